package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Wanted;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what is booked, by the name and for the price that it has now. */
@Component
class Lines {
  private final JdbcClient sql;
  private final Offers offers;
  private final Clock clock;

  Lines(JdbcClient sql, Offers offers, Clock clock) {
    this.sql = sql;
    this.offers = offers;
    this.clock = clock;
  }

  void enter(UUID hold, List<Wanted> wanted) {
    var ids = wanted.stream().map(Wanted::offer).distinct().toList();
    var known = offers.all(ids).stream().collect(toMap(Offer::id, offer -> offer));
    var places = offers.places(ids);
    for (int i = 0; i < wanted.size(); i++) enter(hold, i, wanted.get(i), known, places);
  }

  private void enter(
      UUID hold, int position, Wanted wanted, Map<UUID, Offer> known, Map<UUID, Place> places) {
    var offer = known.get(wanted.offer());
    if (offer == null) throw SlotRefused.noTurn(wanted.offer());
    sql.sql(
            """
            insert into bookings.line
                   (id, hold, position, community, place, offer, kind, name, day, starts, nights,
                    heads, satang)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(clock),
            hold,
            position,
            offer.community(),
            places.get(offer.id()).toString(),
            offer.id(),
            offer.kind().key(),
            Columns.json(offer.name()),
            wanted.day(),
            wanted.starts(),
            wanted.nights(),
            wanted.heads(),
            price(offer, wanted).minor())
        .update();
  }

  /** For all who come and for all nights. */
  static Money price(Offer offer, Wanted wanted) {
    var cost = offer.terms().cost(wanted.heads());
    return new Money(Math.multiplyExact(cost.minor(), (long) wanted.nights()), cost.currency());
  }

  static Wanted wanted(Line line) {
    return new Wanted(line.offer(), line.day(), line.starts(), line.nights(), line.heads());
  }
}
