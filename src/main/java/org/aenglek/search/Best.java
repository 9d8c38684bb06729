package org.aenglek.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.SingleTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Several ways to answer; the best of them counts. */
final class Best implements Way {
  private final List<Way> ways = new ArrayList<>();
  private final float share;

  Best() {
    this(1);
  }

  /**
   * @param share of what each way is worth
   */
  Best(float share) {
    this.share = share;
  }

  Best way(Way way) {
    ways.add(way);
    return this;
  }

  Best query(float worth, Query query) {
    return way(Way.query(share * worth, query));
  }

  Best term(float worth, String field, String text) {
    if (text.isEmpty()) return this;
    var bytes = new BytesRef(text);
    return way(
        Way.terms(share * worth, field, terms -> new SingleTermsEnum(terms.iterator(), bytes)));
  }

  Best beginning(float worth, String field, String text) {
    if (text.isEmpty()) return this;
    return way(
        Way.terms(share * worth, field, new PrefixQuery(new Term(field, text))::getTermsEnum));
  }

  @Override
  public void raise(float[] worths, IndexSearcher searcher) throws IOException {
    for (var way : ways) way.raise(worths, searcher);
  }
}
