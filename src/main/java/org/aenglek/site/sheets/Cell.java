package org.aenglek.site.sheets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What stands in one cell of a file.
 *
 * @param text of a formula, what it last came to
 */
public record Cell(Kind kind, String text) {
  public static final Cell EMPTY = new Cell(Kind.TEXT, "");

  /** What a spreadsheet takes it for; its first letter says so where cells are kept. */
  public enum Kind {
    TEXT,
    NUMBER,
    FORMULA,
    ERROR
  }

  public static Cell text(String text) {
    return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
  }

  public boolean isEmpty() {
    return kind == Kind.TEXT && text.isBlank();
  }

  @JsonValue
  String code() {
    return text.isEmpty() && kind == Kind.TEXT ? "" : kind.name().charAt(0) + text;
  }

  @JsonCreator
  static Cell of(String code) {
    if (code.isEmpty()) return EMPTY;
    for (var kind : Kind.values()) {
      if (kind.name().charAt(0) == code.charAt(0)) return new Cell(kind, code.substring(1));
    }
    throw new IllegalArgumentException(code.substring(0, 1).toLowerCase(Locale.ROOT));
  }
}
