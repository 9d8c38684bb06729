package org.aenglek;

import org.aenglek.areas.Land;
import org.aenglek.areas.Province;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads {@code map.json}. */
@Component
@Order(5)
class MapPart implements FolderPart {
  private final Land land;

  MapPart(Land land) {
    this.land = land;
  }

  @Override
  public void load(Folder folder, Province province) {
    folder
        .read("map.json", JsonNode.class)
        .ifPresent(geojson -> land.enter(province.code(), geojson.toString()));
  }
}
