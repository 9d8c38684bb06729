package org.aenglek.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is spoken about.
 *
 * @param id none while it only puts itself there and the meeting is still to come
 * @param title empty where it is the heading itself
 * @param address of the rows behind it, after the language; may be empty
 * @param day of a workshop's session
 * @param crew who works on it in a workshop; may be empty
 */
public record AgendaItem(
    @Nullable UUID id,
    Kind kind,
    String title,
    String words,
    @Nullable String source,
    @Nullable UUID subject,
    String address,
    @Nullable LocalDate day,
    @Nullable LocalTime starts,
    String crew) {

  /** The headings of a Thai meeting in their order, and the sessions of a workshop. */
  public enum Kind {
    CHAIR,
    LAST,
    ARISING,
    INFORMATION,
    SESSION,
    DECISION,
    OTHER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Whether every meeting of that kind has this heading, also where nothing stands under it. */
    boolean isHeadingOf(Meeting.Kind meeting) {
      return switch (this) {
        case SESSION -> false;
        case LAST -> meeting == Meeting.Kind.MEETING;
        default -> true;
      };
    }
  }

  /** An item as somebody enters it. */
  public record New(
      Kind kind,
      String title,
      String words,
      @Nullable LocalDate day,
      @Nullable LocalTime starts,
      String crew) {

    public static New of(Kind kind, String title, String words) {
      return new New(kind, title, words, null, null, "");
    }
  }

  static AgendaItem of(String source, Put put) {
    return new AgendaItem(
        null,
        put.kind(),
        put.title(),
        put.words(),
        source,
        put.subject(),
        put.address(),
        null,
        null,
        "");
  }

  static AgendaItem heading(Kind kind) {
    return new AgendaItem(null, kind, "", "", null, null, "", null, null, "");
  }

  public boolean isHeading() {
    return title.isEmpty();
  }
}
