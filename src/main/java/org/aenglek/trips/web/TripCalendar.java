package org.aenglek.trips.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.aenglek.areas.Community;
import org.aenglek.communities.Addresses;
import org.aenglek.site.Calendars;
import org.aenglek.site.Ui;
import org.aenglek.trips.Itinerary.Day;
import org.aenglek.trips.Itinerary.Night;
import org.aenglek.trips.Itinerary.Stop;
import org.aenglek.trips.Trip;

/** A trip's stops with the ways between them, and its nights, at the hours of the province. */
final class TripCalendar {
  private final Ui ui;
  private final Trip trip;
  private final Things things;
  private final TripWords words;
  private final List<Day> days;

  TripCalendar(Ui ui, Trip trip, Things things) {
    this.ui = ui;
    this.trip = trip;
    this.things = things;
    this.words = new TripWords(ui, trip, things);
    this.days = trip.itinerary().days();
  }

  byte[] print() {
    var calendar = Calendars.named(ui, words.title());
    for (int day = 0; day < days.size(); day++) entries(day).forEach(calendar::add);
    return Calendars.print(calendar);
  }

  private List<VEvent> entries(int index) {
    var day = days.get(index);
    var entries = new ArrayList<VEvent>();
    var from = index == 0 ? null : days.get(index - 1).night();
    var place = from == null ? words.from() : name(from.community());
    for (var stop : day.stops()) {
      boolean isLast = stop.equals(day.stops().getLast());
      var onward =
          isLast && day.night() == null ? way("onward", day.travelToEnd(), words.from()) : "";
      entries.add(stop(day.date(), stop, way("there", stop.travel(), place), onward));
      place = name(stop.community());
    }
    var night = day.night();
    if (night != null) entries.add(night(index, night, way("there", day.travelToEnd(), place)));
    return entries;
  }

  /**
   * "Getting there: about 25 minutes by car from Ban Tha Sai." Nothing where one is there already.
   */
  private String way(String which, int minutes, String place) {
    if (minutes == 0) return "";
    var by = ui.t("trips.mode." + trip.wishes().by().key());
    return ui.t("trips.calendar." + which, ui.duration(minutes), by, place);
  }

  private VEvent stop(LocalDate day, Stop stop, String there, String onward) {
    var from = moment(day, stop.starts());
    var to = moment(day, stop.ends());
    return entry(stop.offer(), stop.community(), from, to, there, onward);
  }

  /** Until the room must be free, or until the next day begins. */
  private VEvent night(int index, Night night, String there) {
    var day = days.get(index);
    var next = days.get(index + 1);
    int enters = Objects.requireNonNullElse(night.from(), day.back());
    int leaves = Objects.requireNonNullElse(night.until(), next.leaves());
    return entry(
        night.offer(),
        night.community(),
        moment(day.date(), enters),
        moment(next.date(), leaves),
        there,
        words.night(night));
  }

  private VEvent entry(
      UUID offer, UUID community, Instant from, Instant to, String there, String onward) {
    var entry = new VEvent(false);
    var day = ui.day(from);
    var host = ui.settings().publicUrl().getHost();
    entry.add(new Uid(String.join(".", trip.reference(), offer.toString(), day + "@" + host)));
    entry.add(new DtStamp(ui.now().truncatedTo(ChronoUnit.SECONDS)));
    entry.add(new DtStart<>(from));
    entry.add(new DtEnd<>(to));
    entry.add(new Summary(words.name(offer)));
    entry.add(new Description(description(community, there, onward)));
    things.community(community).ifPresent(it -> where(entry, it));
    entry.add(new Url(URI.create(ui.absolute(trip.path()))));
    return entry;
  }

  private String description(UUID community, String there, String onward) {
    var lines = new ArrayList<>(List.of(there));
    if (things.isSomewhere(community)) lines.add(ui.t("trips.day.somewhere"));
    lines.add(onward);
    lines.add(ui.t("trips.calendar.text", ui.absolute(trip.path())));
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private String name(UUID community) {
    return ui.plain(words.community(community).name());
  }

  private void where(VEvent entry, Community community) {
    var name = ui.plain(community.name()) + ", " + Addresses.brief(ui, community);
    entry.add(new Location(name));
    var location = community.location();
    if (location == null) return;
    var point = location.point();
    entry.add(new Geo(BigDecimal.valueOf(point.lat()), BigDecimal.valueOf(point.lon())));
  }

  private Instant moment(LocalDate day, int minute) {
    return day.atTime(TripPage.time(minute)).atZone(ui.settings().zone()).toInstant();
  }
}
