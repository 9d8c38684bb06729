package org.aenglek.income.web;

import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.NotThere;
import org.aenglek.income.IncomeFigures;
import org.aenglek.income.IncomeFigures.Row;
import org.aenglek.income.Readers;
import org.aenglek.people.Place;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the communities of a province earned, for its officers and auditors. */
@Controller
class ProvinceController {
  private final IncomeFigures figures;
  private final Readers readers;
  private final Areas areas;

  ProvinceController(IncomeFigures figures, Readers readers, Areas areas) {
    this.figures = figures;
    this.readers = readers;
    this.areas = areas;
  }

  @GetMapping(ProvincePage.PATH)
  ProvincePage show(
      @PathVariable String code, @RequestParam(name = "year") Optional<Integer> asked, Ui ui) {
    int year = Years.of(ui, asked);
    var rows = figures.ofProvince(code, year);
    return ProvincePage.of(
        ui,
        new ProvincePage.Facts(
            province(code),
            year,
            readers.seeShares(Place.province(code)),
            rows,
            areas.all(rows.stream().map(Row::community).toList())));
  }

  private Province province(String code) {
    return areas.provinces().stream()
        .filter(province -> province.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotThere("province " + code));
  }
}
