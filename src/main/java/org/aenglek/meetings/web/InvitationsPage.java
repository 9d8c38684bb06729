package org.aenglek.meetings.web;

import java.util.ArrayList;
import java.util.List;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Seat;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * One letter for each member whom no other reaches, each on a sheet of its own. Number, date and
 * signature are written by hand: this system does not number the letters of an office.
 *
 * @param none said instead when every member is reached
 */
public record InvitationsPage(
    Ui ui,
    Head head,
    String back,
    String none,
    String title,
    List<String> receivers,
    String text,
    List<Part> agenda,
    String writer)
    implements Page {
  static final String PATH = MeetingPage.PATH + "/invitations";

  /** A heading of the agenda, and what stands under it. */
  public record Part(String heading, List<String> items) {}

  /** What there is to show. */
  record Facts(Meeting meeting, Body body, List<AgendaItem> agenda, List<Seat> receivers) {}

  static InvitationsPage of(Ui ui, Facts facts) {
    var meeting = facts.meeting();
    var number = MeetingLine.number(ui, meeting);
    var subject = ui.t("meetings.invitation.subject", facts.body().name(), number);
    return new InvitationsPage(
        ui,
        Head.of(subject, ui.t("meetings.lead")).unlisted().forWork(),
        MeetingPage.path(ui, meeting),
        facts.receivers().isEmpty() ? ui.t("meetings.invitation.none") : "",
        subject,
        facts.receivers().stream().map(seat -> Digits.of(ui, seat.called())).toList(),
        ui.t(
            "meetings.invitation.text",
            facts.body().name(),
            number,
            ui.dates(meeting.days()),
            ui.time(meeting.starts()),
            Digits.of(ui, meeting.place())),
        agenda(ui, facts.agenda()),
        ui.t("meetings.invitation.writer", facts.body().name()));
  }

  private static List<Part> agenda(Ui ui, List<AgendaItem> agenda) {
    var parts = new ArrayList<Part>();
    for (var kind : AgendaItem.Kind.values()) {
      var items = agenda.stream().filter(item -> item.kind() == kind).toList();
      if (!items.isEmpty()) parts.add(part(ui, parts.size() + 1, kind, items));
    }
    return parts;
  }

  private static Part part(Ui ui, int number, AgendaItem.Kind kind, List<AgendaItem> items) {
    return new Part(
        ui.t("meetings.paper.part", ui.number(number), ui.t("meetings.kind." + kind.key())),
        items.stream()
            .filter(item -> !item.isHeading())
            .map(item -> Digits.of(ui, item.title()))
            .toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
