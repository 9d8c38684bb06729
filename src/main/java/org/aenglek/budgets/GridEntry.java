package org.aenglek.budgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line as a file has it, in its place, beside the line of the tree that it means. */
final class GridEntry {
  final GridRow row;
  final @Nullable GridEntry parent;
  final @Nullable Node known;
  final Map<String, GridEntry> children = new LinkedHashMap<>();

  GridEntry(GridRow row, @Nullable GridEntry parent, @Nullable Node known) {
    this.row = row;
    this.parent = parent;
    this.known = known;
  }

  /** Whether its money is a sum, in the file or in the tree. */
  boolean isSum() {
    return !children.isEmpty() || (known != null && !known.isLeaf());
  }

  /** What it will have once the file is applied; what the file does not know stays. */
  Amounts amounts() {
    if (!children.isEmpty()) {
      return Amounts.sum(children.values().stream().map(GridEntry::amounts).toList());
    }
    var former = known == null ? Amounts.UNKNOWN : known.amounts();
    if (isSum()) return former;
    var told = row.amounts();
    return new Amounts(
        told.allocated() == null ? former.allocated() : told.allocated(),
        told.disbursed() == null ? former.disbursed() : told.disbursed(),
        told.returned() == null ? former.returned() : told.returned());
  }

  /** Lines of the tree that lie in it and are not in the file. */
  List<Node> missing() {
    if (children.isEmpty() || known == null) return List.of();
    return missing(known.children(), children);
  }

  static List<Node> missing(List<Node> known, Map<String, GridEntry> told) {
    var missing = new ArrayList<Node>();
    for (var node : known) {
      if (!told.containsKey(node.line().titled().key())) missing.add(node);
    }
    return missing;
  }

  String place() {
    if (parent == null) return "";
    var line = parent.known;
    return line == null ? "row " + parent.row.number() : Objects.toString(line.line().id());
  }
}
