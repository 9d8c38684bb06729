package org.aenglek.programme.web;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.Place;
import org.aenglek.programme.Concerned;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.MonthFigures;
import org.aenglek.programme.MonthFigures.Line;
import org.aenglek.programme.Period;
import org.aenglek.programme.PeriodFigures;
import org.aenglek.programme.Publications;
import org.aenglek.programme.PublishedFigures;
import org.aenglek.programme.PublishedFigures.Publication;
import org.aenglek.site.Chart;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A month or a quarter of a district or a province: what the letter, its PDF and its sheet are made
 * of, so that they say the same.
 *
 * @param year the months until its last one
 * @param publication as which it is told
 * @param publications all of them, the last one last
 */
record AreaReport(
    Place area,
    LocalText name,
    Period period,
    List<Line> lines,
    MonthFigures year,
    Publication publication,
    List<Publication> publications,
    List<Community> communities,
    Map<Indicator, Map<UUID, BigDecimal>> ofCommunities) {

  /** Nothing where it is unknown. */
  @Nullable BigDecimal value(Indicator indicator, Community community) {
    return Objects.requireNonNull(ofCommunities.get(indicator)).get(community.id());
  }

  String title(Ui ui) {
    var key = period.isQuarter() ? "programme.report.quarterly" : "programme.report.title";
    return ui.t(key, name, words(ui, period));
  }

  String opening(Ui ui) {
    return ui.t("programme.report.opening", name, words(ui, period), title(ui));
  }

  String known(Ui ui) {
    return ui.t("programme.known", ui.moment(publication.at()));
  }

  boolean isNewest() {
    return publication.equals(publications.getLast());
  }

  /** Where the rows behind its figures are; a quarter is made of those of its months. */
  String rows(Ui ui, Indicator indicator) {
    if (period.isQuarter()) return "";
    var rows = Addresses.rows(ui, area, period.first(), indicator);
    return isNewest() ? rows : Addresses.as(rows, publication);
  }

  /** That it was published again since; empty where it was not. */
  String again(Ui ui) {
    if (isNewest()) return "";
    var newest = publications.getLast();
    return ui.t(
        "programme.publication.again",
        ui.number(publication.number()),
        ui.moment(newest.at()),
        ui.number(newest.number()));
  }

  /** What stands above the figures. */
  FigureTable.Columns columns(Ui ui) {
    return new FigureTable.Columns(
        briefly(ui, period), briefly(ui, period.before()), briefly(ui, period.yearBefore()));
  }

  private static String briefly(Ui ui, Period period) {
    return period.isQuarter() ? quarter(ui, "programme.quarter.short", period) : words(ui, period);
  }

  Chart chart(Ui ui) {
    return DashboardPage.chart(ui, year, Indicator.VISITORS);
  }

  static String words(Ui ui, Period period) {
    return period.isQuarter() ? quarter(ui, "programme.quarter", period) : ui.month(period.first());
  }

  private static String quarter(Ui ui, String key, Period period) {
    return ui.t(key, ui.number(period.numberInFiscalYear()), ui.commonYear(period.fiscalYear()));
  }

  /** Reads it for those whom it concerns. */
  @Component
  static class Reader {
    private final PublishedFigures published;
    private final PeriodFigures figures;
    private final Publications publications;
    private final Concerned concerned;
    private final Areas areas;

    Reader(
        PublishedFigures published,
        PeriodFigures figures,
        Publications publications,
        Concerned concerned,
        Areas areas) {
      this.published = published;
      this.figures = figures;
      this.publications = publications;
      this.concerned = concerned;
      this.areas = areas;
    }

    /**
     * @param asked the number of a publication; nothing for the newest
     * @throws NotThere before each of its months is published, or where there is no such number
     */
    AreaReport of(Place area, Period period, Optional<Integer> asked) {
      concerned.requireToSee(area);
      var all = publications.of(District.province(area.id()), period);
      var as =
          Publications.asked(all, asked).orElseThrow(() -> new NotThere("report of " + period));
      return of(area, period, as, all);
    }

    private AreaReport of(Place area, Period period, Publication as, List<Publication> all) {
      return new AreaReport(
          area,
          areas.nameOf(area.id()),
          period,
          figures.lines(area, period, as.at()),
          published.of(area, period.last(), as.at()),
          as,
          all,
          areas.in(area.id()),
          AreaMonth.TOLD_OF_EACH.stream()
              .collect(
                  toMap(one -> one, one -> figures.ofCommunities(area, period, one, as.at()))));
    }
  }
}
