package org.aenglek.channels.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.aenglek.base.LocalText;
import org.aenglek.site.Calendars;
import org.aenglek.site.Feed.Event;
import org.aenglek.site.Ui;

/** The events in one language as a calendar that phones subscribe to (RFC 5545). */
final class EventCalendar {
  static final String PATH = "/channels/events.ics";

  private final Ui ui;

  private EventCalendar(Ui ui) {
    this.ui = ui;
  }

  static byte[] print(Ui ui, List<Event> events) {
    return Calendars.print(new EventCalendar(ui).whole(events));
  }

  private Calendar whole(List<Event> events) {
    var calendar = Calendars.named(ui, name());
    events.forEach(event -> calendar.add(event(event)));
    return calendar;
  }

  /** Among a reader's calendars it must say whose it is. */
  private String name() {
    return ui.t("channels.events.title") + " · " + ui.t("site.name");
  }

  /** The end of an event that lasts whole days is the day after its last. */
  private VEvent event(Event event) {
    var changed = event.changed().truncatedTo(ChronoUnit.SECONDS);
    var place = event.place();
    var point = event.point();
    var entry = new VEvent(false);
    entry.add(new Uid(uid(event)));
    entry.add(new DtStamp(changed));
    entry.add(new LastModified(changed));
    entry.add(new DtStart<>(event.days().first()));
    entry.add(new DtEnd<>(event.days().last().plusDays(1)));
    entry.add(new Summary(language(event.title()), ui.plain(event.title())));
    entry.add(new Description(language(event.lead()), ui.plain(event.lead())));
    if (place != null) entry.add(new Location(language(place), ui.plain(place)));
    if (point != null) {
      entry.add(new Geo(BigDecimal.valueOf(point.lat()), BigDecimal.valueOf(point.lon())));
    }
    entry.add(new Url(URI.create(ui.absolute(event.path()))));
    entry.add(ImmutableTransp.TRANSPARENT);
    return entry;
  }

  /** The same for ever and in all languages: {@code stories.ko-yo-fair@example.org}. */
  private String uid(Event event) {
    return event.path().substring(1).replace('/', '.') + "@" + ui.settings().publicUrl().getHost();
  }

  private ParameterList language(LocalText text) {
    return new ParameterList(List.of(new Language(text.in(ui.lang()).lang().tag())));
  }
}
