package org.aenglek.search;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.search.Runs.Run;
import org.aenglek.search.Runs.Script;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * What one asked word is worth where it stands. A name counts more than a word, a word more than a
 * place, a place more than the text; as written more than as it sounds; whole more than in part.
 */
final class WordWays {
  /** Shorter words are compared as wholes: too much begins or sounds like them. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final int SHORTEST_SOUND_BEGINNING = 4;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int SHORTEST_IN_PART = 6;
  private static final int TWO_SLIPS = 8;
  private static final float BY_WORDS = 0.8f;

  private WordWays() {}

  static Best in(Run word) {
    return in(word, 1);
  }

  private static Best in(Run word, float share) {
    var best = new Best(share);
    return switch (word.script()) {
      case THAI -> byWords(thai(best, word.text()), word);
      case HAN -> byWords(letters(best, word.text()), word);
      case LATIN -> latin(best, word.text());
    };
  }

  /** In names alone, for suggestions. */
  static Best inNames(Run word) {
    var best = new Best();
    return switch (word.script()) {
      case THAI -> part(best, 62, "names", word.text());
      case HAN -> best.query(62, phrase("names", word.text()));
      case LATIN ->
          sound(best.beginning(64, "names", word.text()), 54, "nameSound", Sounds.of(word.text()));
    };
  }

  private static Best thai(Best best, String text) {
    if (text.length() > 1) words(best, text).term(46, "body", Tokens.word(text));
    part(best, 62, "names", text);
    part(best, 56, "words", text);
    part(best, 52, "places", text);
    return part(best, 44, "body", text);
  }

  private static Best letters(Best best, String text) {
    return best.query(62, phrase("names", text))
        .query(58, phrase("words", text))
        .query(52, phrase("places", text))
        .query(46, phrase("body", text));
  }

  /** What was typed without spaces may be several words that stand apart. */
  private static Best byWords(Best best, Run run) {
    var words = run.words();
    if (words.size() < 2 || words.stream().anyMatch(word -> word.length() < 2)) return best;
    return best.way(Way.each(words.stream().map(word -> apart(run, word)).toList(), words.size()));
  }

  /** Two Thai letters must be a word there too. */
  private static Best apart(Run run, String word) {
    return run.script() == Script.THAI && word.length() < Tokens.GRAM
        ? words(new Best(BY_WORDS), word)
        : in(new Run(run.script(), word, List.of(word)), BY_WORDS);
  }

  private static Best words(Best best, String word) {
    return best.term(66, "names", Tokens.word(word)).term(59, "words", Tokens.word(word));
  }

  private static Best latin(Best best, String word) {
    best.term(66, "names", word)
        .term(58, "words", word)
        .term(57, "places", word)
        .term(47, "body", word);
    sound(best, 54, "nameSound", Sounds.of(word));
    sound(best, 54, "placeSound", Sounds.of(word));
    if (word.length() < SHORTEST_BEGINNING || Character.isDigit(word.charAt(0))) return best;
    return best.beginning(64, "names", word)
        .beginning(57, "words", word)
        .beginning(50, "places", word)
        .beginning(45, "body", word)
        .term(53, "names", Tokens.stem(word))
        .term(53, "words", Tokens.stem(word))
        .term(46, "body", Tokens.stem(word));
  }

  static Best sound(Best best, float worth, String field, String sound) {
    best.term(worth, field, sound);
    return sound.length() < SHORTEST_SOUND_BEGINNING
        ? best
        : best.beginning(worth - 1, field, sound);
  }

  /** Nearly so: a letter more, less or other, or another form of the word. */
  static Best near(Run word) {
    var best = new Best();
    var text = word.text();
    return switch (word.script()) {
      case THAI -> misspelt(best, text);
      case HAN -> inPart(best, text);
      case LATIN -> forms(misspeltLatin(best, text), text);
    };
  }

  private static Best misspelt(Best best, String text) {
    if (text.length() < SHORTEST_MISSPELT) return best;
    best.way(new Misspelt(40, "names", text))
        .way(new Misspelt(37, "words", text))
        .way(new Misspelt(34, "places", text));
    if (text.length() < SHORTEST_IN_PART) return best;
    var grams = grams(text);
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
    var letters = letters(text);
    if (letters.size() == 2) {
      var first = Tokens.word(letters.getFirst());
      return best.term(40, "names", first).term(40, "words", first);
    }
    for (var field : List.of("names", "words", "places", "body")) {
      var pairs = pairs(letters).map(pair -> new Best().query(50, phrase(field, pair))).toList();
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

  /** Any part of a Thai run. */
  private static Best part(Best best, float worth, String field, String text) {
    if (text.length() == 1) return best.term(worth, field, Tokens.beginning(text));
    if (text.length() <= Tokens.GRAM) return best.term(worth, field, text);
    var grams = new PhraseQuery(field, grams(text).toArray(String[]::new));
    return best.query(worth, new NGramPhraseQuery(Tokens.GRAM, grams));
  }

  private static List<String> grams(String text) {
    return IntStream.rangeClosed(0, text.length() - Tokens.GRAM)
        .mapToObj(i -> text.substring(i, i + Tokens.GRAM))
        .toList();
  }

  private static List<String> letters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private static PhraseQuery phrase(String field, String text) {
    return new PhraseQuery(field, letters(text).toArray(String[]::new));
  }
}
