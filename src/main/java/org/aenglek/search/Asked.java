package org.aenglek.search;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.search.Runs.Run;

/**
 * A question as it is understood.
 *
 * @param whole all of it, folded
 * @param bare without generic words such as "village"
 * @param words that a thing must have
 * @param isGeneric whether it has none but generic words
 */
record Asked(String whole, String bare, List<Run> words, boolean isGeneric) {
  private static final int LETTERS = 100;
  private static final int WORDS = 8;

  static Asked of(String typed) {
    var text = typed.substring(0, Math.min(typed.length(), LETTERS));
    var runs = Runs.of(text);
    var needed = runs.stream().flatMap(Asked::needed).limit(WORDS).toList();
    var whole = Folding.fold(text);
    return new Asked(
        whole,
        Folding.bare(whole),
        needed.isEmpty() ? runs.stream().limit(WORDS).toList() : needed,
        needed.isEmpty());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  private static Stream<Run> needed(Run run) {
    var bare = Folding.bare(run.text());
    if (bare.isEmpty()) return Stream.empty();
    var words = run.words().stream().filter(word -> !Folding.isGeneric(word)).toList();
    return Stream.of(new Run(run.script(), bare, words));
  }
}
