package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Wanted;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is booked, by the name and for the price that it has at that moment. */
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

  /**
   * What is wanted, as it is named and priced now.
   *
   * @throws SlotRefused when an offer is there no more
   */
  List<Line> of(List<Wanted> wanted) {
    var ids = wanted.stream().map(Wanted::offer).distinct().toList();
    var known = offers.all(ids).stream().collect(toMap(Offer::id, offer -> offer));
    return wanted.stream().map(one -> line(known.get(one.offer()), one)).toList();
  }

  private Line line(@Nullable Offer offer, Wanted wanted) {
    if (offer == null) throw SlotRefused.noTurn(wanted.offer());
    return new Line(
        Ids.next(clock),
        offer.community(),
        offer.id(),
        offer.kind(),
        offer.name(),
        wanted.day(),
        wanted.starts(),
        wanted.nights(),
        wanted.heads(),
        price(offer, wanted));
  }

  void enter(UUID hold, List<Line> lines) {
    var places = offers.places(lines.stream().map(Line::offer).distinct().toList());
    for (int i = 0; i < lines.size(); i++) {
      var place = places.get(lines.get(i).offer());
      if (place == null) throw SlotRefused.noTurn(lines.get(i).offer());
      enter(hold, i, lines.get(i), place);
    }
  }

  private void enter(UUID hold, int position, Line line, Place place) {
    sql.sql(
            """
            insert into bookings.line
                   (id, hold, position, community, place, offer, kind, name, day, starts, nights,
                    heads, satang)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            """)
        .params(
            line.id(),
            hold,
            position,
            line.community(),
            place.toString(),
            line.offer(),
            line.kind().key(),
            Columns.json(line.name()),
            line.day(),
            line.starts(),
            line.nights(),
            line.heads(),
            line.price().minor())
        .update();
  }

  static Money price(Offer offer, Wanted wanted) {
    return price(offer.terms(), wanted.heads(), wanted.nights());
  }

  /** For all who come and for all nights. */
  static Money price(org.aenglek.offers.Terms listed, int heads, int nights) {
    var cost = listed.cost(heads);
    return new Money(Math.multiplyExact(cost.minor(), (long) nights), cost.currency());
  }

  static Wanted wanted(Line line) {
    return new Wanted(line.offer(), line.day(), line.starts(), line.nights(), line.heads());
  }
}
