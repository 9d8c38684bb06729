package org.aenglek.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aenglek.base.Point;
import org.apache.lucene.search.IndexSearcher;
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
    var finder = new Finder(asked);
    return index.ask(
        searcher ->
            things(searcher, Ranking.of(searcher, question, finder.suggestions(), finder.ahead())));
  }

  private static Findings find(IndexSearcher searcher, Question question, Asked asked)
      throws IOException {
    var finder = new Finder(asked);
    var all = Ranking.of(searcher, question, finder.all(), finder.ahead());
    if (isEnough(all)) return findings(searcher, question, asked, all);
    for (var wider : List.of(finder.nearlyAll(), finder.some())) {
      var ranking = Ranking.of(searcher, question, wider, finder.ahead());
      if (ranking.isEmpty()) continue;
      var findings = findings(searcher, question, asked, ranking);
      return all.isEmpty() ? findings.meaning(Meant.by(asked, findings.things())) : findings;
    }
    return Findings.NONE;
  }

  /** A single place deep in a text is perhaps not what was meant. */
  private static boolean isEnough(Ranking ranking) {
    return ranking.highest() >= Finder.SURE
        || (ranking.highest() >= Finder.LIKELY
            && ranking.facets().total(null, null) >= Finder.SEVERAL);
  }

  private static Findings findings(
      IndexSearcher searcher, Question question, Asked asked, Ranking ranking) throws IOException {
    var facets = ranking.facets();
    return new Findings(
        things(searcher, ranking).stream()
            .map(thing -> Found.of(thing, asked, question.near()))
            .toList(),
        facets.total(question.kind(), question.district()),
        facets.kinds(question.district()),
        facets.districts(question.kind()),
        null);
  }

  private static List<Thing> things(IndexSearcher searcher, Ranking ranking) throws IOException {
    var things = new ArrayList<Thing>();
    for (int document : ranking.shown()) things.add(Index.shown(searcher, document));
    return things;
  }
}
