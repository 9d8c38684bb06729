package org.aenglek.income.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.areas.Province;
import org.aenglek.base.Money;
import org.aenglek.income.IncomeFigures.Row;
import org.aenglek.site.Bars;
import org.aenglek.site.Bars.Told;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What the communities of a province earned, side by side, with how unequally.
 *
 * @param why what is not told, and why; empty to those who read all of it
 */
public record ProvincePage(
    Ui ui,
    Head head,
    String title,
    String sum,
    String why,
    Bars sums,
    List<Line> lines,
    List<YearLinks.Link> years)
    implements Page {
  static final String PATH = "/{lang}/income/provinces/{code}";
  private static final String KEY = "income.province.";

  /** A community; how many earned and how unequally are empty where that is not told. */
  public record Line(String name, String address, String sum, String earned, String gini) {}

  /** What the page is made of. */
  record Facts(
      Province province,
      int year,
      boolean isWhole,
      List<Row> rows,
      Map<UUID, Community> communities) {}

  static String path(String code) {
    return "/income/provinces/" + code;
  }

  static ProvincePage of(Ui ui, Facts facts) {
    var title = ui.t(KEY + "title", facts.province().name());
    var sum = facts.rows().stream().map(Row::sum).reduce(Money.ofMinor(0, "THB"), Money::plus);
    return new ProvincePage(
        ui,
        Head.of(title, ui.t(KEY + "description")).unlisted(),
        title,
        ui.t("income.page.sum", ui.commonYear(facts.year()), sum),
        facts.isWhole() ? "" : ui.t("income.page.why"),
        Bars.of(
            ui,
            ui.t(KEY + "sums"),
            facts.rows().stream().map(row -> told(ui, facts, row)).toList()),
        facts.rows().stream().map(row -> line(ui, facts, row)).toList(),
        YearLinks.of(ui, ui.link(path(facts.province().code())), facts.year()));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Told told(Ui ui, Facts facts, Row row) {
    var community = facts.communities().get(row.community());
    return new Told(ui.plain(community.name()), address(ui, facts, community), row.sum());
  }

  private static Line line(Ui ui, Facts facts, Row row) {
    var community = facts.communities().get(row.community());
    return new Line(
        ui.plain(community.name()),
        address(ui, facts, community),
        ui.money(row.sum()),
        row.earned() == 0 ? "–" : ui.number(row.earned()),
        row.gini() == null ? "–" : ui.number(row.gini()));
  }

  private static String address(Ui ui, Facts facts, Community community) {
    return ui.link(IncomePage.path(community.slug())) + "?year=" + facts.year();
  }
}
