package org.aenglek.search;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.search.Runs.Run;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * What is nearly a word: a letter more, less or other, another form of it, or a part. It is worth
 * less than what is named so.
 */
final class NearWays {
  private static final int SHORTEST_MISSPELT = 4;
  private static final int SHORTEST_IN_PART = 6;
  private static final int TWO_SLIPS = 8;

  private NearWays() {}

  static Best of(Run word) {
    var best = new Best();
    var text = word.text();
    return switch (word.script()) {
      case THAI -> misspeltThai(best, text);
      case HAN -> inPart(best, text);
      case LATIN -> forms(misspeltLatin(best, text), text);
    };
  }

  private static Best misspeltThai(Best best, String text) {
    if (text.length() < SHORTEST_MISSPELT) return best;
    best.way(new Misspelt(40, "names", text))
        .way(new Misspelt(37, "words", text))
        .way(new Misspelt(34, "places", text));
    if (text.length() < SHORTEST_IN_PART) return best;
    var grams = WordWays.grams(text);
    for (var field : List.of("names", "words", "places")) {
      best.way(Way.most(40, field, grams, half(grams)));
    }
    return best;
  }

  private static Best misspeltLatin(Best best, String word) {
    nearly(best, word, Map.of("names", 30, "words", 30, "places", 30, "body", 20));
    return nearly(best, Sounds.of(word), Map.of("nameSound", 29, "placeSound", 25));
  }

  private static Best forms(Best best, String word) {
    if (word.length() < SHORTEST_MISSPELT) return best;
    for (var field : List.of("names", "words", "places")) {
      best.beginning(32, field, Tokens.ending(word));
    }
    for (var root : Roots.of(word)) {
      best.term(50, "names", Tokens.stem(root))
          .term(50, "words", Tokens.stem(root))
          .term(43, "body", Tokens.stem(root));
    }
    return best;
  }

  /** What is spelt nearly so in fields, each of which is worth so much. */
  static Best nearly(Best best, String word, Map<String, Integer> fields) {
    if (word.length() < SHORTEST_MISSPELT) return best;
    nearly(best, FuzzyQuery.getFuzzyAutomaton(word, 1, 0, true), fields);
    return word.length() < TWO_SLIPS
        ? best
        : nearly(best, FuzzyQuery.getFuzzyAutomaton(word, 2, 1, true), fields);
  }

  private static Best nearly(Best best, CompiledAutomaton spellings, Map<String, Integer> fields) {
    fields.forEach((field, worth) -> best.way(Way.terms(worth, field, spellings::getTermsEnum)));
    return best;
  }

  /** Half of the pairs of letters; of two letters the first, which most often says what it is. */
  private static Best inPart(Best best, String text) {
    var letters = WordWays.letters(text);
    if (letters.size() < 2) return best;
    if (letters.size() == 2) {
      var first = Tokens.word(letters.getFirst());
      return best.term(40, "names", first).term(40, "words", first);
    }
    for (var field : List.of("names", "words", "places", "body")) {
      var pairs =
          pairs(letters).map(pair -> new Best().query(50, WordWays.phrase(field, pair))).toList();
      best.way(Way.each(pairs, half(pairs)));
    }
    return best;
  }

  private static int half(List<?> parts) {
    return (parts.size() + 1) / 2;
  }

  private static Stream<String> pairs(List<String> letters) {
    return IntStream.range(1, letters.size()).mapToObj(i -> letters.get(i - 1) + letters.get(i));
  }
}
