package org.aenglek.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** How many of all that was found are of each kind and in each district. */
record Facets(Map<Cell, Integer> counts) {

  /**
   * @param district empty where it is not known
   */
  record Cell(String kind, String district) {}

  static final CollectorManager<Counter, Facets> COUNTING =
      new CollectorManager<>() {
        @Override
        public Counter newCollector() {
          return new Counter();
        }

        @Override
        public Facets reduce(Collection<Counter> counters) {
          var all = new HashMap<Cell, Integer>();
          for (var counter : counters) {
            counter.counts.forEach((cell, count) -> all.merge(cell, count, Integer::sum));
          }
          return new Facets(all);
        }
      };

  int total(@Nullable String kind, @Nullable String district) {
    return counts.entrySet().stream()
        .filter(entry -> kind == null || entry.getKey().kind().equals(kind))
        .filter(entry -> district == null || entry.getKey().district().equals(district))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  Map<String, Integer> kinds(@Nullable String district) {
    var kinds = new TreeMap<String, Integer>();
    counts.forEach(
        (cell, count) -> {
          if (district != null && !district.equals(cell.district())) return;
          kinds.merge(cell.kind(), count, Integer::sum);
        });
    return kinds;
  }

  Map<String, Integer> districts(@Nullable String kind) {
    var districts = new TreeMap<String, Integer>();
    counts.forEach(
        (cell, count) -> {
          if (cell.district().isEmpty() || (kind != null && !kind.equals(cell.kind()))) return;
          districts.merge(cell.district(), count, Integer::sum);
        });
    return districts;
  }

  /** Counts by the numbers that one segment of the index gives to kinds and districts. */
  static final class Counter extends SimpleCollector {
    private final Map<Cell, Integer> counts = new HashMap<>();
    private SortedDocValues kinds = DocValues.emptySorted();
    private SortedDocValues districts = DocValues.emptySorted();
    private int[][] found = {};

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      kinds = DocValues.getSorted(segment.reader(), Entry.KIND);
      districts = DocValues.getSorted(segment.reader(), Entry.DISTRICT);
      found = new int[kinds.getValueCount()][districts.getValueCount() + 1];
    }

    @Override
    public void collect(int document) throws IOException {
      if (!kinds.advanceExact(document)) return;
      boolean located = districts.advanceExact(document);
      found[kinds.ordValue()][located ? districts.ordValue() + 1 : 0]++;
    }

    @Override
    public void finish() throws IOException {
      for (int kind = 0; kind < found.length; kind++) {
        for (int district = 0; district < found[kind].length; district++) {
          if (found[kind][district] == 0) continue;
          var where = district == 0 ? "" : districts.lookupOrd(district - 1).utf8ToString();
          var cell = new Cell(kinds.lookupOrd(kind).utf8ToString(), where);
          counts.merge(cell, found[kind][district], Integer::sum);
        }
      }
      found = new int[0][];
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
