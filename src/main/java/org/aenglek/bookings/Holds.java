package org.aenglek.bookings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Request;
import org.aenglek.offers.Slots;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a hold and takes its places, both or neither. */
@Component
class Holds {
  private final JdbcClient sql;
  private final Lines lines;
  private final Slots slots;
  private final BookingSecrets secrets;
  private final BookingSettings settings;
  private final Clock clock;

  Holds(
      JdbcClient sql,
      Lines lines,
      Slots slots,
      BookingSecrets secrets,
      BookingSettings settings,
      Clock clock) {
    this.sql = sql;
    this.lines = lines;
    this.slots = slots;
    this.secrets = secrets;
    this.settings = settings;
    this.clock = clock;
  }

  /** At today's prices; nothing when that request has made one before. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean enter(UUID id, NewHold wanted, boolean isHost, Request request) {
    return enter(id, wanted, lines.of(wanted.wanted()), isHost, request);
  }

  /** As {@link #enter(UUID, NewHold, boolean, Request)}, at the prices of those lines. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean enter(UUID id, NewHold wanted, List<Line> priced, boolean isHost, Request request) {
    int begun =
        sql.sql(
                """
                insert into bookings.hold
                       (id, secret_hash, lang, adults, children, trip, campaign, made, made_by, until,
                        request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (request) do nothing
                """)
            .params(
                id,
                secrets.of(id).hash(),
                wanted.lang().code(),
                wanted.party().adults(),
                wanted.party().children(),
                wanted.trip(),
                wanted.campaign(),
                Columns.at(clock.instant()),
                Actor.current().name(),
                Columns.at(until()),
                request.id(),
                request.fingerprint())
            .update();
    if (begun == 0) return false;
    lines.enter(id, priced);
    slots.take(id, wanted.wanted(), until(), isHost);
    return true;
  }

  /** Until when what is held now is held. */
  Instant until() {
    return clock.instant().plus(settings.hold());
  }
}
