package org.aenglek.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/**
 * A way to answer a question: every document that it finds is worth so much, unless it was worth
 * more already. It goes once over all that it finds, which costs less than choosing what to skip.
 */
interface Way {
  /**
   * @param worths of every document by its number
   */
  void raise(float[] worths, IndexSearcher searcher) throws IOException;

  /** Which terms of a field; asked of each segment of the index. */
  interface Choice {
    TermsEnum of(Terms terms) throws IOException;
  }

  static Way everything(float worth) {
    return (worths, searcher) -> {
      for (int i = 0; i < worths.length; i++) worths[i] = Math.max(worths[i], worth);
    };
  }

  static Way terms(float worth, String field, Choice choice) {
    return (worths, searcher) -> {
      for (var segment : searcher.getIndexReader().leaves()) {
        var terms = segment.reader().terms(field);
        if (terms != null) raise(worths, worth, segment.docBase, choice.of(terms));
      }
    };
  }

  private static void raise(float[] worths, float worth, int base, TermsEnum terms)
      throws IOException {
    PostingsEnum found = null;
    while (terms.next() != null) {
      found = terms.postings(found, PostingsEnum.NONE);
      for (int one = found.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = found.nextDoc()) {
        if (worths[base + one] < worth) worths[base + one] = worth;
      }
    }
  }

  static Way query(float worth, Query query) {
    return (worths, searcher) -> {
      var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (var segment : searcher.getIndexReader().leaves()) {
        var scorer = weight.scorer(segment);
        if (scorer != null) raise(worths, worth, segment, scorer);
      }
    };
  }

  /** What is worth more already is not looked at closely. */
  private static void raise(float[] worths, float worth, LeafReaderContext segment, Scorer scorer)
      throws IOException {
    var closely = scorer.twoPhaseIterator();
    var found = closely == null ? scorer.iterator() : closely.approximation();
    for (int one = found.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = found.nextDoc()) {
      int document = segment.docBase + one;
      if (worths[document] < worth && (closely == null || closely.matches()))
        worths[document] = worth;
    }
  }

  /** The mean of several ways, of which so many at least must find a document. */
  static Way each(List<? extends Way> ways, int least) {
    if (ways.size() == 1) return ways.getFirst();
    return (worths, searcher) -> {
      var sums = new float[worths.length];
      var counts = new byte[worths.length];
      var own = new float[worths.length];
      for (var way : ways) {
        Arrays.fill(own, 0);
        way.raise(own, searcher);
        for (int i = 0; i < own.length; i++) {
          if (own[i] == 0) continue;
          sums[i] += own[i];
          counts[i]++;
        }
      }
      for (int i = 0; i < sums.length; i++) {
        if (counts[i] >= least) worths[i] = Math.max(worths[i], sums[i] / ways.size());
      }
    };
  }

  /** So many of the terms at least; what has all of them is worth so much, others their share. */
  static Way most(float worth, String field, List<String> terms, int least) {
    return (worths, searcher) -> {
      var counts = new byte[worths.length];
      for (var segment : searcher.getIndexReader().leaves()) {
        for (var term : terms) count(counts, segment, new Term(field, term));
      }
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] >= least) worths[i] = Math.max(worths[i], worth * counts[i] / terms.size());
      }
    };
  }

  private static void count(byte[] counts, LeafReaderContext segment, Term term)
      throws IOException {
    var found = segment.reader().postings(term, PostingsEnum.NONE);
    if (found == null) return;
    for (int one = found.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = found.nextDoc()) {
      counts[segment.docBase + one]++;
    }
  }
}
