package org.aenglek.search;

import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.search.Runs.Run;
import org.aenglek.search.Runs.Script;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;

/**
 * What one asked word is worth where it stands. A name counts more than a word, a word more than a
 * place, a place more than the text; as written more than as it sounds; whole more than in part.
 */
final class WordWays {
  /** Shorter words are compared as wholes: too much begins or sounds like them. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final int SHORTEST_SOUND_BEGINNING = 4;
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

  /** Any part of a Thai run. */
  private static Best part(Best best, float worth, String field, String text) {
    if (text.length() == 1) return best.term(worth, field, Tokens.beginning(text));
    if (text.length() <= Tokens.GRAM) return best.term(worth, field, text);
    var grams = new PhraseQuery(field, grams(text).toArray(String[]::new));
    return best.query(worth, new NGramPhraseQuery(Tokens.GRAM, grams));
  }

  static List<String> grams(String text) {
    return IntStream.rangeClosed(0, text.length() - Tokens.GRAM)
        .mapToObj(i -> text.substring(i, i + Tokens.GRAM))
        .toList();
  }

  static List<String> letters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  static PhraseQuery phrase(String field, String text) {
    return new PhraseQuery(field, letters(text).toArray(String[]::new));
  }
}
