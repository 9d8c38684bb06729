package org.aenglek.training.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Refusal;
import org.aenglek.people.Members;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A course is written down. */
public record CourseFormPage(
    Ui ui,
    Head head,
    List<Choice> places,
    Field name,
    Field nameEn,
    Field purpose,
    Field purposeEn,
    List<Choice> trades,
    Field months,
    Field percent,
    Field statements,
    Field statementsEn,
    String request,
    String problem,
    int status)
    implements Page {

  static CourseFormPage of(Ui ui, List<Choice> places, Filled filled, @Nullable Refusal refused) {
    var told = Told.of(ui, refused);
    return new CourseFormPage(
        ui,
        Head.of(ui.t("training.course.new"), ui.t("training.courses.lead")).unlisted().forWork(),
        places,
        filled.field(ui, "name", ""),
        filled.field(ui, "nameEn", ""),
        filled.field(ui, "purpose", ""),
        filled.field(ui, "purposeEn", ""),
        trades(ui, filled.text("trade")),
        filled.field(ui, "months", "").help(ui.t("training.form.months.help")),
        filled.field(ui, "percent", "80").help(ui.t("training.form.percent.help")),
        filled.field(ui, "statements", "").help(ui.t("training.form.statements.help")),
        filled.field(ui, "statementsEn", "").help(ui.t("training.form.statementsEn.help")),
        filled.request().toString(),
        told.problem(),
        told.status());
  }

  private static List<Choice> trades(Ui ui, String chosen) {
    return Stream.concat(
            Stream.of(new Choice("", ui.t("training.form.trade.none"), chosen.isEmpty())),
            Members.TRADES.stream()
                .map(
                    trade -> new Choice(trade, ui.t("people.does." + trade), trade.equals(chosen))))
        .toList();
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
