package org.aenglek;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.trips.Crossing;
import org.aenglek.trips.Crossings;
import org.aenglek.trips.Island;
import org.aenglek.trips.Mode;
import org.aenglek.trips.Start;
import org.aenglek.trips.Starts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code starts.json} and {@code crossings.json}. */
@Component
@Order(6)
class WaysPart implements FolderPart {
  private final Starts starts;
  private final Crossings crossings;

  WaysPart(Starts starts, Crossings crossings) {
    this.starts = starts;
    this.crossings = crossings;
  }

  @Override
  public void load(Folder folder, Province province) {
    starts.enter(province.code(), folder.list("starts.json", Start[].class));
    folder
        .read("crossings.json", CrossingsFile.class)
        .ifPresent(file -> enter(province.code(), file));
  }

  private void enter(String province, CrossingsFile file) {
    for (var island : requireNonNullElse(file.islands(), List.<IslandEntry>of())) {
      crossings.enter(province, island.island());
    }
    for (var crossing : requireNonNullElse(file.crossings(), List.<CrossingEntry>of())) {
      crossings.enter(province, crossing.crossing());
    }
  }

  private record CrossingsFile(
      @Nullable List<IslandEntry> islands, @Nullable List<CrossingEntry> crossings) {}

  private record IslandEntry(
      String key, LocalText name, Point point, double radiusKm, String source) {
    Island island() {
      return new Island(key, name, point, radiusKm, source);
    }
  }

  private record CrossingEntry(
      String key,
      Crossing.Kind kind,
      LocalText name,
      Point from,
      Point to,
      List<Mode> modes,
      int minutes,
      String source) {
    Crossing crossing() {
      return new Crossing(key, kind, name, from, to, Set.copyOf(modes), minutes, source);
    }
  }
}
