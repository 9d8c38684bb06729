package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.aenglek.people.Place;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.NationFigures.Row;
import org.aenglek.programme.NationFigures.State;
import org.aenglek.programme.web.MonthLinks.Link;
import org.aenglek.site.Chart;
import org.aenglek.site.Chart.Told;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * The provinces beside each other.
 *
 * @param means what the indicator is, the same for all
 * @param chart of those of which the figure is known; nothing is drawn where none is
 * @param together how many have published, and their sum where there is one
 */
public record NationPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String month,
    List<Choice> indicators,
    String means,
    String source,
    List<String> columns,
    List<Line> lines,
    String together,
    Chart chart,
    List<Link> months)
    implements Page {

  /**
   * A province.
   *
   * @param state why there is no figure; empty where there is one
   */
  public record Line(
      String name,
      String address,
      String communities,
      String now,
      String lastMonth,
      String lastYear,
      String state) {}

  static NationPage of(
      Ui ui, YearMonth month, Indicator indicator, List<Row> rows, List<Indicator> indicators) {
    var title = ui.t("programme.nation.title", ui.month(month));
    var here = Addresses.nation(ui);
    return new NationPage(
        ui,
        Head.of(title, ui.t("programme.nation.lead")).forWork().unlisted(),
        title,
        here,
        month.toString(),
        indicators.stream()
            .map(one -> new Choice(one.key(), FigureWords.name(ui, one), one == indicator))
            .toList(),
        FigureWords.means(ui, indicator),
        ui.t("programme.source." + indicator.source().key()),
        Stream.of(month, month.minusMonths(1), month.minusYears(1)).map(ui::month).toList(),
        rows.stream().map(row -> line(ui, month, indicator, row)).toList(),
        together(ui, indicator, rows),
        chart(ui, indicator, rows),
        MonthLinks.with(ui, here, month, "&indicator=" + indicator.key()));
  }

  private static Line line(Ui ui, YearMonth month, Indicator indicator, Row row) {
    var province = row.province();
    return new Line(
        ui.plain(province.name()),
        address(ui, month, row),
        ui.t("programme.nation.communities", row.communities()),
        row.state() == State.PUBLISHED ? FigureWords.of(ui, indicator, row.now()) : "",
        FigureWords.of(ui, indicator, row.lastMonth()),
        FigureWords.of(ui, indicator, row.lastYear()),
        row.state() == State.PUBLISHED ? "" : ui.t("programme.nation.state." + key(row.state())));
  }

  /** Whoever has not started is led to the steps of a beginning. */
  private static String address(Ui ui, YearMonth month, Row row) {
    var code = row.province().code();
    return row.state() == State.NOT_STARTED
        ? Addresses.beginning(ui, code)
        : Addresses.in(Addresses.area(ui, Place.province(code)), month);
  }

  private static String key(State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Only what happened is added: people of one province may come to the next. */
  private static String together(Ui ui, Indicator indicator, List<Row> rows) {
    var known = rows.stream().map(Row::now).filter(Objects::nonNull).toList();
    if (!indicator.isAdded() || known.isEmpty()) {
      return ui.t("programme.nation.known", known.size(), rows.size());
    }
    var sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return ui.t(
        "programme.nation.sum", known.size(), rows.size(), FigureWords.of(ui, indicator, sum));
  }

  private static Chart chart(Ui ui, Indicator indicator, List<Row> rows) {
    return Chart.of(
        FigureWords.name(ui, indicator),
        rows.stream()
            .filter(row -> row.now() != null)
            .map(
                row ->
                    new Told(
                        ui.plain(row.province().name()),
                        row.now(),
                        FigureWords.of(ui, indicator, row.now())))
            .toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
