package org.aenglek.site;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar at 75 octets (RFC 5545, 3.1). Libraries count characters, of which
 * a Thai one has three octets. No character is cut in two.
 */
public final class FoldedLines {
  private static final int OCTETS = 75;
  private static final String END = "\r\n";

  private FoldedLines() {}

  public static String fold(String text) {
    var folded = new StringBuilder(text.length() + text.length() / 20);
    text.lines().forEach(line -> fold(line, folded));
    return folded.toString();
  }

  /** A line that goes on begins with a space, which counts. */
  private static void fold(String line, StringBuilder folded) {
    int used = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      var character = Character.toString(line.codePointAt(i));
      int octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > OCTETS) {
        folded.append(END).append(' ');
        used = 1;
      }
      folded.append(character);
      used += octets;
    }
    folded.append(END);
  }
}
