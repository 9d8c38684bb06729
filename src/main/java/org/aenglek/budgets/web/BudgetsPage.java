package org.aenglek.budgets.web;

import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * The fiscal years of which there are plans, and the way to another.
 *
 * @param own lines for one's own communities
 * @param asked a year that was perhaps meant; empty where none was typed that could be another
 */
public record BudgetsPage(
    Ui ui,
    Head head,
    String here,
    List<Province> provinces,
    List<Year> own,
    String asked,
    String askedAddress,
    int status)
    implements Page {

  /** A province with its years, and a field for another. */
  public record Province(String name, String code, List<Year> years, Field year) {}

  /** Something to go to. */
  public record Year(String label, String address) {}

  /** A fiscal year is called by its year of the Buddhist era in every language. */
  static String name(Ui ui, FiscalYear year) {
    return ui.lang() == Lang.TH ? ui.year(year.buddhist()) : String.valueOf(year.buddhist());
  }

  static String said(Ui ui, FiscalYear year) {
    return ui.t("budgets.year", name(ui, year));
  }

  /** With its first and its last day, so that nobody takes one year for another. */
  static String meant(Ui ui, FiscalYear year) {
    return ui.t("budgets.year.days", name(ui, year), year.first(), year.last());
  }

  static String asked(Ui ui, FiscalYear year) {
    return ui.t("budgets.year.asked", name(ui, year), year.first(), year.last());
  }

  static BudgetsPage of(
      Ui ui,
      List<Province> provinces,
      List<Year> own,
      String asked,
      String askedAddress,
      int status) {
    return new BudgetsPage(
        ui,
        Head.of(ui.t("budgets.title"), ui.t("budgets.lead")).unlisted().forWork(),
        Addresses.all(ui),
        provinces,
        own,
        asked,
        askedAddress,
        status);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
