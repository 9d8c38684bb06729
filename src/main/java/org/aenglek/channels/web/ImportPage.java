package org.aenglek.channels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.channels.sheets.Column;
import org.aenglek.channels.sheets.Imports.Import;
import org.aenglek.channels.sheets.Plan;
import org.aenglek.channels.sheets.Plan.Change;
import org.aenglek.channels.sheets.Plan.Problem;
import org.aenglek.channels.sheets.Shown;
import org.aenglek.revisions.Content;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What a file would change, row by row, before anything is changed.
 *
 * @param plan the mark of what is shown, by which it is confirmed
 */
public record ImportPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String back,
    String file,
    String sum,
    List<Row> rows,
    String more,
    List<Wrong> wrongs,
    String moreWrongs,
    String unread,
    boolean isGood,
    String plan,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/channels/imports/{id}";
  private static final int SHOWN = 200;
  private static final int LONGEST = 300;

  /** One row that changes something. */
  public record Row(String sheet, String number, String name, boolean isNew, List<Field> fields) {}

  public record Field(String label, String old, String now) {}

  public record Wrong(String where, String sentence) {}

  static String path(UUID id) {
    return "/channels/imports/" + id;
  }

  static ImportPage of(Ui ui, Import asked, Plan plan, String problem, int status) {
    var title = ui.t("channels.imports.title", asked.scope().name());
    int changes = plan.changes().size();
    int wrongs = plan.problems().size();
    return new ImportPage(
        ui,
        Head.of(title, ui.t("channels.sheets.description")).unlisted(),
        title,
        ui.link(path(asked.id())),
        ui.link(SheetsPage.path(asked.scope())),
        asked.file(),
        sum(ui, plan),
        plan.changes().stream().limit(SHOWN).map(change -> row(ui, change)).toList(),
        changes > SHOWN ? ui.t("channels.imports.more", ui.number(changes - SHOWN)) : "",
        plan.problems().stream().limit(SHOWN).map(wrong -> wrong(ui, wrong)).toList(),
        wrongs > SHOWN ? ui.t("channels.imports.more", ui.number(wrongs - SHOWN)) : "",
        plan.unread().isEmpty()
            ? ""
            : ui.t("channels.imports.unread", ui.list(List.copyOf(plan.unread()))),
        plan.isGood(),
        plan.mark(),
        problem,
        status);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static String sum(Ui ui, Plan plan) {
    int news = (int) plan.changes().stream().filter(Change::isNew).count();
    var parts = new ArrayList<String>();
    int old = plan.changes().size() - news;
    if (old > 0) parts.add(ui.t("channels.imports.sum.changed", ui.number(old)));
    if (news > 0) parts.add(ui.t("channels.imports.sum.new", ui.number(news)));
    int wrong = plan.problems().size();
    if (wrong > 0) parts.add(ui.t("channels.imports.sum.wrong", ui.number(wrong)));
    if (plan.same() > 0) parts.add(ui.t("channels.imports.sum.same", ui.number(plan.same())));
    return parts.isEmpty() ? ui.t("channels.imports.sum.nothing") : ui.list(parts);
  }

  private static Row row(Ui ui, Change change) {
    var fields = new ArrayList<Field>();
    for (var column : change.columns()) {
      fields.add(
          new Field(
              ui.plain(column.label()),
              value(ui, change, column, change.before()),
              value(ui, change, column, change.after())));
    }
    if (!change.newHousehold().isEmpty()) {
      fields.add(new Field(ui.t("channels.imports.newHousehold"), "", change.newHousehold()));
    }
    return new Row(
        ui.plain(change.sheet().label()),
        ui.t("channels.imports.row", ui.number(change.row())),
        name(change),
        change.isNew(),
        fields);
  }

  /** What a row is told apart by. */
  private static String name(Change change) {
    for (var field : List.of("name", "name.th", "title.th", "title")) {
      var name = change.before().find(field).or(() -> change.after().find(field));
      if (name.isPresent()) return name.get();
    }
    return "";
  }

  private static String value(Ui ui, Change change, Column column, Content content) {
    var text = Shown.of(column, change.place(), content, ui.lang());
    int end = Math.min(text.length(), LONGEST);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }

  private static Wrong wrong(Ui ui, Problem problem) {
    var where = problem.sheet().isEmpty() ? problem.cell() : problem.sheet() + " " + problem.cell();
    return new Wrong(where.strip(), ui.t(problem.key(), problem.arguments().toArray()));
  }
}
