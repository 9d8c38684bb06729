package org.aenglek.meetings.web;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.site.Calendars;
import org.aenglek.site.Ui;

/** A meeting for the calendars of those who are invited, each day of it an entry. */
final class MeetingCalendar {
  /** How long a meeting takes, nobody says beforehand. */
  private static final Duration LENGTH = Duration.ofHours(3);

  private MeetingCalendar() {}

  static byte[] of(Ui ui, Meeting meeting, Body body) {
    var calendar = Calendars.named(ui, ui.plain(meeting.title()));
    meeting.days().dates().forEach(day -> calendar.add(entry(ui, meeting, body, day)));
    return Calendars.print(calendar);
  }

  private static VEvent entry(Ui ui, Meeting meeting, Body body, LocalDate day) {
    var begins = day.atTime(meeting.starts()).atZone(ui.settings().zone()).toInstant();
    var host = ui.settings().publicUrl().getHost();
    var entry = new VEvent(false);
    entry.add(new Uid(meeting.id() + "-" + day + "@" + host));
    entry.add(new DtStamp(ui.now().truncatedTo(ChronoUnit.SECONDS)));
    entry.add(new DtStart<>(begins));
    entry.add(new DtEnd<>(begins.plus(LENGTH)));
    entry.add(new Summary(ui.plain(body.name()) + " · " + ui.plain(meeting.title())));
    entry.add(new Location(meeting.place()));
    entry.add(new Url(URI.create(ui.settings().absolute(MeetingPage.path(ui, meeting)))));
    return entry;
  }
}
