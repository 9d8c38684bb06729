package org.aenglek.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Several ways to answer, each with what it is worth; the best of them counts. */
final class Best {
  private final List<Query> ways = new ArrayList<>();

  Best way(float worth, Query query) {
    ways.add(worth(worth, query));
    return this;
  }

  Best term(float worth, String field, String text) {
    return text.isEmpty() ? this : way(worth, new TermQuery(new Term(field, text)));
  }

  Best beginning(float worth, String field, String text) {
    return text.isEmpty() ? this : way(worth, new PrefixQuery(new Term(field, text)));
  }

  /** A way whose parts say themselves what they are worth. */
  Best way(Query query) {
    ways.add(query);
    return this;
  }

  Query query() {
    return new DisjunctionMaxQuery(ways, 0);
  }

  static Query worth(float worth, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), worth);
  }
}
