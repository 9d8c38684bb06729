package org.aenglek.programme.web;

import java.time.YearMonth;
import java.util.Optional;
import org.aenglek.areas.District;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.PublishedFigures;
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
class DashboardController {
  private final PublishedFigures published;
  private final AreaMonth.Reader months;
  private final Access access;

  DashboardController(PublishedFigures published, AreaMonth.Reader months, Access access) {
    this.published = published;
    this.months = months;
    this.access = access;
  }

  @GetMapping(Addresses.AREA)
  Page show(
      @PathVariable String kind,
      @PathVariable String code,
      @RequestParam(name = "month") Optional<String> asked,
      Ui ui) {
    return page(ui, Addresses.area(kind, code), AskedMonth.of(ui, asked), null);
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
        refused -> page(ui, province, month, refused));
  }

  private Page page(Ui ui, Place area, YearMonth month, @Nullable Refusal refused) {
    var told = months.of(area, month);
    boolean isProvince = area.kind() == Place.Kind.PROVINCE;
    var may =
        new DashboardPage.May(
            isProvince && access.may(Permission.CHECK, area),
            access.may(Permission.EDIT, Place.province(District.province(area.id()))));
    return DashboardPage.of(ui, told, may, refused);
  }
}
