package org.aenglek.revisions;

import java.util.List;

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
}
