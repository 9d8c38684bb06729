package org.aenglek.budgets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.NotThere;
import org.jspecify.annotations.Nullable;

/** All plans of a province for a fiscal year, as far as whoever acts may see them. */
public record Tree(String province, FiscalYear year, List<Node> plans) {

  /** Of lines in their order; a line whose parent is not among them stands on top. */
  static Tree of(String province, FiscalYear year, List<Line> lines) {
    var known = new HashMap<UUID, Line>();
    lines.forEach(line -> known.put(line.id(), line));
    var beneath = new HashMap<@Nullable UUID, List<Line>>();
    for (var line : lines) {
      var parent = line.parent();
      var place = parent != null && known.containsKey(parent) ? parent : null;
      beneath.computeIfAbsent(place, any -> new ArrayList<>()).add(line);
    }
    return new Tree(province, year, nodes(null, beneath));
  }

  private static List<Node> nodes(@Nullable UUID parent, Map<@Nullable UUID, List<Line>> beneath) {
    return beneath.getOrDefault(parent, List.of()).stream()
        .map(line -> Node.of(line, nodes(line.id(), beneath)))
        .toList();
  }

  public boolean isEmpty() {
    return plans.isEmpty();
  }

  public Amounts amounts() {
    return Amounts.sum(plans.stream().map(Node::amounts).toList());
  }

  /** Each line in the order of the grid. */
  public Stream<Node> all() {
    return plans.stream().flatMap(Node::all);
  }

  public Optional<Node> find(UUID line) {
    return all().filter(node -> node.line().id().equals(line)).findFirst();
  }

  /**
   * @throws NotThere when it is none of these
   */
  public Node get(UUID line) {
    return find(line).orElseThrow(() -> new NotThere("budget line " + line));
  }

  /** Those among which a line of that place lies; on top where it lies in none. */
  List<Node> beneath(@Nullable UUID parent) {
    return parent == null ? plans : find(parent).map(Node::children).orElse(List.of());
  }

  /** The lines that carry money. */
  public List<UUID> leaves() {
    return plans.stream().flatMap(plan -> plan.leaves().stream()).toList();
  }
}
