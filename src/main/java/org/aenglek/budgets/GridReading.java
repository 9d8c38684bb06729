package org.aenglek.budgets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.budgets.GridPlan.Skipped;
import org.aenglek.site.Formulas;
import org.aenglek.site.sheets.Cell;
import org.aenglek.site.sheets.Grid;
import org.aenglek.site.sheets.Grid.Row;
import org.jspecify.annotations.Nullable;

/** Reads an office's grid row by row, and says of each cell that it cannot read why. */
final class GridReading {
  private static final Pattern SUM =
      Pattern.compile(
          "(?:รวม|ยอดรวม|total)(?:ทั้งสิ้น|ทั้งหมด)?\\s*(.*)", Pattern.CASE_INSENSITIVE);
  private static final List<GridColumn> FIGURES =
      List.of(
          GridColumn.ALLOCATED,
          GridColumn.DISBURSED,
          GridColumn.RETURNED,
          GridColumn.REMAINING,
          GridColumn.PERCENT,
          GridColumn.BPM,
          GridColumn.INTERNAL);

  private final GridHead head;
  private final GridPercents percents;
  private final List<GridRow> rows = new ArrayList<>();
  private final List<Row> skipped = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private GridReading(GridHead head, GridPercents percents) {
    this.head = head;
    this.percents = percents;
  }

  /** What was read. */
  record Read(List<GridRow> rows, List<Skipped> skipped, List<Problem> problems) {}

  /**
   * @throws BudgetRefused when no head of such a grid is in any of the sheets
   */
  static Grid find(List<Grid> grids) {
    return grids.stream()
        .filter(grid -> GridHead.find(grid).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new BudgetRefused(
                    BudgetRefused.Reason.NO_GRID,
                    GridColumn.NAME.head(),
                    GridColumn.ALLOCATED.head()));
  }

  static Read read(Grid grid) {
    var head = GridHead.find(grid).orElseThrow();
    var body = grid.rows().subList(head.begins(), grid.rows().size());
    var reading = new GridReading(head, percents(head, body));
    body.forEach(reading::read);
    reading.checkSkipped();
    return new Read(reading.rows, reading.skipped(), reading.problems);
  }

  private List<Skipped> skipped() {
    return skipped.stream()
        .map(row -> new Skipped(row.number(), text(row, GridColumn.NAME)))
        .toList();
  }

  /** Among lines it may be a heading: what follows it would land in the line before it. */
  private void checkSkipped() {
    var lines =
        rows.stream()
            .filter(row -> row.sumOf() == null)
            .mapToInt(GridRow::number)
            .summaryStatistics();
    skipped.stream()
        .filter(row -> row.number() > lines.getMin() && row.number() < lines.getMax())
        .forEach(row -> wrong(row, GridColumn.NAME, "skipped", text(row, GridColumn.NAME)));
  }

  private static GridPercents percents(GridHead head, List<Row> body) {
    return GridPercents.of(
        body.stream()
            .flatMap(
                row ->
                    Stream.of(
                        new GridPercents.Seen(
                            head.cell(row, GridColumn.PERCENT), reckoned(head, row)),
                        new GridPercents.Seen(head.cell(row, GridColumn.BPM), null),
                        new GridPercents.Seen(head.cell(row, GridColumn.INTERNAL), null)))
            .toList());
  }

  private static @Nullable BigDecimal reckoned(GridHead head, Row row) {
    var given = GridNumbers.money(head.cell(row, GridColumn.ALLOCATED)).orElse(null);
    var paid = GridNumbers.money(head.cell(row, GridColumn.DISBURSED)).orElse(null);
    return new Amounts(given, paid, null).percent();
  }

  private void read(Row row) {
    var name = text(row, GridColumn.NAME);
    boolean hasFigures = FIGURES.stream().anyMatch(column -> !head.cell(row, column).isEmpty());
    if (isRepeatedHead(name)) return;
    var sum = SUM.matcher(name);
    var title = Title.find(name);
    if (sum.matches()) rows.add(row(row, new Title(Kind.PLAN, "", name), sum.group(1)));
    else if (title.isPresent()) named(row, title.get());
    else if (!isNumbering(name)) unknown(row, name, hasFigures);
  }

  private void unknown(Row row, String name, boolean hasFigures) {
    if (hasFigures) wrong(row, GridColumn.NAME, name.isEmpty() ? "noName" : "noKind", name);
    else if (!name.isEmpty()) skipped.add(row);
  }

  private void named(Row row, Title title) {
    if (title.written().length() > PlanLines.LONGEST_TITLE) {
      wrong(row, GridColumn.NAME, "titleLong", PlanLines.LONGEST_TITLE);
    }
    rows.add(row(row, title, null));
  }

  private static boolean isRepeatedHead(String name) {
    return GridColumn.find(name).filter(GridColumn.NAME::equals).isPresent();
  }

  /** A row that numbers the columns, the names' one too. */
  private static boolean isNumbering(String name) {
    return name.matches("\\(?\\d{1,2}\\)?");
  }

  private GridRow row(Row row, Title title, @Nullable String sumOf) {
    return new GridRow(
        row.number(),
        title,
        sumOf,
        new Amounts(
            money(row, GridColumn.ALLOCATED, false),
            money(row, GridColumn.DISBURSED, false),
            money(row, GridColumn.RETURNED, false)),
        money(row, GridColumn.REMAINING, true),
        percent(row, GridColumn.PERCENT),
        percent(row, GridColumn.BPM),
        percent(row, GridColumn.INTERNAL),
        unit(row));
  }

  private String unit(Row row) {
    var unit = text(row, GridColumn.UNIT);
    if (unit.length() > PlanLines.LONGEST_UNIT) {
      wrong(row, GridColumn.UNIT, "unitLong", PlanLines.LONGEST_UNIT);
    }
    return unit;
  }

  private String text(Row row, GridColumn column) {
    return Tidy.line(Formulas.unquoted(head.cell(row, column).text()));
  }

  private @Nullable Money money(Row row, GridColumn column, boolean mayBeBelow) {
    var cell = head.cell(row, column);
    if (cell.isEmpty()) return null;
    var money = GridNumbers.money(cell);
    boolean isBelow = !mayBeBelow && money.filter(it -> it.minor() < 0).isPresent();
    if (money.isEmpty()) unread(row, column, cell, "amount");
    if (isBelow) unread(row, column, cell, "below");
    return isBelow ? null : money.orElse(null);
  }

  private @Nullable BigDecimal percent(Row row, GridColumn column) {
    var cell = head.cell(row, column);
    if (cell.isEmpty()) return null;
    var percent = percents.read(cell);
    if (percent.isEmpty()) {
      unread(row, column, cell, percents.isUnsure(cell) ? "percentUnsure" : "percent");
    }
    return percent.orElse(null);
  }

  /** A formula that was never reckoned has no text. */
  private void unread(Row row, GridColumn column, Cell cell, String word) {
    boolean isEmptyFormula = cell.kind() == Cell.Kind.FORMULA && cell.text().isEmpty();
    wrong(row, column, isEmptyFormula ? "formula" : word, cell.text());
  }

  private void wrong(Row row, GridColumn column, String word, Object... arguments) {
    problems.add(Problem.of(head.address(row, column), word, arguments));
  }
}
