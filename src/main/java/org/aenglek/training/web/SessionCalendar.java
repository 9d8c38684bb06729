package org.aenglek.training.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.aenglek.site.Calendars;
import org.aenglek.site.Ui;
import org.aenglek.training.Course;
import org.aenglek.training.CourseSession;

/** A session for the calendar of who comes, each day of it an entry. */
final class SessionCalendar {
  private SessionCalendar() {}

  static byte[] of(Ui ui, Course course, CourseSession session) {
    var calendar = Calendars.named(ui, ui.plain(course.name()));
    session.days().dates().forEach(day -> calendar.add(entry(ui, course, session, day)));
    return Calendars.print(calendar);
  }

  private static VEvent entry(Ui ui, Course course, CourseSession session, LocalDate day) {
    var entry = new VEvent(false);
    entry.add(new Uid(session.id() + "-" + day + "@" + ui.settings().publicUrl().getHost()));
    entry.add(new DtStamp(ui.now().truncatedTo(ChronoUnit.SECONDS)));
    entry.add(new DtStart<>(moment(ui, day, session.starts())));
    entry.add(new DtEnd<>(moment(ui, day, session.ends())));
    entry.add(new Summary(ui.plain(course.name())));
    entry.add(new Location(session.venue()));
    var here = ui.settings().absolute(Addresses.session(ui, session.id()));
    entry.add(new Url(URI.create(here)));
    return entry;
  }

  private static Instant moment(Ui ui, LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ui.settings().zone()).toInstant();
  }
}
