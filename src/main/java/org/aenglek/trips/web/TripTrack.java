package org.aenglek.trips.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.Point;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Gpx;
import org.aenglek.site.Ui;
import org.aenglek.site.Xml;
import org.aenglek.trips.Itinerary;
import org.aenglek.trips.TravelTimes;
import org.aenglek.trips.Trip;
import org.jspecify.annotations.Nullable;

/** A trip on a map: the places of each day and the way that leads past them. */
record TripTrack(Ui ui, String name, String description, String page, List<DayTrack> days) {

  /**
   * One day's places in their order, from where it starts to where it ends, and its way.
   *
   * @param number of the day, from 1
   */
  record DayTrack(int number, String name, List<Stage> stages, List<Point> way) {}

  /**
   * A place of the day.
   *
   * @param number of the stop; 0 where the day starts or ends
   * @param approximate that the point is not the place itself; nothing where it is
   */
  record Stage(
      int number,
      String name,
      String text,
      Point point,
      @Nullable String approximate,
      String path) {
    boolean isStop() {
      return number > 0;
    }

    boolean isExact() {
      return approximate == null;
    }

    /** Its name on a device, which may show nothing else. */
    String called(Ui ui) {
      var called = isStop() ? number + ". " + name : name;
      return isExact() ? called : ui.t("site.map.approximateName", called);
    }

    Gpx.Mark mark(Ui ui) {
      return new Gpx.Mark(called(ui), approximate, point);
    }

    String description() {
      return Stream.of(text, Objects.requireNonNullElse(approximate, ""))
          .filter(part -> !part.isEmpty())
          .collect(joining(". "));
    }
  }

  static TripTrack of(Ui ui, Trip trip, Things things, TravelTimes times) {
    var words = new TripWords(ui, trip, things);
    return new TripTrack(
        ui,
        words.title(),
        words.sum(),
        ui.absolute(trip.path()),
        new Maker(ui, trip, things, times, words).days());
  }

  byte[] gpx() {
    var places = stages().filter(Stage::isStop).map(stage -> stage.mark(ui)).toList();
    var ways =
        days.stream()
            .filter(day -> !day.way().isEmpty())
            .map(
                day ->
                    new Gpx.Way(
                        day.name(),
                        day.stages().stream().map(stage -> stage.mark(ui)).toList(),
                        day.way()))
            .toList();
    return Gpx.print(name, description, page, places, ways);
  }

  /** As KML 2.2 (OGC 07-147r2): a folder for each day. */
  byte[] kml() {
    var xml = new Xml();
    return xml.element(
            "kml",
            Map.of("xmlns", "http://www.opengis.net/kml/2.2"),
            () ->
                xml.element(
                    "Document",
                    () -> {
                      xml.text("name", name);
                      xml.text("description", description);
                      days.forEach(day -> xml.element("Folder", () -> folder(xml, day)));
                    }))
        .bytes();
  }

  private void folder(Xml xml, DayTrack day) {
    xml.text("name", day.name());
    for (var stage : day.stages()) {
      xml.element(
          "Placemark",
          () -> {
            xml.text("name", stage.called(ui));
            xml.text("description", stage.description());
            xml.element("Point", () -> xml.text("coordinates", coordinates(stage.point())));
          });
    }
    if (day.way().isEmpty()) return;
    var line = String.join(" ", day.way().stream().map(TripTrack::coordinates).toList());
    xml.element(
        "Placemark",
        () -> {
          xml.text("name", day.name());
          xml.element("LineString", () -> xml.text("coordinates", line));
        });
  }

  private static String coordinates(Point point) {
    return point.lon() + "," + point.lat();
  }

  /** For the map beside the timetable, too. */
  List<Map<String, ?>> features() {
    var ways =
        days.stream()
            .filter(day -> !day.way().isEmpty())
            .<Map<String, ?>>map(
                day -> GeoJson.line(day.way(), Map.of("name", day.name(), "day", day.number())));
    var places =
        stages()
            .filter(Stage::isStop)
            .collect(groupingBy(Stage::point, LinkedHashMap::new, toList()))
            .values()
            .stream()
            .<Map<String, ?>>map(TripTrack::feature);
    return Stream.concat(ways, places).toList();
  }

  private Stream<Stage> stages() {
    return days.stream().flatMap(day -> day.stages().stream());
  }

  /** Stops at one place share a mark. */
  private static Map<String, ?> feature(List<Stage> stages) {
    var first = stages.getFirst();
    return GeoJson.at(
        first.point(),
        Map.of(
            "number",
            joined(stages, " ", stage -> String.valueOf(stage.number())),
            "name",
            joined(stages, " · ", Stage::name),
            "where",
            joined(stages, " · ", Stage::text),
            "href",
            first.path(),
            "exact",
            first.isExact()));
  }

  private static String joined(List<Stage> stages, String comma, Function<Stage, String> part) {
    return stages.stream().map(part).collect(joining(comma));
  }

  /** Follows the days and counts their stops. */
  private static final class Maker {
    private final Ui ui;
    private final Trip trip;
    private final Things things;
    private final TravelTimes times;
    private final TripWords words;
    private int number;

    Maker(Ui ui, Trip trip, Things things, TravelTimes times, TripWords words) {
      this.ui = ui;
      this.trip = trip;
      this.things = things;
      this.times = times;
      this.words = words;
    }

    List<DayTrack> days() {
      var days = trip.itinerary().days();
      return IntStream.range(0, days.size()).mapToObj(this::day).toList();
    }

    private DayTrack day(int index) {
      var day = trip.itinerary().days().get(index);
      var name = ui.date(day.date());
      if (day.stops().isEmpty()) return new DayTrack(index + 1, name, List.of(), List.of());
      var stages = new ArrayList<Stage>();
      before(index).ifPresentOrElse(there -> stages.add(end(there)), () -> stages.add(start()));
      for (var stop : day.stops()) stop(stop).ifPresent(stages::add);
      var night = day.night();
      var community =
          night == null ? Optional.<Community>empty() : things.community(night.community());
      community.ifPresentOrElse(there -> stages.add(end(there)), () -> stages.add(start()));
      return new DayTrack(index + 1, name, List.copyOf(stages), way(stages));
    }

    private Optional<Community> before(int index) {
      if (index == 0) return Optional.empty();
      var night = trip.itinerary().days().get(index - 1).night();
      return night == null ? Optional.empty() : things.community(night.community());
    }

    /** From place to place; where one way ends and the next begins is one point. */
    private List<Point> way(List<Stage> stages) {
      var way = new ArrayList<Point>();
      for (int i = 1; i < stages.size(); i++) {
        var from = stages.get(i - 1).point();
        for (var point : times.line(from, stages.get(i).point(), trip.wishes().by())) {
          if (way.isEmpty() || !way.getLast().equals(point)) way.add(point);
        }
      }
      return List.copyOf(way);
    }

    private Stage start() {
      return new Stage(
          0, words.from(), "", trip.wishes().from().point(), null, ui.link(trip.path()));
    }

    private Stage end(Community community) {
      return stage(0, community, ui.plain(community.name()), "");
    }

    private Optional<Stage> stop(Itinerary.Stop stop) {
      number++;
      int here = number;
      return things
          .community(stop.community())
          .map(
              community -> stage(here, community, words.name(stop.offer()), text(stop, community)));
    }

    private Stage stage(int number, Community community, String name, String text) {
      var location = Objects.requireNonNull(community.location());
      var approximate =
          location.known() == Location.Known.VILLAGE ? null : ui.t("site.map.approximate");
      return new Stage(
          number, name, text, location.point(), approximate, ui.link(community.path()));
    }

    private String text(Itinerary.Stop stop, Community community) {
      return ui.t(
          "trips.map.stop",
          ui.plain(community.name()),
          ui.time(TripPage.time(stop.starts())),
          ui.time(TripPage.time(stop.ends())));
    }
  }
}
