package org.aenglek.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What people type, without what nobody sees: control characters, zero-width ones, marks that turn
 * the direction of writing, spaces at the ends. Letters stay as they were meant; the same ones have
 * one order (Unicode NFC).
 */
public final class Tidy {
  /** A zero-width joiner holds some emoji together, so it stays between other symbols. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u00AD\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern LINES = Pattern.compile("\\n{3,}");

  private Tidy() {}

  /** One line. */
  public static String line(String typed) {
    return SPACES.matcher(seen(typed.replace('\t', ' '))).replaceAll(" ").strip();
  }

  /** Several lines, with at most one empty one between them. */
  public static String text(String typed) {
    var lines = seen(typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '));
    return LINES.matcher(lines).replaceAll("\n\n").strip();
  }

  /** One line with Thai and other digits as 0–9. */
  public static String digits(String typed) {
    var plain = new StringBuilder();
    line(typed)
        .codePoints()
        .forEach(
            letter -> {
              if (Character.isDigit(letter)) plain.append(Character.digit(letter, 10));
              else plain.appendCodePoint(letter);
            });
    return plain.toString();
  }

  private static String seen(String typed) {
    return UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
  }
}
