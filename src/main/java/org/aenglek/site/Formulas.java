package org.aenglek.site;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would run as formulas. In a file of text an apostrophe stands before
 * them, which is taken away again when they come back; so nothing is lost on the way.
 */
public final class Formulas {
  private static final Pattern DANGEROUS = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");
  private static final Pattern QUOTED = Pattern.compile("(?s)'+[=+\\-@\\t\\r\\n＝＋－＠].*");

  private Formulas() {}

  /** For a file in which all is text. */
  public static String quoted(String text) {
    return DANGEROUS.matcher(text).matches() ? "'" + text : text;
  }

  /** For a cell that says itself that it is text: only what looks quoted needs a quote. */
  public static String inCell(String text) {
    return QUOTED.matcher(text).matches() ? "'" + text : text;
  }

  public static String unquoted(String text) {
    return QUOTED.matcher(text).matches() ? text.substring(1) : text;
  }
}
