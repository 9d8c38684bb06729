package org.aenglek.budgets;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.base.Money;

/** What became of money after the day on which a file's figures hold: the file does not know it. */
final class GridLater {
  private final Map<UUID, Node> now;

  /**
   * @param now the tree with all its money
   */
  GridLater(Tree now) {
    this.now = now.all().collect(Collectors.toMap(node -> node.line().id(), node -> node));
  }

  /** How much more is left by it of a line that the tree knows; less than nothing where less is. */
  Money more(GridEntry entry) {
    var then = entry.known;
    return then == null ? Amounts.NOTHING : now(then).amounts().left().minus(then.amounts().left());
  }

  /** Whether there is any on a line that carries money. */
  boolean isOn(GridEntry entry) {
    var then = entry.known;
    return then != null && then.isLeaf() && !now(then).amounts().equals(then.amounts());
  }

  /** Whether a line carries money, of whatever day: nothing can lie in it then. */
  boolean isLeafWithMoney(GridEntry entry) {
    var then = entry.known;
    return then != null && then.isLeaf() && !now(then).amounts().equals(Amounts.UNKNOWN);
  }

  private Node now(Node then) {
    return Objects.requireNonNull(now.get(then.line().id()));
  }
}
