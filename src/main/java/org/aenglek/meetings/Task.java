package org.aenglek.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.TypedId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to do: what a resolution asks for, or what an organisation promised.
 *
 * @param resolution none of a pledge
 * @param evidence what is asked for to show that it is done; may be empty
 * @param promisedTo the community that was promised it
 * @param ownerLeft whether its owner holds no role here any more
 * @param last what was reported last; none where nothing was
 */
public record Task(
    UUID id,
    UUID body,
    Kind kind,
    @Nullable UUID resolution,
    LocalText what,
    String evidence,
    @Nullable UUID promisedTo,
    Instant made,
    Owner owner,
    LocalDate due,
    int given,
    boolean ownerLeft,
    @Nullable Told last) {

  /** Why there is one. */
  public enum Kind {
    TASK,
    PLEDGE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who is to do it, called as they were called when it was given. */
  public record Owner(OwnerKind kind, UUID id, LocalText name) {}

  /** Who can have a task. */
  public enum OwnerKind {
    PERSON,
    ORGANISATION,
    COMMUNITY;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OwnerKind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** An owner as a form names them: {@code person 0198…}. */
  public record Whom(OwnerKind kind, UUID id) {

    /** Nothing when the text names nobody. */
    public static Optional<Whom> find(String text) {
      var words = text.split(" ", 2);
      if (words.length < 2) return Optional.empty();
      return OwnerKind.find(words[0])
          .flatMap(kind -> TypedId.find(words[1]).map(id -> new Whom(kind, id)));
    }

    @Override
    public String toString() {
      return kind.key() + " " + id;
    }
  }

  /**
   * What is to be done, by whom, by when.
   *
   * @param promisedTo a community that is told of it
   */
  public record Work(
      LocalText what, String evidence, Whom owner, LocalDate due, @Nullable UUID promisedTo) {}

  /** What somebody says of a task. */
  public enum Report {
    BEGUN,
    CANNOT,
    DONE,
    REOPENED,
    DROPPED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Report> find(String key) {
      return Stream.of(values()).filter(report -> report.key().equals(key)).findFirst();
    }

    /** Whether it ends the task. */
    public boolean ends() {
      return this == DONE || this == DROPPED;
    }

    /** Whether only those who keep the body say it. */
    boolean isForKeepers() {
      return this == REOPENED || this == DROPPED;
    }
  }

  /** A report and its moment. */
  public record Told(Report report, Instant at) {}

  /** What is to be known of it at a glance. */
  public enum State {
    OPEN,
    LATE,
    ORPHANED,
    CANNOT,
    DONE,
    DROPPED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isOpen() {
    return last == null || !last.report().ends();
  }

  public State state(LocalDate today) {
    if (last != null && last.report() == Report.DONE) return State.DONE;
    if (last != null && last.report() == Report.DROPPED) return State.DROPPED;
    if (ownerLeft) return State.ORPHANED;
    if (last != null && last.report() == Report.CANNOT) return State.CANNOT;
    return today.isAfter(due) ? State.LATE : State.OPEN;
  }

  /**
   * A row of its history: that it was given to somebody, or what was reported.
   *
   * @param owner whom it was given to; none of a report
   */
  public record Event(
      Instant at,
      String by,
      @Nullable Owner owner,
      @Nullable LocalDate due,
      @Nullable Report report,
      String words,
      String link,
      Shown shown) {}

  /**
   * What shows that something is so, beside a link.
   *
   * @param file the number by which the file that was sent is asked for; 0 where there is none
   * @param seenBy who has seen it themselves, where somebody vouches for it
   */
  public record Shown(int file, boolean isPdf, @Nullable LocalText seenBy) {
    static final Shown NOTHING = new Shown(0, false, null);
  }
}
