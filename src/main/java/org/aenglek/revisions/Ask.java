package org.aenglek.revisions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.base.Lang;

/**
 * One field that is asked for.
 *
 * @param longest in letters; 0 where it is chosen
 * @param choices of which one or several are taken; empty where the thing itself offers them, or
 *     nothing is chosen
 */
public record Ask(String name, Kind kind, int longest, List<String> choices) {
  private static final int LINE = 120;
  private static final int TEXT = 4000;
  private static final int LAST_YEAR = 2199;

  /** How it is answered. */
  public enum Kind {
    LINE,
    TEXT,
    PLAIN_LINE,
    NUMBER,
    DATE,
    MOMENT,
    TIME,
    ONE,
    SEVERAL;

    /** Whether there is an answer in each language. */
    public boolean isTranslated() {
      return this == LINE || this == TEXT;
    }

    /** Whether an answer says nothing without what was asked: 4, or the 20th of November. */
    public boolean isBare() {
      return this == NUMBER || this == DATE || this == MOMENT || this == TIME;
    }
  }

  /** One line, in each language. */
  public static Ask line(String name) {
    return new Ask(name, Kind.LINE, LINE, List.of());
  }

  /** Several lines, in each language. */
  public static Ask text(String name) {
    return new Ask(name, Kind.TEXT, TEXT, List.of());
  }

  /** One line that is the same in all languages, such as an address. */
  public static Ask plainLine(String name) {
    return new Ask(name, Kind.PLAIN_LINE, LINE, List.of());
  }

  /** A whole number of at most so many digits. */
  public static Ask number(String name, int digits) {
    return new Ask(name, Kind.NUMBER, digits, List.of());
  }

  public static Ask of(String name, Kind kind) {
    return new Ask(name, kind, LINE, List.of());
  }

  public static Ask one(String name, List<String> choices) {
    return new Ask(name, Kind.ONE, 0, choices);
  }

  public static Ask several(String name, List<String> choices) {
    return new Ask(name, Kind.SEVERAL, 0, choices);
  }

  /** The name of what is answered in that language. */
  public String field(Lang lang) {
    return kind.isTranslated() ? Content.inLang(name, lang) : name;
  }

  /** The names of all that is answered: one for each language, or one. */
  public List<String> fields() {
    return kind.isTranslated() ? Stream.of(Lang.values()).map(this::field).toList() : List.of(name);
  }

  /** The key of what is wrong with an answer; empty where nothing is. */
  public String problem(String typed) {
    if (typed.isEmpty()) return "";
    if (kind == Kind.NUMBER && !typed.matches("\\d+")) return "revisions.wrong.number";
    if (longest > 0 && typed.codePointCount(0, typed.length()) > longest) {
      return "revisions.wrong.long";
    }
    return switch (kind) {
      case DATE -> isMoment(typed, LocalDate::parse) ? "" : "revisions.wrong.date";
      case MOMENT -> isMoment(typed, LocalDateTime::parse) ? "" : "revisions.wrong.date";
      case TIME -> isTime(typed) ? "" : "revisions.wrong.time";
      case ONE, SEVERAL -> areOffered(typed) ? "" : "revisions.wrong.choice";
      default -> "";
    };
  }

  /** Choices that the thing itself offers are checked when it is published. */
  private boolean areOffered(String typed) {
    return choices.isEmpty() || choices.containsAll(List.of(typed.split(" ")));
  }

  private static boolean isMoment(String typed, Function<String, TemporalAccessor> parse) {
    try {
      return parse.apply(typed).get(ChronoField.YEAR) <= LAST_YEAR;
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }

  private static boolean isTime(String typed) {
    try {
      return LocalTime.parse(typed) != null;
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }
}
