package org.aenglek.bookings.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.aenglek.areas.Community;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.Order;
import org.aenglek.bookings.Visit;
import org.aenglek.communities.Addresses;
import org.aenglek.offers.Offer;
import org.aenglek.site.Calendars;
import org.aenglek.site.Ui;

/** An order's confirmed visits for the guest's calendar, each line an entry. */
final class BookingCalendar {
  private static final Duration LENGTH = Duration.ofHours(1);

  private BookingCalendar() {}

  static byte[] of(Ui ui, Order order, Map<UUID, Community> communities, String address) {
    var calendar = Calendars.named(ui, ui.t("bookings.order.title", order.reference()));
    for (var visit : order.visits()) {
      if (!visit.isConfirmed()) continue;
      for (var line : visit.lines()) {
        calendar.add(entry(ui, visit, line, communities.get(visit.community()), address));
      }
    }
    return Calendars.print(calendar);
  }

  private static VEvent entry(Ui ui, Visit visit, Line line, Community community, String address) {
    var entry = new VEvent(false);
    var begins = moment(ui, line);
    entry.add(new Uid(line.id() + "@" + ui.settings().publicUrl().getHost()));
    entry.add(new DtStamp(ui.now().truncatedTo(ChronoUnit.SECONDS)));
    entry.add(new DtStart<>(begins));
    entry.add(new DtEnd<>(ends(line, begins)));
    entry.add(new Summary(ui.plain(line.name()) + " · " + VisitWords.spoken(visit.reference())));
    entry.add(new Location(ui.plain(community.name()) + ", " + Addresses.brief(ui, community)));
    entry.add(new Url(URI.create(ui.settings().absolute(address))));
    return entry;
  }

  private static Instant moment(Ui ui, Line line) {
    return line.day().atTime(line.starts()).atZone(ui.settings().zone()).toInstant();
  }

  /** A stay ends on another day; how long anything else takes is the offer's to know. */
  private static Instant ends(Line line, Instant begins) {
    return line.kind() == Offer.Kind.STAY
        ? begins.plus(Duration.ofDays(line.nights()))
        : begins.plus(LENGTH);
  }
}
