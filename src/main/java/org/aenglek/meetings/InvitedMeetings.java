package org.aenglek.meetings;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.base.Secret;
import org.aenglek.people.Errands;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/**
 * Meetings as whoever has a letter of invitation finds them without signing in: what they are
 * called, when and where. Nothing more of it is to be shown.
 */
@Component
public class InvitedMeetings {
  private static final int DAYS_AFTER = 1;

  private final Meetings meetings;
  private final CalendarKeys keys;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  InvitedMeetings(
      Meetings meetings, CalendarKeys keys, Errands errands, Settings settings, Clock clock) {
    this.meetings = meetings;
    this.keys = keys;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws NotThere when that does not open it, or the day after it is over
   */
  public Meeting open(UUID id, Secret given) {
    if (!MessageDigest.isEqual(given.hash(), keys.of(id).hash())) throw gone(id);
    var meeting = errands.ask(Owners.JOB, () -> meetings.get(id));
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    if (today.isAfter(meeting.days().last().plusDays(DAYS_AFTER))) throw gone(id);
    return meeting;
  }

  private static NotThere gone(UUID id) {
    return new NotThere("calendar of meeting " + id);
  }
}
