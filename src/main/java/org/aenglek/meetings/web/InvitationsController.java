package org.aenglek.meetings.web;

import java.util.UUID;
import org.aenglek.base.Secret;
import org.aenglek.meetings.Agendas;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.InvitedMeetings;
import org.aenglek.meetings.Meetings;
import org.aenglek.meetings.PaperInvitations;
import org.aenglek.people.Access;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters of invitation that are carried on paper. */
@Controller
class InvitationsController {
  private final Meetings meetings;
  private final Bodies bodies;
  private final Agendas agendas;
  private final PaperInvitations invitations;
  private final InvitedMeetings invited;

  InvitationsController(
      Meetings meetings,
      Bodies bodies,
      Agendas agendas,
      PaperInvitations invitations,
      InvitedMeetings invited) {
    this.meetings = meetings;
    this.bodies = bodies;
    this.agendas = agendas;
    this.invitations = invitations;
    this.invited = invited;
  }

  @GetMapping(InvitationsPage.PATH)
  Page print(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var meeting = meetings.get(id);
    return InvitationsPage.of(
        ui,
        new InvitationsPage.Facts(
            meeting, bodies.get(meeting.body()), agendas.of(meeting), invitations.of(meeting)));
  }

  /** For the calendar of whoever was written to, who need not have signed in. */
  @GetMapping(MeetingPage.PATH + "/calendar/{key:[A-Za-z0-9_-]{43}}.ics")
  Reply calendar(@PathVariable UUID id, @PathVariable String key, Ui ui) {
    return MeetingCalendar.reply(invited.open(id, new Secret(key)), ui);
  }
}
