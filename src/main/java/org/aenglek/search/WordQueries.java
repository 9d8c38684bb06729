package org.aenglek.search;

import java.util.List;
import org.aenglek.search.Runs.Run;
import org.aenglek.search.Runs.Script;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * What one asked word is worth where it stands. A name counts more than a word, a word more than a
 * place, a place more than the text; as written more than as it sounds; whole more than in part.
 */
final class WordQueries {
  /** Shorter words are compared as wholes: too much begins or sounds like them. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final int SHORTEST_SOUND_BEGINNING = 4;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int TWO_SLIPS = 8;
  private static final float BY_WORDS = 0.8f;

  private WordQueries() {}

  static Query in(Run word) {
    return switch (word.script()) {
      case THAI -> thai(word);
      case HAN -> byWords(letters(word.text(), new Best()), word).query();
      case LATIN -> latin(word.text());
    };
  }

  /** In names alone, for suggestions. */
  static Query inNames(Run word) {
    var best = new Best();
    switch (word.script()) {
      case THAI -> best.way(62, part("names", word.text()));
      case HAN -> best.way(62, phrase("names", word.text()));
      case LATIN ->
          sound(best.beginning(64, "names", word.text()), 54, "nameSound", Sounds.of(word.text()));
    }
    return best.query();
  }

  private static Query thai(Run word) {
    var text = word.text();
    var best =
        new Best()
            .way(62, part("names", text))
            .way(56, part("words", text))
            .way(52, part("places", text))
            .way(44, part("body", text));
    if (text.length() > 1) {
      best.term(66, "names", Tokens.word(text))
          .term(59, "words", Tokens.word(text))
          .term(46, "body", Tokens.word(text));
    }
    return byWords(best, word).query();
  }

  private static Best letters(String text, Best best) {
    return best.way(62, phrase("names", text))
        .way(58, phrase("words", text))
        .way(52, phrase("places", text))
        .way(46, phrase("body", text));
  }

  /** What was typed without spaces may be several words that stand apart. */
  private static Best byWords(Best best, Run run) {
    var words = run.words();
    if (words.size() < 2 || words.stream().anyMatch(word -> word.length() < 2)) return best;
    var all = new BooleanQuery.Builder();
    for (var word : words) {
      var alone = in(new Run(run.script(), word, List.of(word)));
      all.add(new BoostQuery(alone, BY_WORDS / words.size()), Occur.MUST);
    }
    return best.way(all.build());
  }

  private static Query latin(String word) {
    var best =
        new Best()
            .term(66, "names", word)
            .term(58, "words", word)
            .term(57, "places", word)
            .term(47, "body", word);
    sound(best, 54, "nameSound", Sounds.of(word));
    sound(best, 54, "placeSound", Sounds.of(word));
    if (word.length() < SHORTEST_BEGINNING || Character.isDigit(word.charAt(0)))
      return best.query();
    return best.beginning(64, "names", word)
        .beginning(57, "words", word)
        .beginning(50, "places", word)
        .beginning(45, "body", word)
        .term(53, "names", Tokens.stem(word))
        .term(53, "words", Tokens.stem(word))
        .term(46, "body", Tokens.stem(word))
        .query();
  }

  static Best sound(Best best, float worth, String field, String sound) {
    best.term(worth, field, sound);
    return sound.length() < SHORTEST_SOUND_BEGINNING
        ? best
        : best.beginning(worth - 1, field, sound);
  }

  /** As {@link #in}, or nearly so: a letter more, less or other. */
  static Query near(Run word) {
    var best = new Best().way(in(word));
    var text = word.text();
    if (word.script() == Script.HAN) {
      for (var field : List.of("names", "words", "places", "body")) {
        best.way(most(field, 0.5f, text.codePoints().mapToObj(Character::toString).toList()));
      }
    } else if (text.length() >= SHORTEST_MISSPELT && word.script() == Script.THAI) {
      for (var field : List.of("names", "words", "places"))
        best.way(most(field, 0.5f, grams(text)));
      best.way(most("body", 0.6f, grams(text)));
    } else if (text.length() >= SHORTEST_MISSPELT) {
      for (var field : List.of("names", "words", "places")) {
        best.way(30, slip(field, text)).way(32, within(field, text));
      }
      best.way(20, slip("body", text));
      var sound = Sounds.of(text);
      if (sound.length() >= SHORTEST_MISSPELT) {
        best.way(29, slip("nameSound", sound)).way(25, slip("placeSound", sound));
      }
    }
    return best.query();
  }

  private static Query slip(String field, String word) {
    return new FuzzyQuery(new Term(field, word), word.length() < TWO_SLIPS ? 1 : 2, 1);
  }

  /** In a compound: birds in waterbirds. */
  private static Query within(String field, String word) {
    return new WildcardQuery(new Term(field, "*" + Stems.of(word) + "*"));
  }

  /** That share of the terms at least, worth more the more of them. */
  private static Query most(String field, float share, List<String> terms) {
    var query = new BooleanQuery.Builder();
    for (var term : terms) {
      var one = new TermQuery(new Term(field, term));
      query.add(Best.worth(50f / terms.size(), one), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch((int) Math.ceil(share * terms.size())).build();
  }

  /** Any part of a Thai run. */
  private static Query part(String field, String text) {
    if (text.length() == 1) return new TermQuery(new Term(field, Tokens.beginning(text)));
    if (text.length() <= Tokens.GRAM) return new TermQuery(new Term(field, text));
    return new NGramPhraseQuery(
        Tokens.GRAM, new PhraseQuery(field, grams(text).toArray(String[]::new)));
  }

  private static List<String> grams(String text) {
    return java.util.stream.IntStream.rangeClosed(0, text.length() - Tokens.GRAM)
        .mapToObj(i -> text.substring(i, i + Tokens.GRAM))
        .toList();
  }

  private static Query phrase(String field, String text) {
    return new PhraseQuery(
        field, text.codePoints().mapToObj(Character::toString).toArray(String[]::new));
  }
}
