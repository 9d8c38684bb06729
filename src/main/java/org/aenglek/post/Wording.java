package org.aenglek.post;

import java.text.BreakIterator;
import org.aenglek.base.Lang;
import org.aenglek.site.Words;

/**
 * What a letter says, in the receiver's language.
 *
 * @param brief for a telephone
 */
record Wording(Lang lang, String subject, String body, String brief) {
  private static final int LONGEST_SUBJECT = 200;

  /** The shortest that a channel takes: LINE's limit, in UTF-16 units as LINE counts. */
  private static final int LONGEST_BODY = 5000;

  /** Ten parts of 67 signs, into which telephones divide Thai; each part is paid for. */
  private static final int LONGEST_BRIEF = 670;

  /**
   * @throws IllegalStateException when there are no such words
   */
  static Wording of(Words words, NewLetter letter) {
    var lang = letter.lang();
    var arguments = letter.arguments().toArray();
    var body = words.say(lang, letter.key() + ".body", arguments);
    var brief = letter.key() + ".short";
    return new Wording(
        lang,
        oneLine(words.say(lang, letter.key() + ".subject", arguments)),
        cut(printable(body), LONGEST_BODY),
        cut(
            printable(words.knows(lang, brief) ? words.say(lang, brief, arguments) : body),
            LONGEST_BRIEF));
  }

  /** No line of a letter's head ends but where we end it. */
  private static String oneLine(String text) {
    return cut(text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip(), LONGEST_SUBJECT);
  }

  private static String printable(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
  }

  /** Between two signs as a reader sees them, never within one. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) return text;
    var signs = BreakIterator.getCharacterInstance();
    signs.setText(text);
    return text.substring(0, signs.preceding(longest)) + "…";
  }
}
