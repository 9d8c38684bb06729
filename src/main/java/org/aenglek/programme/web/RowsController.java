package org.aenglek.programme.web;

import java.time.YearMonth;
import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.base.NotThere;
import org.aenglek.income.Readers;
import org.aenglek.people.Place;
import org.aenglek.programme.AreaRows;
import org.aenglek.programme.Concerned;
import org.aenglek.programme.FigureRows;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.Period;
import org.aenglek.programme.Publications;
import org.aenglek.programme.PublishedFigures.Publication;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows behind a figure: of a village day by day, of an area village by village. */
@Controller
class RowsController {
  private final FigureRows rows;
  private final AreaRows areaRows;
  private final Publications publications;
  private final Concerned concerned;
  private final Readers readers;
  private final Areas areas;

  RowsController(
      FigureRows rows,
      AreaRows areaRows,
      Publications publications,
      Concerned concerned,
      Readers readers,
      Areas areas) {
    this.rows = rows;
    this.areaRows = areaRows;
    this.publications = publications;
    this.concerned = concerned;
    this.readers = readers;
    this.areas = areas;
  }

  @GetMapping(Addresses.ROWS)
  RowsPage ofVillage(
      @PathVariable String slug,
      @PathVariable String indicator,
      @RequestParam(name = "month") Optional<String> asked,
      @RequestParam(name = Addresses.PUBLICATION) Optional<String> as,
      Ui ui) {
    var community = areas.get(slug);
    concerned.requireToSee(Place.community(community.id()));
    var month = AskedMonth.of(ui, asked);
    var told = new FigureAsked(month, indicator(indicator), as(community.province(), month, as));
    return rows.areOpen(told.indicator(), community)
        ? RowsPage.of(ui, community, told, rows(ui, community, told))
        : RowsPage.without(ui, community, told, books(ui, community, told));
  }

  private FigureRows.Rows rows(Ui ui, Community community, FigureAsked asked) {
    return rows.of(asked.indicator(), community, asked.month(), asked.known(ui));
  }

  /** The page of the books where these rows are, for whoever reads it; else empty. */
  private String books(Ui ui, Community community, FigureAsked asked) {
    boolean mayRead =
        asked.indicator().behind().isInBooks()
            && readers.seeShares(Place.community(community.id()));
    return mayRead ? Addresses.postings(ui, community, asked.month(), asked.indicator()) : "";
  }

  @GetMapping(Addresses.AREA_ROWS)
  AreaRowsPage ofArea(
      @PathVariable String kind,
      @PathVariable String code,
      @PathVariable String indicator,
      @RequestParam(name = "month") Optional<String> asked,
      @RequestParam(name = Addresses.PUBLICATION) Optional<String> as,
      Ui ui) {
    var area = Addresses.area(kind, code);
    concerned.requireToSee(area);
    var month = AskedMonth.of(ui, asked);
    var told = new FigureAsked(month, indicator(indicator), as(District.province(code), month, as));
    return AreaRowsPage.of(
        ui,
        area,
        areas.nameOf(code),
        told,
        areaRows.of(area, month, told.indicator(), told.known(ui)));
  }

  private Optional<Publication> as(String province, YearMonth month, Optional<String> number) {
    return Publications.asked(
        publications.of(province, Period.month(month)), number.map(AskedMonth::number));
  }

  private static Indicator indicator(String key) {
    return Indicator.find(key).orElseThrow(() -> new NotThere("indicator " + key));
  }
}
