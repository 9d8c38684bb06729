package org.aenglek.budgets;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A line with all that lies in it.
 *
 * @param amounts its own, or the sum of those beneath it
 */
public record Node(Line line, Amounts amounts, List<Node> children) {

  static Node of(Line line, List<Node> children) {
    var sum = Amounts.sum(children.stream().map(Node::amounts).toList());
    return new Node(line, children.isEmpty() ? line.amounts() : sum, children);
  }

  public boolean isLeaf() {
    return children.isEmpty();
  }

  /** This and all beneath it, in the order of the grid. */
  public Stream<Node> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
  }

  /** The lines that carry money. */
  public List<UUID> leaves() {
    return all().filter(Node::isLeaf).map(node -> node.line().id()).toList();
  }
}
