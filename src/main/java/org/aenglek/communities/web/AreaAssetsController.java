package org.aenglek.communities.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.communities.Asset;
import org.aenglek.communities.AssetKind;
import org.aenglek.communities.AssetRegister;
import org.aenglek.communities.BuiltElsewhere;
import org.aenglek.communities.Inspection.Condition;
import org.aenglek.communities.ServesIncome;
import org.aenglek.people.Place;
import org.aenglek.site.Asks;
import org.aenglek.site.Csv;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was built in the villages of an area, for those who look after all of them. */
@Controller
class AreaAssetsController implements Asks {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

  private final AssetRegister assets;
  private final AssetDoor door;
  private final ServesIncome serves;
  private final BuiltElsewhere elsewhere;
  private final Areas areas;

  AreaAssetsController(
      AssetRegister assets,
      AssetDoor door,
      ServesIncome serves,
      BuiltElsewhere elsewhere,
      Areas areas) {
    this.assets = assets;
    this.door = door;
    this.serves = serves;
    this.elsewhere = elsewhere;
    this.areas = areas;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(AssetFilter.KIND, AssetFilter.CONDITION, AssetFilter.OVERDUE);
  }

  @GetMapping(AreaAssetsPage.PATH)
  Page show(
      @PathVariable String area,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String condition,
      @RequestParam(defaultValue = "") String overdue,
      Ui ui) {
    return AreaAssetsPage.of(ui, facts(ui, area, code, filter(kind, condition, overdue)));
  }

  @GetMapping(AreaAssetsPage.PATH + "/assets.csv")
  Reply file(
      @PathVariable String area,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String condition,
      @RequestParam(defaultValue = "") String overdue,
      Ui ui) {
    var facts = facts(ui, area, code, filter(kind, condition, overdue));
    return Reply.of(CSV, Csv.print(AssetsFile.of(ui, facts), true))
        .named("assets-" + code + ".csv")
        .once();
  }

  private static AssetFilter filter(String kind, String condition, String overdue) {
    return new AssetFilter(
        AssetKind.find(kind).map(AssetKind::key).orElse(""),
        Condition.find(condition).map(Condition::key).orElse(""),
        overdue.equals("1"));
  }

  private AreaAssetsPage.Facts facts(Ui ui, String area, String code, AssetFilter filter) {
    boolean isProvince = area.equals("provinces");
    var name = areas.nameOf(code);
    var place = isProvince ? Place.province(code) : Place.district(code);
    door.requireToSee(place);
    var communities = areas.in(code).stream().collect(toMap(Community::id, identity()));
    var all = assets.of(communities.keySet());
    return new AreaAssetsPage.Facts(
        name,
        place,
        all,
        all.stream().filter(asset -> filter.lets(asset, ui.today())).toList(),
        communities,
        uses(all),
        elsewhere.in(District.province(code)),
        filter);
  }

  private Map<UUID, List<ServesIncome.Use>> uses(List<Asset> all) {
    return serves.uses(all.stream().map(Asset::id).toList());
  }
}
