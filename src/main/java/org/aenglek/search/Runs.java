package org.aenglek.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as runs of one script. Thai and Chinese runs hold several words, as those languages have
 * no spaces between words; a Latin run is one word.
 */
final class Runs {
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(new ULocale("th"));

  enum Script {
    THAI,
    HAN,
    LATIN
  }

  /**
   * @param text folded
   * @param words the words that a dictionary sees in it, folded
   */
  record Run(Script script, String text, List<String> words) {}

  private Runs() {}

  static List<Run> of(String raw) {
    var runs = new ArrayList<Run>();
    for (var spaced : Folding.tidy(raw).split(" ")) {
      int start = 0;
      for (int i = 1; i <= spaced.length(); i++) {
        if (i == spaced.length() || script(spaced.charAt(i)) != script(spaced.charAt(start))) {
          runs.add(run(spaced.substring(start, i)));
          start = i;
        }
      }
    }
    return runs;
  }

  private static Run run(String tidy) {
    var script = script(tidy.charAt(0));
    var text = Folding.withoutTones(tidy);
    return new Run(script, text, script == Script.LATIN ? List.of(text) : words(tidy));
  }

  private static List<String> words(String tidy) {
    var breaks = WORDS.clone();
    breaks.setText(tidy);
    var words = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      words.add(Folding.withoutTones(tidy.substring(start, end)));
    }
    return words;
  }

  private static Script script(char letter) {
    if (letter >= '\u0e00' && letter <= '\u0e7f') return Script.THAI;
    return letter >= '\u2e80' ? Script.HAN : Script.LATIN;
  }
}
