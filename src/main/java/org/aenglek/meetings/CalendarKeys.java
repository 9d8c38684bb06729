package org.aenglek.meetings;

import java.util.UUID;
import org.aenglek.base.Secret;
import org.aenglek.site.Vault;
import org.springframework.stereotype.Component;

/**
 * What opens a meeting's calendar file for whoever was written to: it follows from a key of ours.
 */
@Component
class CalendarKeys {
  private final Vault vault;

  CalendarKeys(Vault vault) {
    this.vault = vault;
  }

  Secret of(UUID meeting) {
    return Secret.of(vault.hash("meetings.calendar", meeting.toString()));
  }

  /** After the language. */
  String path(UUID meeting) {
    return "/meetings/" + meeting + "/calendar/" + of(meeting).text() + ".ics";
  }
}
