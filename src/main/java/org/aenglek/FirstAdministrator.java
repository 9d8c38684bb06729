package org.aenglek;

import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.people.Invitations;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/** Lets in the one who will let in all others; asked for at the machine itself. */
@Component
class FirstAdministrator {
  private static final Actor ACTOR = Actor.job("first administrator");

  private final Invitations invitations;
  private final Settings settings;

  FirstAdministrator(Invitations invitations, Settings settings) {
    this.invitations = invitations;
    this.settings = settings;
  }

  /**
   * Answers the link of an invitation.
   *
   * @throws org.aenglek.people.PeopleRefused when there is an administrator already
   */
  String inviteFirst(String name) {
    var made =
        ACTOR.does(() -> invitations.inviteFirstAdministrator(Invitations.name(Lang.TH, name)));
    return settings.absolute("/th/people/invitations/" + made.secret());
  }
}
