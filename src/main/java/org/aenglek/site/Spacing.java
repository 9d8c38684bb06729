package org.aenglek.site;

import java.lang.Character.UnicodeScript;

/**
 * In Chinese a space stands between characters and Latin letters or figures, whoever wrote the name
 * or number that came into the sentence; none stands within a date.
 */
final class Spacing {
  private static final String OF_DATES = "年月日";

  private Spacing() {}

  static String chinese(String text) {
    int first = gap(text, 1);
    if (first < 0) return text;
    var spaced = new StringBuilder(text.length() + 8).append(text, 0, first);
    int from = first;
    while (from < text.length()) {
      int next = gap(text, from + 1);
      int end = next < 0 ? text.length() : next;
      spaced.append(' ').append(text, from, end);
      from = end;
    }
    return spaced.toString();
  }

  /** The next place from there on where a space should be; -1 when there is none. */
  private static int gap(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isGap(text.charAt(i - 1), text.charAt(i)) || isGap(text.charAt(i), text.charAt(i - 1)))
        return i;
    }
    return -1;
  }

  private static boolean isGap(char han, char latin) {
    if (!isLatin(latin) || UnicodeScript.of(han) != UnicodeScript.HAN) return false;
    return !Character.isDigit(latin) || OF_DATES.indexOf(han) < 0;
  }

  private static boolean isLatin(char letter) {
    return Character.isDigit(letter)
        || (Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.LATIN);
  }
}
