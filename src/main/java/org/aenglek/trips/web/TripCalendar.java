package org.aenglek.trips.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.aenglek.trips.Itinerary;
import org.aenglek.trips.Trip;

/** The stops of a trip as entries of a calendar, at the hours of the province. */
record TripCalendar(Ui ui, Trip trip, Things things) {

  byte[] print() {
    var calendar = Calendars.named(ui, new TripWords(ui, trip, things).title());
    for (var day : trip.itinerary().days()) {
      for (var stop : day.stops()) calendar.add(entry(day.date(), stop));
    }
    return Calendars.print(calendar);
  }

  private VEvent entry(LocalDate day, Itinerary.Stop stop) {
    var entry = new VEvent(false);
    entry.add(
        new Uid(trip.reference() + "." + stop.offer() + "@" + ui.settings().publicUrl().getHost()));
    entry.add(new DtStamp(ui.now().truncatedTo(ChronoUnit.SECONDS)));
    entry.add(new DtStart<>(moment(day, stop.starts())));
    entry.add(new DtEnd<>(moment(day, stop.ends())));
    entry.add(new Summary(new TripWords(ui, trip, things).name(stop.offer())));
    entry.add(new Description(ui.t("trips.calendar.text", ui.absolute(trip.path()))));
    things.community(stop.community()).ifPresent(community -> where(entry, community));
    entry.add(new Url(URI.create(ui.absolute(trip.path()))));
    return entry;
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
