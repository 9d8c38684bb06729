package org.aenglek.budgets.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.budgets.GridColumn;
import org.aenglek.budgets.GridImports.Import;
import org.aenglek.budgets.GridPlan;
import org.aenglek.budgets.GridPlan.Change;
import org.aenglek.budgets.GridPlan.Skipped;
import org.aenglek.budgets.Kind;
import org.aenglek.budgets.Problem;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, line by line, before anything is changed; and that it did.
 *
 * @param asked whether this is the year that was meant; empty where it was typed so
 * @param year to which that question says yes
 * @param mark of what is shown, by which it is confirmed
 * @param done that it is applied; empty before
 */
public record DryRunPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String tree,
    String again,
    String file,
    String asked,
    String year,
    String sum,
    List<Row> rows,
    String moreRows,
    List<Wrong> wrongs,
    String moreWrongs,
    List<String> missing,
    List<String> later,
    List<String> skipped,
    boolean isGood,
    String mark,
    String done,
    String problem,
    int status)
    implements Page {
  private static final int SHOWN = 300;

  /** One row that changes something. */
  public record Row(String number, String name, boolean isNew, List<Field> fields) {}

  public record Field(String label, String old, String now) {}

  public record Wrong(String where, String sentence) {}

  static DryRunPage of(Ui ui, Import asked, GridPlan plan, @Nullable Refusal refused) {
    var title = ui.t("budgets.dry.title", BudgetsPage.said(ui, asked.year()));
    var told = Told.of(ui, refused);
    return new DryRunPage(
        ui,
        Head.of(title, ui.t("budgets.lead")).unlisted().forWork(),
        title,
        Addresses.read(ui, asked.id()),
        Addresses.tree(ui, asked.province(), asked.year()),
        Addresses.imports(ui, asked.province()),
        ui.t("budgets.dry.file", asked.file(), asked.day()),
        asked.isSure() ? "" : BudgetsPage.asked(ui, asked.year()),
        String.valueOf(asked.year().buddhist()),
        sum(ui, plan),
        plan.changes().stream().limit(SHOWN).map(change -> row(ui, change)).toList(),
        more(ui, plan.changes().size()),
        plan.problems().stream().limit(SHOWN).map(wrong -> wrong(ui, wrong)).toList(),
        more(ui, plan.problems().size()),
        plan.missing().stream().limit(SHOWN).toList(),
        plan.later().stream().limit(SHOWN).toList(),
        plan.skipped().stream().limit(SHOWN).map(row -> skipped(ui, row)).toList(),
        plan.isGood(),
        plan.mark(),
        asked.changed().map(rows -> ui.t("budgets.dry.done", rows, ui.number(rows))).orElse(""),
        told.problem(),
        told.status());
  }

  private static String skipped(Ui ui, Skipped row) {
    return ui.t("budgets.dry.skipped.row", ui.number(row.row()), row.name());
  }

  private static String more(Ui ui, int all) {
    return all > SHOWN ? ui.t("budgets.dry.more", ui.number(all - SHOWN)) : "";
  }

  private static String sum(Ui ui, GridPlan plan) {
    int news = (int) plan.changes().stream().filter(Change::isNew).count();
    var parts = new ArrayList<String>();
    add(ui, parts, "new", news);
    add(ui, parts, "changed", plan.changes().size() - news);
    add(ui, parts, "wrong", plan.problems().size());
    add(ui, parts, "same", plan.same());
    return parts.isEmpty() ? "" : ui.list(parts);
  }

  private static void add(Ui ui, List<String> parts, String word, int rows) {
    if (rows > 0) parts.add(ui.t("budgets.dry.sum." + word, ui.number(rows)));
  }

  private static Row row(Ui ui, Change change) {
    return new Row(
        ui.t("budgets.dry.row", ui.number(change.row())),
        change.name(),
        change.isNew(),
        change.fields().stream()
            .filter(field -> !(change.isNew() && field.column() == GridColumn.NAME))
            .map(
                field ->
                    new Field(
                        label(ui, field.column()),
                        field.before() == null ? "" : said(ui, field.before()),
                        said(ui, field.after())))
            .toList());
  }

  private static String label(Ui ui, GridColumn column) {
    return ui.t("budgets.column." + column.key());
  }

  private static Wrong wrong(Ui ui, Problem problem) {
    var where =
        problem.cell().matches("\\d+")
            ? ui.t("budgets.dry.row", problem.cell())
            : ui.t("budgets.dry.cell", problem.cell());
    return new Wrong(
        where,
        ui.t(
            problem.key(),
            problem.arguments().stream().map(argument -> said(ui, argument)).toArray()));
  }

  private static String said(Ui ui, Object value) {
    return switch (value) {
      case Money money -> ui.money(money);
      case BigDecimal percent -> Figures.percent(ui, percent);
      case GridColumn column -> label(ui, column);
      case Kind kind -> ui.t("budgets.kind." + kind.key());
      case Integer number -> ui.number(number);
      default -> value.toString();
    };
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
