package org.aenglek.meetings.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.site.Ui;

/** A meeting in a list. */
public record MeetingLine(
    LocalText title, String number, String when, String state, String address) {

  static MeetingLine of(Ui ui, Meeting meeting) {
    return new MeetingLine(
        meeting.title(),
        number(ui, meeting),
        when(ui, meeting),
        state(ui, meeting),
        MeetingPage.path(ui, meeting));
  }

  static String number(Ui ui, Meeting meeting) {
    return ui.t("meetings.number", ui.number(meeting.number()), ui.year(meeting.year()));
  }

  static String when(Ui ui, Meeting meeting) {
    return ui.t(
        "meetings.when", ui.dates(meeting.days()), ui.time(meeting.starts()), meeting.place());
  }

  static String state(Ui ui, Meeting meeting) {
    return ui.t("meetings.step." + reached(meeting));
  }

  private static String reached(Meeting meeting) {
    for (var step : List.of(Step.CALLED_OFF, Step.APPROVED, Step.CLOSED, Step.OPENED)) {
      if (meeting.has(step)) return step.key();
    }
    return meeting.has(Step.INVITED) ? Step.INVITED.key() : "called";
  }
}
