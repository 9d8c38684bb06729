package org.aenglek.search;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.IndexSearcher;

/**
 * A Thai word anywhere in a text, with a letter or two more, less, other or in another order. What
 * has enough of its pairs of letters is compared letter by letter.
 */
final class Misspelt implements Way {
  private static final int TWO_SLIPS = 9;

  /** A slip spoils two pairs. */
  private static final int PAIRS = 2;

  private final float worth;
  private final String field;
  private final Spelling spelling;
  private final int slips;
  private final Way likely;

  Misspelt(float worth, String field, String word) {
    this.worth = worth;
    this.field = field;
    this.spelling = new Spelling(word);
    this.slips = word.length() < TWO_SLIPS ? 1 : 2;
    var pairs =
        IntStream.rangeClosed(0, word.length() - 2)
            .mapToObj(i -> word.substring(i, i + 2))
            .toList();
    this.likely = Way.most(1, field, pairs, Math.max(1, pairs.size() - PAIRS * slips));
  }

  @Override
  public void raise(float[] worths, IndexSearcher searcher) throws IOException {
    var likely = new float[worths.length];
    this.likely.raise(likely, searcher);
    for (var segment : searcher.getIndexReader().leaves()) {
      var texts = DocValues.getBinary(segment.reader(), field);
      for (int one = 0; one < segment.reader().maxDoc(); one++) {
        int document = segment.docBase + one;
        if (likely[document] == 0 || worths[document] >= worth || !texts.advanceExact(one))
          continue;
        if (spelling.slipsIn(texts.binaryValue().utf8ToString()) <= slips) worths[document] = worth;
      }
    }
  }
}
