package org.aenglek.meetings;

import org.aenglek.base.Lang;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;

/** The letter that calls the members of a body to a meeting. */
@Component
class MeetingInvitations {
  private final Appointments appointments;
  private final Correspondence correspondence;
  private final Words words;
  private final Settings settings;

  MeetingInvitations(
      Appointments appointments, Correspondence correspondence, Words words, Settings settings) {
    this.appointments = appointments;
    this.correspondence = correspondence;
    this.words = words;
    this.settings = settings;
  }

  /** To nobody twice. */
  void write(Meeting meeting, Body body) {
    var seats = appointments.seatsOf(meeting);
    correspondence.tell(
        () -> Appointments.people(seats.stream()),
        new News(
            "meetings",
            "invitation",
            meeting.id(),
            (person, lang) ->
                new String[] {
                  body.name().in(lang).text(),
                  meeting.numbered(),
                  words.date(lang, meeting.days().first()),
                  meeting.starts().toString(),
                  meeting.place(),
                  address(lang, meeting),
                  address(lang, meeting) + "/meeting.ics"
                }));
  }

  private String address(Lang lang, Meeting meeting) {
    return settings.absolute("/" + lang.code() + "/meetings/" + meeting.id());
  }
}
