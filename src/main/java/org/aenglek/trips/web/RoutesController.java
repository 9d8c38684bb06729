package org.aenglek.trips.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.NotThere;
import org.aenglek.communities.Communities;
import org.aenglek.site.Asks;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.trips.RouteTimes;
import org.aenglek.trips.Routes;
import org.aenglek.trips.Suggestions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The linked routes, one of them, its leaflet, and what the data suggest. */
@Controller
class RoutesController implements Asks {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private static final int MOST_ON_THE_MAP = 300;

  private final Routes routes;
  private final RouteTimes times;
  private final Suggestions suggestions;
  private final Communities communities;
  private final Areas areas;
  private final Offerings offerings;
  private final RouteDrafts drafts;

  RoutesController(
      Routes routes,
      RouteTimes times,
      Suggestions suggestions,
      Communities communities,
      Areas areas,
      Offerings offerings,
      RouteDrafts drafts) {
    this.routes = routes;
    this.times = times;
    this.suggestions = suggestions;
    this.communities = communities;
    this.areas = areas;
    this.offerings = offerings;
    this.drafts = drafts;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(SuggestionsPage.PROVINCE, RoutesPage.PAGE);
  }

  /**
   * @param wanted a number from 1
   */
  @GetMapping(RoutesPage.PATH)
  Page list(@RequestParam(name = RoutesPage.PAGE, defaultValue = "1") int wanted, Ui ui) {
    var all = routes.list();
    if (wanted < 1 || wanted > RoutesPage.pages(all)) throw new NotThere("page " + wanted);
    return RoutesPage.of(ui, all, wanted);
  }

  @GetMapping(RoutesPage.PATH + "/map.json")
  Reply map(Ui ui) {
    return GeoJson.reply(
        routes.list().stream()
            .limit(MOST_ON_THE_MAP)
            .flatMap(route -> RouteDots.one(ui, route, times.line(route)))
            .toList());
  }

  @GetMapping(RoutePage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    var route = routes.get(slug);
    return RoutePage.of(ui, route, times.of(route), times.isEstimate(route), communities);
  }

  @GetMapping(RoutePage.PATH + "/map.json")
  Reply map(@PathVariable String slug, Ui ui) {
    var route = routes.get(slug);
    return GeoJson.reply(RouteDots.stops(ui, route, times.line(route)).toList());
  }

  @GetMapping(RouteLeafletPage.PATH)
  Page leaflet(@PathVariable String slug, Ui ui) {
    var route = routes.get(slug);
    return RouteLeafletPage.of(ui, route, times.of(route), times.isEstimate(route), communities);
  }

  @GetMapping(RoutePage.PATH + "/qr.svg")
  Reply qr(@PathVariable String slug, Ui ui) {
    var svg = Qr.svg(ui.absolute(routes.get(slug).path()));
    return Reply.of(SVG, svg.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param wanted a province's code; the first one's without it
   */
  @GetMapping(SuggestionsPage.PATH)
  Page suggest(
      @RequestParam(name = SuggestionsPage.PROVINCE, defaultValue = "") String wanted, Ui ui) {
    var provinces = areas.provinces();
    var codes = provinces.stream().map(Province::code).toList();
    if (!wanted.isEmpty() && !codes.contains(wanted)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var chosen = wanted.isEmpty() && !codes.isEmpty() ? codes.getFirst() : wanted;
    var suggested = suggestions.of(chosen);
    return SuggestionsPage.of(
        ui,
        provinces,
        chosen,
        suggested,
        offerings.visitable(suggested),
        suggestions.unreached(chosen),
        !chosen.isEmpty() && drafts.mayDraft(chosen));
  }
}
