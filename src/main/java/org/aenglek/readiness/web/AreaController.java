package org.aenglek.readiness.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.areas.District;
import org.aenglek.base.LocalText;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.readiness.CriteriaSets;
import org.aenglek.readiness.Scorecards;
import org.aenglek.readiness.Scorecards.Result;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the villages of an area stand, for those who work with all of them. */
@Controller
class AreaController {
  private final Scorecards scorecards;
  private final CriteriaSets sets;
  private final Areas areas;
  private final Access access;

  AreaController(Scorecards scorecards, CriteriaSets sets, Areas areas, Access access) {
    this.scorecards = scorecards;
    this.sets = sets;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(Addresses.AREA)
  AreaPage show(@PathVariable String kind, @PathVariable String code, Ui ui) {
    boolean isProvince = kind.equals("provinces");
    var place = isProvince ? Place.province(code) : Place.district(code);
    var name = areas.nameOf(code);
    if (!access.may(Permission.DRAFT_ROUTES, place)) access.require(Permission.SEE_ACTS, place);
    var province = District.province(code);
    var communities = areas.in(code);
    var results = scorecards.latest(province);
    return AreaPage.of(
        ui,
        new AreaPage.Facts(
            name,
            communities,
            results,
            grades(results),
            scorecards.waiting(place),
            sets.newest(province)));
  }

  private Map<UUID, LocalText> grades(Map<UUID, Result> results) {
    return results.values().stream()
        .collect(
            Collectors.toMap(
                Result::community,
                result ->
                    sets.get(result.set(), result.version())
                        .criteria()
                        .grade(result.grade())
                        .name()));
  }
}
