package org.aenglek.budgets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a file into their places: what lies in what is told by kinds and order. */
final class GridPlacing {
  private final Tree tree;
  private final @Nullable GridEntry[] open = new GridEntry[Kind.values().length];
  private final Map<String, GridEntry> plans = new LinkedHashMap<>();
  private final List<GridEntry> entries = new ArrayList<>();
  private final IdentityHashMap<@Nullable Node, Map<String, Node>> known = new IdentityHashMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private GridPlacing(Tree tree) {
    this.tree = tree;
  }

  /**
   * A row that says that it is a sum.
   *
   * @param of whose; the whole file's where it says none
   */
  record Sum(GridRow row, @Nullable GridEntry of) {}

  /** All rows in their places. */
  record Placed(
      Map<String, GridEntry> plans,
      List<GridEntry> entries,
      List<Sum> sums,
      List<Problem> problems) {}

  static Placed place(Tree tree, List<GridRow> rows) {
    var placing = new GridPlacing(tree);
    rows.forEach(placing::place);
    return new Placed(placing.plans, placing.entries, placing.sums, placing.problems);
  }

  private void place(GridRow row) {
    var sumOf = row.sumOf();
    if (sumOf == null) line(row);
    else if (sumOf.isEmpty()) sums.add(new Sum(row, null));
    else sum(row, sumOf);
  }

  private void sum(GridRow row, String sumOf) {
    var title = Title.find(sumOf);
    var summed = title.map(of -> open[of.kind().ordinal()]).orElse(null);
    boolean isThat =
        summed != null
            && (title.get().number().isEmpty()
                || title.get().number().equals(summed.row.title().number()));
    if (isThat) sums.add(new Sum(row, summed));
    else wrong(row, "sumOfNothing", sumOf);
  }

  private void line(GridRow row) {
    int depth = row.title().kind().ordinal();
    var parent = depth == 0 ? null : open[depth - 1];
    if (depth > 0 && parent == null) orphaned(row);
    else entry(row, parent, depth);
  }

  /** Says of what kind the line should be that is missing above it. */
  private void orphaned(GridRow row) {
    var missing = row.title().kind().above().orElseThrow();
    wrong(row, "underNothing", row.title().written(), missing);
    for (int i = row.title().kind().ordinal(); i < open.length; i++) open[i] = null;
  }

  private void entry(GridRow row, @Nullable GridEntry parent, int depth) {
    var beneath = parent == null ? plans : parent.children;
    var twin = beneath.get(row.title().key());
    if (twin != null) {
      wrong(row, "twice", row.title().written(), twin.row.number());
      return;
    }
    if (parent != null && !row.title().continues(parent.row.title())) {
      wrong(row, "otherNumber", row.title().written(), parent.row.title().written());
    }
    var entry = new GridEntry(row, parent, known(row, parent));
    beneath.put(row.title().key(), entry);
    entries.add(entry);
    open[depth] = entry;
    for (int i = depth + 1; i < open.length; i++) open[i] = null;
  }

  private @Nullable Node known(GridRow row, @Nullable GridEntry parent) {
    if (parent != null && parent.known == null) return null;
    var place = parent == null ? null : parent.known;
    return known.computeIfAbsent(place, this::byKey).get(row.title().key());
  }

  private Map<String, Node> byKey(@Nullable Node place) {
    var neighbours = place == null ? tree.plans() : place.children();
    var byKey = new HashMap<String, Node>();
    neighbours.forEach(node -> byKey.put(node.line().titled().key(), node));
    return byKey;
  }

  private void wrong(GridRow row, String word, Object... arguments) {
    problems.add(Problem.of(String.valueOf(row.number()), word, arguments));
  }
}
