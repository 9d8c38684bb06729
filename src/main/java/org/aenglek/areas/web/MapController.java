package org.aenglek.areas.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Land;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The ground of every map: the land, and the districts by name. */
@Controller
class MapController {
  private final Land land;
  private final Areas areas;

  MapController(Land land, Areas areas) {
    this.land = land;
    this.areas = areas;
  }

  @GetMapping("/areas/map.json")
  Reply land() {
    return Reply.of(GeoJson.TYPE, land.geojson().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/{lang}/areas/districts.json")
  Reply districts(Ui ui) {
    return GeoJson.reply(
        areas.districts().stream()
            .map(
                district -> GeoJson.at(district.point(), Map.of("name", ui.plain(district.name()))))
            .toList());
  }
}
