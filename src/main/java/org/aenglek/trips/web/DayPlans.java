package org.aenglek.trips.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.media.Covers;
import org.aenglek.site.Ui;
import org.aenglek.trips.Itinerary;
import org.aenglek.trips.Itinerary.Day;
import org.aenglek.trips.Itinerary.Night;
import org.aenglek.trips.Itinerary.Stop;
import org.aenglek.trips.Prayers;
import org.aenglek.trips.Trip;
import org.aenglek.trips.web.TripPage.DayLines;
import org.aenglek.trips.web.TripPage.Line;
import org.aenglek.trips.web.TripPage.Place;
import org.aenglek.trips.web.TripPage.Visit;
import org.jspecify.annotations.Nullable;

/** The days of a trip, line by line. */
final class DayPlans {
  /** Shorter waits are part of arriving. */
  private static final int WAIT_MINUTES = 10;

  /** A break that is shorter is for the prayer alone. */
  private static final int EATING_MINUTES = 60;

  private final Ui ui;
  private final Trip trip;
  private final Things things;
  private final Set<UUID> changed;
  private final TripWords words;
  private int number;

  DayPlans(Ui ui, Trip trip, Things things, Set<UUID> changed) {
    this.ui = ui;
    this.trip = trip;
    this.things = things;
    this.changed = changed;
    this.words = new TripWords(ui, trip, things);
  }

  List<DayLines> all() {
    var days = trip.itinerary().days();
    return IntStream.range(0, days.size()).mapToObj(day -> lines(day, days.get(day))).toList();
  }

  private DayLines lines(int index, Day day) {
    var lines = new ArrayList<Line>();
    boolean isSpentOut = !day.stops().isEmpty() || day.night() != null;
    if (isSpentOut) lines.add(line("leave", day.leaves(), leave(index)));
    for (int i = 0; i < day.stops().size(); i++) {
      var stop = day.stops().get(i);
      leg(lines, day, i, stop.travel(), stop.arrives());
      stop(lines, stop);
    }
    if (isSpentOut) end(lines, day);
    return new DayLines(index + 1, title(index, day), List.copyOf(lines), prayers(day));
  }

  private String title(int index, Day day) {
    return trip.wishes().days() == 1
        ? ui.date(day.date())
        : ui.t("trips.day.title", ui.number(index + 1), day.date());
  }

  private String leave(int index) {
    var night = index == 0 ? null : trip.itinerary().days().get(index - 1).night();
    return ui.t("trips.day.leave", night == null ? words.from() : name(night.community()));
  }

  /** A way, with the break that is on it: before it, or after some of it. */
  private void leg(List<Line> lines, Day day, int afterStops, int travel, int arrives) {
    var pause = day.lunch();
    boolean isBroken = pause != null && pause.afterStops() == afterStops;
    if (!isBroken) {
      if (travel > 0) lines.add(way(arrives - travel, travel));
      return;
    }
    int left = afterStops == 0 ? day.leaves() : day.stops().get(afterStops - 1).ends();
    boolean isFirst = pause.from() <= left || travel == 0;
    if (!isFirst) lines.add(way(left, travel));
    lines.add(line("break", pause.from(), ui.t(midday(pause))));
    if (isFirst && travel > 0) lines.add(way(arrives - travel, travel));
  }

  private String midday(Itinerary.Break pause) {
    if (!trip.wishes().prayers()) return "trips.day.break";
    boolean isShort = pause.to() - pause.from() < EATING_MINUTES;
    return isShort ? "trips.day.prayer" : "trips.day.breakAndPrayer";
  }

  private void stop(List<Line> lines, Stop stop) {
    wait(lines, stop.arrives(), stop.starts());
    number++;
    lines.add(new Line("visit", time(stop.starts()), "", visit(stop)));
  }

  private void end(List<Line> lines, Day day) {
    leg(lines, day, day.stops().size(), day.travelToEnd(), day.back());
    var night = day.night();
    if (night == null) lines.add(line("back", day.back(), ui.t("trips.day.back", words.from())));
    else night(lines, night, day.back());
  }

  /** Who comes before the rooms can be entered has time until then. */
  private void night(List<Line> lines, Night night, int arrives) {
    int enters = Objects.requireNonNullElse(night.from(), arrives);
    wait(lines, arrives, enters);
    lines.add(new Line("night", time(enters), "", visit(night)));
  }

  private void wait(List<Line> lines, int from, int to) {
    if (to - from < WAIT_MINUTES) return;
    lines.add(line("wait", from, ui.t("trips.day.wait", ui.duration(to - from))));
  }

  private Line way(int from, int minutes) {
    var by = ui.t("trips.mode." + trip.wishes().by().key());
    return line("way", from, ui.t("trips.day.way", ui.duration(minutes), by));
  }

  private Line line(String kind, int minute, String text) {
    return new Line(kind, time(minute), text, null);
  }

  private String time(int minute) {
    return ui.time(TripPage.time(minute));
  }

  private Visit visit(Stop stop) {
    var length =
        ui.t("trips.day.until", time(stop.ends()), ui.duration(stop.ends() - stop.starts()));
    return visit(
        stop.offer(), stop.community(), length, ui.money(stop.cost()), number, places(stop));
  }

  private Visit visit(Night night) {
    return visit(
        night.offer(), night.community(), words.night(night), ui.money(night.cost()), 0, List.of());
  }

  private Visit visit(
      UUID id, UUID where, String length, String cost, int number, List<Place> places) {
    var offer = things.offer(id);
    var community = things.community(where);
    return new Visit(
        number,
        offer.map(it -> it.slug()).orElse(""),
        offer.map(it -> it.name()).orElseGet(() -> words.gone().name()),
        offer.map(it -> ui.link(it.path())).orElseGet(() -> ui.link("/offers")),
        words.community(where),
        community.map(it -> Covers.card(it.slug())).orElse(""),
        length,
        cost,
        trip.wishes().wants(id),
        changed.contains(id),
        offer.map(it -> it.sample()).orElse(false),
        things.isSomewhere(where),
        places);
  }

  /** Everywhere but where it is: first of each day, or after each other stop. */
  private List<Place> places(Stop moved) {
    var places = new ArrayList<Place>();
    var days = trip.itinerary().days();
    for (int day = 0; day < days.size(); day++) {
      var stops = days.get(day).stops();
      if (stops.isEmpty() || !stops.getFirst().equals(moved)) places.add(first(day));
      for (int i = 0; i < stops.size(); i++) {
        boolean isHere =
            stops.get(i).equals(moved) || (i + 1 < stops.size() && stops.get(i + 1).equals(moved));
        if (!isHere && things.offer(stops.get(i).offer()).isPresent()) {
          places.add(after(day, stops.get(i)));
        }
      }
    }
    return List.copyOf(places);
  }

  private Place first(int day) {
    var label =
        trip.wishes().days() == 1
            ? ui.t("trips.move.first")
            : ui.t("trips.move.firstOf", ui.number(day + 1));
    return new Place(ChangeForm.place(day, ""), label);
  }

  private Place after(int day, Stop stop) {
    var name = things.offer(stop.offer()).map(offer -> ui.plain(offer.name())).orElse("");
    var slug = things.offer(stop.offer()).map(offer -> offer.slug()).orElse("");
    return new Place(ChangeForm.place(day, slug), ui.t("trips.move.after", name));
  }

  private String name(UUID community) {
    return ui.plain(words.community(community).name());
  }

  private @Nullable String prayers(Day day) {
    if (!trip.wishes().prayers()) return null;
    var prayers = Prayers.at(trip.wishes().from().point(), day.date(), ui.settings().zone());
    return ui.t("trips.day.prayers", prayers.noon(), prayers.afternoon(), prayers.sunset());
  }
}
