package org.aenglek.channels.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aenglek.base.Lang;
import org.aenglek.channels.web.Api.Part;
import org.aenglek.site.Asks;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Reply;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteTimes;
import org.aenglek.trips.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Linked routes for programs and devices. */
@Controller
class RoutesApi implements Asks {
  private static final String PATH = "/routes";
  private static final MediaType GPX = MediaType.valueOf("application/gpx+xml");

  private final Api api;
  private final Routes routes;
  private final RouteTimes times;
  private final Settings settings;
  private final Words words;

  RoutesApi(Api api, Routes routes, RouteTimes times, Settings settings, Words words) {
    this.api = api;
    this.routes = routes;
    this.times = times;
    this.settings = settings;
    this.words = words;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("lang");
  }

  @GetMapping(Api.ROOT + PATH)
  Reply list(
      @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size) {
    var part = Part.of(page, size);
    var found = part.of(routes.list()).stream().map(this::brief).toList();
    return api.list(PATH, part, found, "");
  }

  @GetMapping(Api.ROOT + PATH + "/{slug}")
  Reply show(@PathVariable String slug) {
    var route = routes.get(slug);
    return api.reply(RouteAnswer.of(route, brief(route)));
  }

  @GetMapping(Api.ROOT + PATH + "/{slug}.geojson")
  Reply geojson(@PathVariable String slug) {
    var route = routes.get(slug);
    var features = new ArrayList<Map<String, ?>>();
    var line = times.line(route);
    if (!line.isEmpty()) features.add(GeoJson.line(line, Map.of("name", route.title())));
    for (var stop : route.placedStops()) {
      features.add(GeoJson.at(Objects.requireNonNull(stop.place()), properties(stop)));
    }
    return GeoJson.reply(features).named(slug + ".geojson");
  }

  /**
   * @param lang of its names
   */
  @GetMapping(Api.ROOT + PATH + "/{slug}.gpx")
  Reply gpx(@PathVariable String slug, @RequestParam(defaultValue = "en") String lang) {
    var wanted =
        Lang.find(lang).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var route = routes.get(slug);
    var page = settings.absolute("/" + wanted.code() + route.path());
    return Reply.of(GPX, new RouteGpx(words, wanted).of(route, page)).named(slug + ".gpx");
  }

  private static Map<String, ?> properties(Route.Stop stop) {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    var community = stop.community();
    properties.put("number", stop.number());
    properties.put("name", stop.name());
    properties.put("community", community == null ? null : community.slug());
    properties.put("exact", stop.isExact());
    properties.put("stayMinutes", stop.stayMinutes());
    return properties;
  }

  private RouteAnswer.Brief brief(Route route) {
    var identity = route.identity();
    return new RouteAnswer.Brief(
        route.slug(),
        route.status().key(),
        route.title(),
        route.lead(),
        identity == null ? null : new RouteAnswer.Identity(identity.kind().key(), identity.text()),
        route.owner(),
        route.days(),
        List.copyOf(route.months()),
        route.isOrdered(),
        route.changed(),
        api.links(PATH + "/" + route.slug(), route.path()));
  }
}
