package org.aenglek.communities.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.Point;
import org.aenglek.communities.Sameness;
import org.aenglek.communities.Sameness.Item;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Ui;

/** Each community with what it shares and what only it has; lines between those that share. */
final class SamenessDots {
  /** More lines than these nobody can tell apart. */
  private static final int LINED = 6;

  private SamenessDots() {}

  static List<? extends Map<String, ?>> of(Ui ui, Sameness.Found found) {
    var said = new LinkedHashMap<Community, List<String>>();
    for (var group : found.groups()) {
      var shared =
          ui.t(
              "communities.sameness.dot.alike",
              group.shared(ui.lang()),
              ui.number(group.communities()));
      group.items().stream()
          .map(Item::community)
          .distinct()
          .forEach(one -> said.computeIfAbsent(one, any -> new ArrayList<>()).add(shared));
    }
    found.only().stream()
        .collect(groupingBy(Item::community, LinkedHashMap::new, toList()))
        .forEach(
            (one, items) ->
                said.computeIfAbsent(one, any -> new ArrayList<>())
                    .add(ui.t("communities.sameness.dot.only", names(ui, items))));
    return Stream.concat(
            IntStream.range(0, Math.min(LINED, found.groups().size()))
                .mapToObj(i -> line(found.groups().get(i), i + 1))
                .flatMap(line -> line),
            said.entrySet().stream().flatMap(one -> dot(ui, one.getKey(), one.getValue())))
        .toList();
  }

  private static String names(Ui ui, List<Item> items) {
    return ui.list(items.stream().map(item -> ui.plain(item.name())).toList());
  }

  private static Stream<Map<String, ?>> line(Sameness.Group group, int number) {
    var points =
        group.items().stream()
            .map(Item::community)
            .distinct()
            .flatMap(one -> Stream.ofNullable(one.location()).map(Location::point))
            .sorted(Comparator.comparingDouble(Point::lat).thenComparingDouble(Point::lon))
            .toList();
    return points.size() < 2
        ? Stream.empty()
        : Stream.of(GeoJson.line(points, Map.of("day", number)));
  }

  private static Stream<Map<String, ?>> dot(Ui ui, Community community, List<String> said) {
    var location = community.location();
    if (location == null) return Stream.empty();
    return Stream.of(
        GeoJson.at(
            location.point(),
            Map.of(
                "name",
                ui.plain(community.name()),
                "where",
                String.join(" · ", said),
                "href",
                ui.link(community.path()),
                "exact",
                location.known() == Location.Known.VILLAGE)));
  }
}
