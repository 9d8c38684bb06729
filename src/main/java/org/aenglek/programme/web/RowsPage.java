package org.aenglek.programme.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.programme.Behind;
import org.aenglek.programme.FigureRows.Row;
import org.aenglek.programme.FigureRows.Rows;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.Tally;
import org.aenglek.programme.web.MonthLinks.Link;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What a village's figure of a month was reckoned from, day by day; or why nobody reads it here.
 *
 * @param sum what it makes, and as of when; why there are no rows where there are none
 * @param later what became known after that
 * @param gone what is no more, or another
 * @param more where one reads more about it; nothing where there is no such page
 */
public record RowsPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String sum,
    List<Line> lines,
    List<Line> later,
    List<Line> gone,
    @Nullable Link more)
    implements Page {

  /** A visit, what was bought, or those who had booked nothing. */
  public record Line(String day, String what, String number) {}

  static RowsPage of(Ui ui, Community community, FigureAsked asked, Rows rows) {
    return new RowsPage(
        ui,
        head(ui, community, asked),
        asked.title(ui, community.name()),
        back(ui, community, asked),
        sum(ui, asked, rows),
        lines(ui, asked.indicator(), rows.counted()),
        lines(ui, asked.indicator(), rows.later()),
        lines(ui, asked.indicator(), rows.gone()),
        more(ui, community, asked.indicator().behind()));
  }

  /** For whom they are not, or where nobody lists them. */
  static RowsPage without(Ui ui, Community community, FigureAsked asked, String books) {
    return new RowsPage(
        ui,
        head(ui, community, asked),
        asked.title(ui, community.name()),
        back(ui, community, asked),
        ui.t("programme.rows.none." + asked.indicator().behind().key()),
        List.of(),
        List.of(),
        List.of(),
        books.isEmpty() ? null : new Link(ui.t("programme.rows.more.books"), books));
  }

  private static Head head(Ui ui, Community community, FigureAsked asked) {
    return Head.of(asked.title(ui, community.name()), ui.t("programme.lead")).forWork().unlisted();
  }

  private static String back(Ui ui, Community community, FigureAsked asked) {
    return Addresses.in(Addresses.village(ui, community), asked.month());
  }

  private static @Nullable Link more(Ui ui, Community community, Behind behind) {
    return switch (behind) {
      case REVIEWS ->
          new Link(ui.t("programme.rows.more.reviews"), Addresses.reviews(ui, community));
      case SHEETS -> new Link(ui.t("programme.rows.more.sheets"), Addresses.surveys(ui, community));
      default -> null;
    };
  }

  private static String sum(Ui ui, FigureAsked asked, Rows rows) {
    long of = rows.counted().stream().map(Row::number).mapToLong(Tally::of).sum();
    return rows.counted().isEmpty()
        ? ui.t("programme.rows.empty", ui.moment(asked.known(ui)))
        : asked.sum(ui, rows.figure(asked.indicator()).orElseThrow(), of);
  }

  private static List<Line> lines(Ui ui, Indicator indicator, List<Row> rows) {
    return rows.stream().map(row -> line(ui, indicator, row)).toList();
  }

  private static Line line(Ui ui, Indicator indicator, Row row) {
    return new Line(ui.weekday(row.day()), what(ui, row), number(ui, indicator, row.number()));
  }

  private static String what(Ui ui, Row row) {
    var name = row.name();
    return Stream.of(row.visit(), name == null ? "" : ui.plain(name), note(ui, row))
        .filter(said -> !said.isEmpty())
        .reduce((one, other) -> ui.t("programme.rows.of", one, other))
        .orElse("");
  }

  private static String note(Ui ui, Row row) {
    if (row.note().isEmpty()) return "";
    var key = "programme.rows." + row.note();
    var answer = row.answer();
    if (answer == null) return ui.t(key, ui.number(row.number().of()));
    return ui.t(key, ui.moment(answer.asked()), answer.answered().map(ui::moment).orElse(""));
  }

  /** Of a share, whether it counts; else how much it is. */
  private static String number(Ui ui, Indicator indicator, Tally number) {
    if (indicator.unit() == Indicator.Unit.PERCENT) return number.sum().signum() > 0 ? "✓" : "–";
    var value = indicator.unit().isMean() ? number.mean() : number.sum();
    return FigureWords.of(ui, indicator, value);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
