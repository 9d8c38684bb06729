package org.aenglek.programme.web;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.aenglek.areas.District;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.PublishedFigures;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of an area, for those who work with all of its villages. */
@Controller
class DashboardController implements Asks {
  private final PublishedFigures published;
  private final AreaMonth.Reader months;
  private final Access access;

  DashboardController(PublishedFigures published, AreaMonth.Reader months, Access access) {
    this.published = published;
    this.months = months;
    this.access = access;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("month", VillageTable.BY);
  }

  @GetMapping(Addresses.AREA)
  Page show(
      @PathVariable String kind,
      @PathVariable String code,
      @RequestParam(name = "month") Optional<String> asked,
      @RequestParam(name = VillageTable.BY) Optional<String> by,
      Ui ui) {
    return page(ui, Addresses.area(kind, code), AskedMonth.of(ui, asked), by, null);
  }

  @PostMapping(Addresses.PUBLICATIONS)
  Object publish(
      @PathVariable String code, @RequestParam(name = "month") Optional<String> asked, Ui ui) {
    Access.requireSomebody();
    var province = Place.province(code);
    var month = AskedMonth.of(ui, asked);
    return Deeds.then(
        Addresses.in(Addresses.area(ui, province), month),
        () -> published.publish(code, month),
        refused -> page(ui, province, month, Optional.empty(), refused));
  }

  private Page page(
      Ui ui, Place area, YearMonth month, Optional<String> by, @Nullable Refusal refused) {
    var told = months.of(area, month);
    boolean isProvince = area.kind() == Place.Kind.PROVINCE;
    var may =
        new DashboardPage.May(
            isProvince && access.may(Permission.CHECK, area),
            access.may(Permission.EDIT, Place.province(District.province(area.id()))),
            isProvince
                && access.may(Permission.SEE_ACTS, area)
                && access.may(Permission.SEE_MONEY, area));
    return DashboardPage.of(ui, told, by, may, refused);
  }
}
