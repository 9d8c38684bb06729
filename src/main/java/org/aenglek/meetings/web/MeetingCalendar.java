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
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.site.Calendars;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;

/**
 * A meeting for the calendars of those who are invited, each day of it an entry: what it is called,
 * when and where. Once it is called off, the same file takes the entries out again (RFC 5546).
 */
final class MeetingCalendar {
  /** How long a meeting takes, nobody says beforehand. */
  private static final Duration LENGTH = Duration.ofHours(3);

  private MeetingCalendar() {}

  static Reply reply(Meeting meeting, Ui ui) {
    return Reply.of(Calendars.TYPE, print(ui, meeting))
        .named("meeting-" + meeting.number() + "-" + meeting.year() + ".ics")
        .once();
  }

  private static byte[] print(Ui ui, Meeting meeting) {
    var calendar = Calendars.named(ui, ui.plain(meeting.title()));
    boolean isOff = meeting.has(Step.CALLED_OFF);
    calendar.add(isOff ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
    meeting.days().dates().forEach(day -> calendar.add(entry(ui, meeting, day)));
    return Calendars.print(calendar);
  }

  private static VEvent entry(Ui ui, Meeting meeting, LocalDate day) {
    var begins = day.atTime(meeting.starts()).atZone(ui.settings().zone()).toInstant();
    boolean isOff = meeting.has(Step.CALLED_OFF);
    var entry = new VEvent(false);
    entry.add(new Uid(meeting.id() + "-" + day + "@" + ui.settings().publicUrl().getHost()));
    entry.add(new Sequence(isOff ? 1 : 0));
    entry.add(isOff ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    entry.add(new Organizer(URI.create(ui.settings().absolute("/"))));
    entry.add(new DtStamp(ui.now().truncatedTo(ChronoUnit.SECONDS)));
    entry.add(new DtStart<>(begins));
    entry.add(new DtEnd<>(begins.plus(LENGTH)));
    entry.add(new Summary(ui.plain(meeting.title())));
    entry.add(new Location(meeting.place()));
    return entry;
  }
}
