package org.aenglek.budgets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.budgets.GridPlacing.Placed;
import org.aenglek.budgets.GridPlan.Change;
import org.aenglek.budgets.GridPlan.Field;
import org.aenglek.budgets.GridReading.Read;
import org.aenglek.budgets.Line.Source;
import org.aenglek.site.sheets.Grid;
import org.jspecify.annotations.Nullable;

/**
 * Compares an office's grid with the tree as it was on the file's day: what it would change, and
 * whether its sums are those of its lines. Once it is applied, file and tree agree to the satang on
 * that day; what became of money later stays.
 */
final class GridPlanning {
  private static final Map<Movement.Kind, GridColumn> COLUMNS =
      Map.of(
          Movement.Kind.ALLOCATION, GridColumn.ALLOCATED,
          Movement.Kind.DISBURSEMENT, GridColumn.DISBURSED,
          Movement.Kind.RETURN, GridColumn.RETURNED);

  private final Tree tree;
  private final GridLater later;
  private final Read read;
  private final Placed placed;
  private final List<Problem> problems = new ArrayList<>();

  private GridPlanning(Tree tree, Tree now, Read read) {
    this.tree = tree;
    this.later = new GridLater(now);
    this.read = read;
    this.placed = GridPlacing.place(tree, read.rows());
    problems.addAll(read.problems());
    problems.addAll(placed.problems());
  }

  /**
   * @param then the tree with its money until the day on which the file's figures hold
   * @param now the same tree with all its money
   */
  static GridPlan of(Tree then, Tree now, Grid grid) {
    return new GridPlanning(then, now, GridReading.read(grid)).plan();
  }

  private GridPlan plan() {
    placed.entries().forEach(this::check);
    placed.sums().forEach(this::checkSum);
    if (placed.entries().isEmpty()) wrong(1, "empty");
    var changes =
        placed.entries().stream()
            .map(GridPlanning::change)
            .filter(one -> !one.fields().isEmpty())
            .toList();
    var missing = missing();
    return new GridPlan(
        changes,
        List.copyOf(problems),
        placed.entries().size() - changes.size(),
        missing,
        placed.entries().stream()
            .filter(later::isOn)
            .map(entry -> entry.row.title().written())
            .toList(),
        read.skipped());
  }

  private List<String> missing() {
    var plans = GridEntry.missing(tree.plans(), placed.plans());
    if (plans.stream().anyMatch(GridPlanning::hasMoney) && !placed.sums().isEmpty()) {
      plans.forEach(plan -> wrong(1, "missing", plan.line().title()));
    }
    return Stream.concat(
            plans.stream(), placed.entries().stream().flatMap(entry -> entry.missing().stream()))
        .map(node -> node.line().title())
        .toList();
  }

  private void check(GridEntry entry) {
    if (!entry.children.isEmpty() && later.isLeafWithMoney(entry)) wrong(entry, "hasMoney");
    for (var missing : entry.missing()) {
      if (hasMoney(missing)) wrong(entry, "missing", missing.line().title());
    }
    var amounts = entry.amounts();
    if (entry.isSum()) checkSums(entry.row, amounts);
    else checkLeft(entry, amounts.left());
    checkReckoned(entry.row, amounts);
  }

  /** On the file's day, and with what became of money since. */
  private void checkLeft(GridEntry entry, Money left) {
    var now = left.plus(later.more(entry));
    if (left.minor() < 0) wrong(entry, "overspent", left.negated());
    else if (now.minor() < 0) wrong(entry, "overspentLater", now.negated());
  }

  private static boolean hasMoney(Node node) {
    return Stream.of(Movement.Kind.values())
        .anyMatch(kind -> !Amounts.known(node.amounts().of(kind)).isNothing());
  }

  private void checkSum(GridPlacing.Sum sum) {
    var of = sum.of();
    var amounts =
        of == null
            ? Amounts.sum(placed.plans().values().stream().map(GridEntry::amounts).toList())
            : of.amounts();
    checkSums(sum.row(), amounts);
    checkReckoned(sum.row(), amounts);
  }

  private void checkSums(GridRow row, Amounts sums) {
    for (var kind : Movement.Kind.values()) {
      var told = row.amounts().of(kind);
      var sum = Amounts.known(sums.of(kind));
      if (told == null || told.equals(sum)) continue;
      wrong(row.number(), "sum", COLUMNS.get(kind), told, sum, told.minus(sum));
    }
  }

  /** What remains and the per cent are reckoned here; a file that says otherwise is wrong. */
  private void checkReckoned(GridRow row, Amounts amounts) {
    var remaining = row.remaining();
    if (remaining != null && !remaining.equals(amounts.left())) {
      wrong(row.number(), "remaining", remaining, amounts.left());
    }
    var percent = row.percent();
    var reckoned = amounts.percent();
    boolean isOther =
        percent != null && reckoned != null && !GridPercents.isSame(percent, reckoned);
    if (isOther) wrong(row.number(), "otherPercent", percent, reckoned);
  }

  private static Change change(GridEntry entry) {
    var known = entry.known;
    return new Change(
        entry.row.number(),
        known == null ? null : known.line().id(),
        entry.place(),
        entry.row.title(),
        fields(entry, known == null ? null : known.line()));
  }

  private static List<Field> fields(GridEntry entry, @Nullable Line line) {
    var fields = new ArrayList<Field>();
    var row = entry.row;
    add(fields, GridColumn.NAME, line == null ? null : line.title(), row.title().written());
    add(fields, GridColumn.UNIT, line == null ? null : unit(line), row.unit());
    if (!entry.isSum()) addMoney(fields, line, row);
    addTold(fields, line, row);
    return fields;
  }

  private static @Nullable String unit(Line line) {
    return line.unit().isEmpty() ? null : line.unit();
  }

  private static void addMoney(List<Field> fields, @Nullable Line line, GridRow row) {
    for (var kind : Movement.Kind.values()) {
      var before = line == null ? null : line.amounts().of(kind);
      add(fields, COLUMNS.get(kind), before, row.amounts().of(kind));
    }
  }

  private static void addTold(List<Field> fields, @Nullable Line line, GridRow row) {
    for (var source : Source.values()) {
      var column = source == Source.BPM ? GridColumn.BPM : GridColumn.INTERNAL;
      add(fields, column, line == null ? null : line.told().of(source), row.told(source));
    }
  }

  /** What a file leaves empty it does not know, and changes nothing. */
  private static void add(
      List<Field> fields, GridColumn column, @Nullable Object before, @Nullable Object after) {
    if (after == null || after.equals("") || isSame(before, after)) return;
    fields.add(new Field(column, before, after));
  }

  private static boolean isSame(@Nullable Object before, Object after) {
    if (before instanceof BigDecimal one && after instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    }
    return Objects.equals(before, after);
  }

  private void wrong(GridEntry entry, String word, Object... arguments) {
    wrong(entry.row.number(), word, arguments);
  }

  private void wrong(int row, String word, Object... arguments) {
    problems.add(Problem.of(String.valueOf(row), word, arguments));
  }
}
