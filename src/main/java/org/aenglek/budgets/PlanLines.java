package org.aenglek.budgets;

import static org.aenglek.budgets.BudgetRefused.mustBe;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.budgets.LineRows.LineRow;
import org.aenglek.budgets.LineRows.WordingRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters lines and says how they are called; what they were called before is kept. */
@Component
public class PlanLines {
  static final int LONGEST_TITLE = 500;
  static final int LONGEST_UNIT = 200;

  private final Trees trees;
  private final LineRows rows;
  private final PlanKeeping keeping;
  private final Clock clock;

  PlanLines(Trees trees, LineRows rows, PlanKeeping keeping, Clock clock) {
    this.trees = trees;
    this.rows = rows;
    this.keeping = keeping;
    this.clock = clock;
  }

  /**
   * A line as it is entered.
   *
   * @param number {@code 1.1.2}; may be empty
   */
  public record New(String number, String name, String unit) {}

  /** A plan, on top of a year's tree. Sent twice, it is one. */
  @Transactional
  public UUID plan(String province, FiscalYear year, New facts, UUID requestId) {
    keeping.begin(province, year);
    return enter(trees.of(province, year), null, Kind.PLAN, facts, requestId);
  }

  /** A line within another, of the kind that follows. Sent twice, it is one. */
  @Transactional
  public UUID within(UUID parent, New facts, UUID requestId) {
    var tree = keeping.beginOf(parent);
    var above = tree.get(parent).line();
    var kind = above.kind().beneath().orElseThrow(() -> new BudgetRefused(Reason.DEEPEST));
    return enter(tree, above, kind, facts, requestId);
  }

  private UUID enter(Tree tree, @Nullable Line above, Kind kind, New facts, UUID requestId) {
    record Entered(@Nullable UUID parent, FiscalYear year, New facts) {}
    var parent = above == null ? null : above.id();
    var request = Request.of(requestId, new Entered(parent, tree.year(), facts));
    var known = rows.find(request);
    if (known.isPresent()) return known.get();
    mustBe(above == null || above.amounts().equals(Amounts.UNKNOWN), Reason.HAS_MONEY);
    var title = title(above, kind, facts);
    var neighbours = tree.beneath(parent);
    mustBeOnlyOne(title, neighbours.stream());
    var id = Ids.next(clock);
    var row =
        new LineRow(
            id,
            parent,
            kind.key(),
            title.number(),
            neighbours.size() + 1,
            request.id(),
            request.fingerprint());
    rows.add(tree.province(), tree.year(), List.of(row));
    word(tree, id, title, facts.unit());
    return id;
  }

  /** By its number, or its words where it has none, a file finds it again among its neighbours. */
  private static void mustBeOnlyOne(Title title, Stream<Node> neighbours) {
    boolean isTaken = neighbours.anyMatch(node -> node.line().titled().key().equals(title.key()));
    mustBe(!isTaken, Reason.NUMBER_TAKEN);
  }

  private void word(Tree tree, UUID id, Title title, String unit) {
    rows.word(tree.province(), List.of(new WordingRow(id, title.written(), unit(unit))));
  }

  private static Title title(@Nullable Line above, Kind kind, New facts) {
    var name = Tidy.line(facts.name());
    mustBe(!name.isEmpty(), Reason.TITLE_MISSING);
    var number = Tidy.digits(facts.number()).replaceAll("[()\\s]", "");
    var title = read(kind.titled(number, name));
    boolean isThat = title.kind() == kind && title.number().equals(number);
    mustBe(isThat && (above == null || title.continues(above.titled())), Reason.NUMBER);
    return title;
  }

  private static Title read(String written) {
    mustBe(written.length() <= LONGEST_TITLE, Reason.TITLE_LONG, LONGEST_TITLE);
    return Title.find(written).orElseThrow(() -> new BudgetRefused(Reason.NUMBER));
  }

  private static String unit(String typed) {
    var unit = Tidy.line(typed);
    mustBe(unit.length() <= LONGEST_UNIT, Reason.UNIT_LONG, LONGEST_UNIT);
    return unit;
  }

  /** Calls it anew; its kind and its number stay. */
  @Transactional
  public void reword(UUID id, String title, String unit) {
    var tree = keeping.beginOf(id);
    var line = tree.get(id).line();
    var read = read(Tidy.line(title));
    mustBe(read.kind() == line.kind() && read.number().equals(line.number()), Reason.NUMBER);
    mustBeOnlyOne(
        read, tree.beneath(line.parent()).stream().filter(node -> !node.line().id().equals(id)));
    word(tree, id, read, unit);
  }

  /** How the next line there is numbered; empty where lines of that kind have no numbers. */
  public static String nextNumber(Node above) {
    int next = above.children().size() + 1;
    return switch (above.line().kind()) {
      case PLAN, PROJECT -> String.valueOf(next);
      case APPROACH, MAIN ->
          above.line().number().isEmpty() ? "" : above.line().number() + "." + next;
      case ACTIVITY -> "";
    };
  }
}
