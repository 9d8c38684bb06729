package org.aenglek.search;

import java.io.IOException;
import java.util.List;
import org.aenglek.search.Search.Question;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** Puts what was found in order and counts it, in one pass over what each document is worth. */
final class Ranking {
  private final Question question;
  private final float[] ahead;
  private final Hits hits;
  private final Facets facets = new Facets();
  private float highest;

  private Ranking(Question question, float[] ahead) {
    this.question = question;
    this.ahead = ahead;
    this.hits = new Hits(question.first() + question.most());
  }

  /**
   * What is found by that way.
   *
   * @param ahead what a thing is worth for its kind, by the number of the kind
   */
  static Ranking of(IndexSearcher searcher, Question question, Way way, float[] ahead)
      throws IOException {
    var worths = new float[searcher.getIndexReader().maxDoc()];
    way.raise(worths, searcher);
    var ranking = new Ranking(question, ahead);
    for (var segment : searcher.getIndexReader().leaves()) ranking.add(segment, worths);
    return ranking;
  }

  Facets facets() {
    return facets;
  }

  boolean isEmpty() {
    return highest == 0;
  }

  /** What the best of all is worth. */
  float highest() {
    return highest;
  }

  /** The numbers of the documents to show, the best first. */
  List<Integer> shown() {
    return hits.from(question.first());
  }

  private void add(LeafReaderContext segment, float[] worths) throws IOException {
    var live = segment.reader().getLiveDocs();
    var cells = DocValues.getNumeric(segment.reader(), Entry.CELL);
    var distances = Distances.of(segment.reader(), question.near());
    for (int one = 0; one < segment.reader().maxDoc(); one++) {
      int document = segment.docBase + one;
      if (worths[document] == 0 || (live != null && !live.get(one))) continue;
      cells.advanceExact(one);
      int cell = (int) cells.longValue();
      float worth = worths[document] + ahead[Facets.kind(cell)];
      highest = Math.max(highest, worth);
      facets.count(cell);
      if (Facets.isIn(cell, question.kind(), question.district()))
        hits.add(document, distances.to(one), worth);
    }
  }
}
