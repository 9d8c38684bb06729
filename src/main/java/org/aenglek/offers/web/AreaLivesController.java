package org.aenglek.offers.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.offers.Lives;
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

/** The products of all villages of an area, for those who look after them. */
@Controller
class AreaLivesController implements Asks {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

  private final Lives lives;
  private final LifeDoor door;
  private final Areas areas;

  AreaLivesController(Lives lives, LifeDoor door, Areas areas) {
    this.lives = lives;
    this.door = door;
    this.areas = areas;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(LifeFilter.STAGE, LifeFilter.WORRY);
  }

  @GetMapping(LifeAddresses.AREA)
  Page show(
      @PathVariable String area,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String worry,
      Ui ui) {
    return AreaLivesPage.of(ui, facts(ui, area, code, LifeFilter.of(stage, worry)));
  }

  @GetMapping(LifeAddresses.AREA + "/products.csv")
  Reply file(
      @PathVariable String area,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String worry,
      Ui ui) {
    var facts = facts(ui, area, code, LifeFilter.of(stage, worry));
    return Reply.of(CSV, Csv.print(LivesFile.of(ui, facts), true))
        .named("products-" + code + ".csv")
        .once();
  }

  private AreaLivesPage.Facts facts(Ui ui, String area, String code, LifeFilter filter) {
    var name = areas.nameOf(code);
    var place = area.equals("provinces") ? Place.province(code) : Place.district(code);
    door.requireToSee(place);
    var communities = areas.in(code).stream().collect(toMap(Community::id, identity()));
    var all = lives.of(communities.keySet());
    return new AreaLivesPage.Facts(
        name,
        place,
        all,
        all.stream().filter(life -> filter.lets(life, ui.today())).toList(),
        communities,
        filter);
  }
}
