package org.aenglek.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * What the index keeps of a text. Thai: every three letters that follow each other, so that any
 * part of a run is found, and every two for short words. Chinese: each letter. Latin: each word and
 * its stem.
 */
final class Tokens extends TokenStream {
  static final int GRAM = 3;

  /** Texts of one field are so far apart that no phrase spans two. */
  private static final int GAP = 100;

  private record Token(String text, int step) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens = new ArrayList<>();
  private Iterator<Token> next = tokens.iterator();

  Tokens(List<String> texts) {
    for (var text : texts) {
      int before = tokens.size();
      Runs.of(text).forEach(this::add);
      if (before > 0 && tokens.size() > before) {
        tokens.set(before, new Token(tokens.get(before).text(), GAP));
      }
    }
  }

  @Override
  public boolean incrementToken() {
    if (!next.hasNext()) return false;
    var token = next.next();
    clearAttributes();
    term.append(token.text());
    step.setPositionIncrement(token.step());
    return true;
  }

  @Override
  public void reset() {
    next = tokens.iterator();
  }

  private void add(Runs.Run run) {
    switch (run.script()) {
      case THAI -> addThai(run);
      case HAN -> {
        run.text()
            .codePoints()
            .forEach(letter -> tokens.add(new Token(Character.toString(letter), 1)));
        for (var word : run.words()) tokens.add(new Token(word(word), 0));
      }
      case LATIN -> {
        tokens.add(new Token(run.text(), 1));
        tokens.add(new Token(stem(run.text()), 0));
        tokens.add(new Token(ending(run.text()), 0));
      }
    }
  }

  private void addThai(Runs.Run run) {
    var text = run.text();
    tokens.add(new Token(beginning(text.substring(0, 1)), 1));
    for (int i = 0; i < text.length(); i++) {
      if (i + GRAM <= text.length()) tokens.add(new Token(text.substring(i, i + GRAM), 1));
      if (i + 2 <= text.length()) tokens.add(new Token(text.substring(i, i + 2), 0));
    }
    for (var word : run.words()) tokens.add(new Token(word(word), 0));
  }

  /** How a stem is told from the word that is written so. */
  static String stem(String word) {
    return "~" + Stems.of(word);
  }

  /** Backwards, so that a compound begins with its last part: waterbirds with birds. */
  static String ending(String word) {
    return "<" + new StringBuilder(Stems.of(word)).reverse();
  }

  /** How a word of the dictionary is told from the same letters in the midst of others. */
  static String word(String word) {
    return "=" + word;
  }

  static String beginning(String letter) {
    return "^" + letter;
  }
}
