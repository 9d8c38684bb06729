package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.areas.NamesApart;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.aenglek.programme.AreaRows;
import org.aenglek.programme.AreaRows.Row;
import org.aenglek.programme.Behind;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.Tally;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What an area's figure of a month is made of: those of its villages, each with the page of its own
 * rows.
 *
 * @param sum what they make, and as of when; why they do not make it where they do not
 */
public record AreaRowsPage(
    Ui ui, Head head, String title, String back, String sum, List<Line> lines) implements Page {

  /**
   * A village's figure.
   *
   * @param of how many entries it is made of; empty where it is not a mean of them
   */
  public record Line(String name, String address, String number, String of) {}

  static AreaRowsPage of(Ui ui, Place area, LocalText name, FigureAsked asked, List<Row> rows) {
    var names = NamesApart.of(rows.stream().map(Row::community).toList());
    return new AreaRowsPage(
        ui,
        Head.of(asked.title(ui, name), ui.t("programme.lead")).forWork().unlisted(),
        asked.title(ui, name),
        Addresses.in(Addresses.area(ui, area), asked.month()),
        sum(ui, asked, rows),
        rows.stream()
            .map(row -> line(ui, asked, ui.plain(names.of(row.community())), row))
            .toList());
  }

  private static String sum(Ui ui, FigureAsked asked, List<Row> rows) {
    var known = ui.moment(asked.known(ui));
    boolean isApart = asked.indicator().behind() == Behind.HOMES && asked.publication().isPresent();
    if (rows.isEmpty() && !isApart) return ui.t("programme.rows.empty", known);
    return AreaRows.figure(asked.indicator(), rows)
        .map(figure -> sum(ui, asked, rows, figure))
        .orElseGet(() -> ui.t(why(asked.indicator()), known));
  }

  /** What a share of money is made of is satang, of which nobody wants to read how many. */
  private static String sum(Ui ui, FigureAsked asked, List<Row> rows, BigDecimal figure) {
    return isCounted(asked.indicator())
        ? asked.sum(ui, figure, rows.stream().map(Row::parts).mapToLong(Tally::of).sum())
        : ui.t(
            "programme.rows.sum",
            FigureWords.of(ui, asked.indicator(), figure),
            ui.moment(asked.known(ui)));
  }

  private static boolean isCounted(Indicator indicator) {
    return indicator.unit().isMean() && indicator.source() != Indicator.Source.LEDGER;
  }

  private static String why(Indicator indicator) {
    if (indicator.behind() == Behind.HOMES) return "programme.rows.apart.homes";
    return indicator.isSumOfCommunities() ? "programme.rows.apart.parts" : "programme.rows.apart";
  }

  private static Line line(Ui ui, FigureAsked asked, String name, Row row) {
    var parts = row.parts();
    return new Line(
        name,
        address(ui, asked, row.community()),
        FigureWords.of(ui, asked.indicator(), row.value()),
        parts == null || !isCounted(asked.indicator())
            ? ""
            : ui.t("programme.rows.made", ui.number(parts.of())));
  }

  private static String address(Ui ui, FigureAsked asked, Community community) {
    var rows = Addresses.rows(ui, community, asked.month(), asked.indicator());
    return asked.publication().map(as -> Addresses.as(rows, as)).orElse(rows);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
