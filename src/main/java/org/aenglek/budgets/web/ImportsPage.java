package org.aenglek.budgets.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.budgets.GridColumn;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Where an office brings the grid that it keeps. */
public record ImportsPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String back,
    String columns,
    Field year,
    Field day,
    String request,
    String problem,
    int status)
    implements Page {

  static ImportsPage of(
      Ui ui, LocalText province, String code, Typed typed, @Nullable Refusal refused) {
    var title = ui.t("budgets.import.title", province);
    var told = Told.of(ui, refused);
    return new ImportsPage(
        ui,
        Head.of(title, ui.t("budgets.lead")).unlisted().forWork(),
        title,
        Addresses.imports(ui, code),
        Addresses.all(ui),
        ui.t("budgets.import.columns", ui.list(heads())),
        Field.of("year", ui.t("budgets.year.field"), typed.said("year"))
            .help(ui.t("budgets.year.help")),
        Field.of("day", ui.t("budgets.import.day"), day(ui, typed))
            .help(ui.t("budgets.import.day.help")),
        UUID.randomUUID().toString(),
        told.problem(),
        told.status());
  }

  private static List<String> heads() {
    return Stream.of(GridColumn.values()).map(GridColumn::head).toList();
  }

  private static String day(Ui ui, Typed typed) {
    return typed.said("day").isEmpty() ? ui.today().toString() : typed.said("day");
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
