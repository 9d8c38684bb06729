package org.aenglek.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aenglek.base.Point;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of this module: finds things by words. */
@Component
public class Search {
  private final Index index;

  Search(Index index) {
    this.index = index;
  }

  /**
   * What is asked.
   *
   * @param near sorts by the distance from there
   * @param first number of the first to answer, from 0
   */
  public record Question(
      String words,
      @Nullable String kind,
      @Nullable String district,
      @Nullable Point near,
      int first,
      int most) {
    public static Question of(String words, int most) {
      return new Question(words, null, null, null, 0, most);
    }
  }

  /**
   * A part of what was found.
   *
   * @param total of all that was found
   * @param kinds how many of each, in the asked district
   * @param districts how many in each, of the asked kind
   * @param meant the question as it may have been meant, when nothing is written so
   */
  public record Findings(
      List<Found> things,
      int total,
      Map<String, Integer> kinds,
      Map<String, Integer> districts,
      @Nullable String meant) {
    static final Findings NONE = new Findings(List.of(), 0, Map.of(), Map.of(), null);

    Findings meaning(@Nullable String words) {
      return new Findings(things, total, kinds, districts, words);
    }
  }

  public Findings find(Question question) {
    var asked = Asked.of(question.words());
    return asked.isEmpty() ? Findings.NONE : index.ask(searcher -> find(searcher, question, asked));
  }

  /** Things whose names begin with what was typed so far, or contain it. */
  public List<Thing> suggest(String typed, int most) {
    var asked = Asked.of(typed);
    if (asked.isEmpty()) return List.of();
    var question = Question.of(typed, most);
    return index.ask(searcher -> top(searcher, question, Finder.suggestions(asked)));
  }

  private static Findings find(IndexSearcher searcher, Question question, Asked asked)
      throws IOException {
    var all = searcher.rewrite(Finder.all(asked));
    if (isEnough(searcher, all)) return findings(searcher, question, asked, all);
    for (var wider : List.of(Finder.nearlyAll(asked), Finder.some(asked))) {
      var findings = findings(searcher, question, asked, searcher.rewrite(wider));
      if (findings.kinds().isEmpty()) continue;
      return searcher.count(all) > 0
          ? findings
          : findings.meaning(
              Meant.by(asked, findings.things().stream().map(Found::thing).toList()).orElse(null));
    }
    return Findings.NONE;
  }

  /** A single place deep in a text is perhaps not what was meant. */
  private static boolean isEnough(IndexSearcher searcher, Query query) throws IOException {
    var best = searcher.search(query, 1);
    if (best.scoreDocs.length == 0) return false;
    float score = best.scoreDocs[0].score;
    return score >= Finder.SURE
        || (score >= Finder.LIKELY && best.totalHits.value() >= Finder.SEVERAL);
  }

  private static Findings findings(
      IndexSearcher searcher, Question question, Asked asked, Query query) throws IOException {
    var facets = searcher.search(query, Facets.COUNTING);
    if (facets.counts().isEmpty()) return Findings.NONE;
    return new Findings(
        top(searcher, question, query).stream()
            .map(thing -> Found.of(thing, asked, question.near()))
            .toList(),
        facets.total(question.kind(), question.district()),
        facets.kinds(question.district()),
        facets.districts(question.kind()),
        null);
  }

  private static List<Thing> top(IndexSearcher searcher, Question question, Query query)
      throws IOException {
    var filtered = filtered(question, query);
    int last = question.first() + question.most();
    var near = question.near();
    var hits =
        near == null
            ? searcher.search(filtered, last)
            : searcher.search(filtered, last, from(near));
    var things = new ArrayList<Thing>();
    for (int i = question.first(); i < hits.scoreDocs.length; i++) {
      things.add(Index.shown(searcher, hits.scoreDocs[i].doc));
    }
    return things;
  }

  private static Query filtered(Question question, Query query) {
    var filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    filter(filtered, Entry.KIND, question.kind());
    filter(filtered, Entry.DISTRICT, question.district());
    return filtered.build();
  }

  private static void filter(BooleanQuery.Builder query, String field, @Nullable String value) {
    if (value != null) query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
  }

  private static Sort from(Point near) {
    return new Sort(
        LatLonDocValuesField.newDistanceSort(Entry.POINT, near.lat(), near.lon()),
        SortField.FIELD_SCORE);
  }
}
