package org.aenglek.passports.web;

import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.passports.Rewards;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A province's rewards. */
@Controller
class ProvinceRewardsController {
  private final Rewards rewards;
  private final Routes routes;
  private final Areas areas;
  private final Access access;

  ProvinceRewardsController(Rewards rewards, Routes routes, Areas areas, Access access) {
    this.rewards = rewards;
    this.routes = routes;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(ProvinceRewardsPage.PATH)
  Page show(@PathVariable String code, Ui ui) {
    return page(ui, code, null);
  }

  @PostMapping(ProvinceRewardsPage.PATH + "/rewards")
  Object offer(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable UUID request,
      @RequestParam Map<String, String> typed,
      Ui ui) {
    var id = request == null ? UUID.randomUUID() : request;
    return then(
        ui, code, () -> rewards.offer(Place.province(code), RewardForm.read(typed, ui.lang()), id));
  }

  @PostMapping(ProvinceRewardsPage.PATH + "/rewards/{id}/end")
  Object end(@PathVariable String code, @PathVariable UUID id, Ui ui) {
    return then(ui, code, () -> rewards.end(id));
  }

  private Object then(Ui ui, String code, Deeds.Deed deed) {
    Access.requireSomebody();
    return Deeds.ofAnybody(path(ui, code), deed, refused -> page(ui, code, refused));
  }

  private static String path(Ui ui, String code) {
    return ui.link("/passports/provinces/" + code);
  }

  private Page page(Ui ui, String code, @Nullable Refusal refused) {
    access.require(Permission.EDIT, Place.province(code));
    var province = province(code);
    return ProvinceRewardsPage.of(
        ui,
        ui.plain(province.name()),
        RewardsForm.of(
            ui, path(ui, code), rewards.of(code), areas.districtsOf(code), routes.list(), true),
        refused);
  }

  private Province province(String code) {
    return areas.provinces().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotThere("province " + code));
  }
}
