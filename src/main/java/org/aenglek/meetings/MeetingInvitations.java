package org.aenglek.meetings;

import org.aenglek.base.Lang;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;

/** The letters that call the members of a body to a meeting, and that call it off. */
@Component
class MeetingInvitations {
  private final Appointments appointments;
  private final Correspondence correspondence;
  private final CalendarKeys calendars;
  private final Words words;
  private final Settings settings;

  MeetingInvitations(
      Appointments appointments,
      Correspondence correspondence,
      CalendarKeys calendars,
      Words words,
      Settings settings) {
    this.appointments = appointments;
    this.correspondence = correspondence;
    this.calendars = calendars;
    this.words = words;
    this.settings = settings;
  }

  /** To nobody twice. */
  void write(Meeting meeting, Body body) {
    tell(
        meeting,
        "invitation",
        lang ->
            new String[] {
              body.name().in(lang).text(),
              meeting.numbered(),
              words.date(lang, meeting.days().first()),
              meeting.starts().toString(),
              meeting.place(),
              address(lang, meeting),
              calendar(lang, meeting)
            });
  }

  /** To those who had been called. */
  void callOff(Meeting meeting, Body body) {
    tell(
        meeting,
        "called-off",
        lang ->
            new String[] {
              body.name().in(lang).text(),
              meeting.numbered(),
              words.date(lang, meeting.days().first()),
              address(lang, meeting),
              calendar(lang, meeting)
            });
  }

  private interface Arguments {
    String[] in(Lang lang);
  }

  private void tell(Meeting meeting, String what, Arguments arguments) {
    var seats = appointments.seatsOf(meeting);
    correspondence.tell(
        () -> Appointments.people(seats.stream()),
        new News("meetings", what, meeting.id(), (person, lang) -> arguments.in(lang)));
  }

  /** Opens without signing in, as calendars do. */
  private String calendar(Lang lang, Meeting meeting) {
    return settings.absolute("/" + lang.code() + calendars.path(meeting.id()));
  }

  private String address(Lang lang, Meeting meeting) {
    return settings.absolute("/" + lang.code() + "/meetings/" + meeting.id());
  }
}
