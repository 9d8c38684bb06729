package org.aenglek.income.web;

import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.income.HouseholdYears.OfMonth;
import org.aenglek.income.HouseholdYears.OfPart;
import org.aenglek.income.HouseholdYears.Summary;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What a household earned and was paid in a year, to be printed for its tax return. */
public record HouseholdYearPage(
    Ui ui,
    Head head,
    String title,
    String household,
    String community,
    String asOf,
    List<Row> months,
    String earned,
    String paid,
    List<Part> parts,
    String before,
    String beforeLabel)
    implements Page {
  static final String PATH = "/{lang}/income/households/{household}/years/{year}";
  private static final int BUDDHIST_ERA = 543;
  private static final String KEY = "income.year.";

  /** A month; nothing stands where nothing was earned or paid. */
  public record Row(String month, String earned, String paid) {}

  /** A part of the rule, and what it brought. */
  public record Part(String name, String earned) {}

  /** Whose year it is. */
  record Names(LocalText household, LocalText community) {}

  static String path(UUID household, Year year) {
    return "/income/households/" + household + "/years/" + year.getValue();
  }

  static HouseholdYearPage of(Ui ui, UUID household, Names names, Year year, Summary summary) {
    var title = title(ui, year);
    var before = year.minusYears(1);
    return new HouseholdYearPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).unlisted(),
        title,
        ui.plain(names.household()),
        ui.plain(names.community()),
        ui.t(KEY + "asOf", ui.moment(ui.now())),
        summary.months().stream().map(month -> row(ui, month)).toList(),
        ui.money(summary.earned()),
        ui.money(summary.paid()),
        summary.parts().stream().map(part -> part(ui, part)).toList(),
        ui.link(path(household, before)),
        title(ui, before));
  }

  static String title(Ui ui, Year year) {
    return ui.t(KEY + "title", ui.year(year.getValue() + BUDDHIST_ERA));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Row row(Ui ui, OfMonth month) {
    return new Row(
        ui.month(month.month()),
        month.earned().isNothing() ? "" : ui.money(month.earned()),
        month.paid().isNothing() ? "" : ui.money(month.paid()));
  }

  private static Part part(Ui ui, OfPart part) {
    var key = part.part() == null ? KEY + "other" : "income.to." + part.part();
    return new Part(ui.t(key), ui.money(part.earned()));
  }
}
