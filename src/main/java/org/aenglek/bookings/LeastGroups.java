package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.NotThere;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slots;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns that go only with so many guests: whoever books sees how many there are, and the village
 * decides about those that have fewer when their booking closes.
 */
@Component
public class LeastGroups {
  /** Calls off also what belongs to several households, which none of them could alone. */
  static final Actor JOB = Actor.job("least-groups");

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Guests guests;
  private final BookingRows rows;
  private final Outcomes outcomes;
  private final Offers offers;
  private final Slots slots;
  private final Access access;
  private final Words words;
  private final Settings settings;
  private final Clock clock;

  LeastGroups(
      JdbcClient sql,
      TransactionTemplate transaction,
      Guests guests,
      BookingRows rows,
      Outcomes outcomes,
      Offers offers,
      Slots slots,
      Access access,
      Words words,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.guests = guests;
    this.rows = rows;
    this.outcomes = outcomes;
    this.offers = offers;
    this.slots = slots;
    this.access = access;
    this.words = words;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Those of these lines' turns that need a group; it is counted also whom the asker cannot see.
   */
  public List<SmallTurn> of(Collection<Line> lines) {
    return guests.clerk(() -> turns(lines.stream().map(SmallTurn.Key::of).toList()));
  }

  /** Those of a community that somebody has booked, on these days. */
  public List<SmallTurn> of(UUID community, DateSpan days) {
    return guests.clerk(() -> booked(community, days));
  }

  List<SmallTurn> booked(UUID community, DateSpan days) {
    var keys =
        rows.visitsOf(community, days.first(), days.last()).stream()
            .filter(visit -> visit.stage().isAlive())
            .flatMap(visit -> visit.lines().stream())
            .map(SmallTurn.Key::of)
            .toList();
    return turns(keys).stream()
        .filter(turn -> !turn.key().day().isBefore(days.first()))
        .filter(turn -> !turn.key().day().isAfter(days.last()))
        .toList();
  }

  private List<SmallTurn> turns(List<SmallTurn.Key> keys) {
    var ids = keys.stream().map(SmallTurn.Key::offer).distinct().toList();
    var least = slots.goesFrom(ids);
    var known = offers.all(least.keySet()).stream().collect(toMap(Offer::id, offer -> offer));
    var places = offers.places(least.keySet());
    return keys.stream()
        .distinct()
        .filter(key -> known.containsKey(key.offer()))
        .map(
            key ->
                new SmallTurn(
                    key,
                    known.get(key.offer()).name(),
                    places.get(key.offer()),
                    known.get(key.offer()).terms().leadHours(),
                    least.get(key.offer()),
                    visits(key).mapToInt(Visit::heads).sum(),
                    decided(key).orElse(null)))
        .toList();
  }

  /** All that count for a turn: also who waits for an answer means to come. */
  private Stream<Visit> visits(SmallTurn.Key key) {
    return rows.visitsOf(key.community(), key.day(), key.day()).stream()
        .filter(visit -> visit.stage().isAlive())
        .filter(visit -> visit.lines().stream().anyMatch(key::holds));
  }

  private Optional<Boolean> decided(SmallTurn.Key key) {
    return sql.sql(
            "select goes from bookings.least_decided where offer = ? and day = ? and starts = ?")
        .params(key.offer(), key.day(), key.starts())
        .query(Boolean.class)
        .optional();
  }

  /**
   * It goes all the same, or it is called off: then its guests get everything back. Decided twice,
   * it is decided once.
   *
   * @throws BookingRefused when it was decided otherwise, or its booking has not closed
   * @throws NotThere when nobody has booked it, or enough have
   */
  public void decide(UUID offer, LocalDate day, LocalTime starts, boolean goes) {
    var turn = find(offer, day, starts);
    transaction.executeWithoutResult(status -> enter(turn, goes));
    if (!goes) callOff(turn);
  }

  private SmallTurn find(UUID offer, LocalDate day, LocalTime starts) {
    var community =
        offers.all(List.of(offer)).stream()
            .map(Offer::community)
            .findFirst()
            .orElseThrow(() -> new NotThere("offer " + offer));
    var key = new SmallTurn.Key(community, offer, day, starts);
    return guests.clerk(() -> turns(List.of(key))).stream()
        .filter(turn -> turn.goes() != null || turn.isShort())
        .findFirst()
        .orElseThrow(() -> new NotThere("turn " + key));
  }

  private void enter(SmallTurn turn, boolean goes) {
    access.require(Permission.RECEIVE, turn.place());
    var key = turn.key();
    if (!turn.isClosed(clock.instant(), settings.zone())) {
      throw new BookingRefused(Reason.TURN_OPEN);
    }
    sql.sql(
            """
            insert into bookings.least_decided (offer, day, starts, place, goes, at, by)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            key.offer(),
            key.day(),
            key.starts(),
            turn.place().toString(),
            goes,
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
    if (decided(key).orElseThrow() != goes) throw new BookingRefused(Reason.ANSWERED);
  }

  /**
   * One visit after the other, each in a transaction of its own: it takes the places of one order
   * alone. What a fault leaves undone is done by the next round.
   */
  void callOff(SmallTurn turn) {
    var ids = guests.clerk(() -> visits(turn.key()).map(Visit::id).toList());
    for (var id : ids) JOB.does(() -> transaction.executeWithoutResult(s -> callOff(id, turn)));
  }

  private void callOff(UUID id, SmallTurn turn) {
    rows.visit(id).ifPresent(visit -> rows.lock(visit.order()));
    rows.visit(id)
        .filter(
            visit -> visit.stage().isAlive() && visit.lines().stream().anyMatch(turn.key()::holds))
        .ifPresent(
            visit -> {
              var order = rows.order(visit.order()).orElseThrow();
              var why =
                  words.say(
                      order.lang(),
                      "bookings.least.why",
                      turn.name().in(order.lang()).text(),
                      turn.least());
              outcomes.cannotBe(order, visit, why);
            });
  }

  /** Whether somebody else has not been told of it before. */
  boolean tell(SmallTurn turn) {
    var key = turn.key();
    return sql.sql(
                """
                insert into bookings.least_told (offer, day, starts, at, by) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                key.offer(),
                key.day(),
                key.starts(),
                Columns.at(clock.instant()),
                Actor.current().name())
            .update()
        == 1;
  }

  /** Villages in which somebody has booked a turn that needs a group, within these days. */
  List<UUID> villages(DateSpan days) {
    return sql.sql(
            """
            select distinct l.community from bookings.line l
              join bookings.visit v on v.placed = l.hold and v.community = l.community
              join offers.timetable t on t.offer = l.offer and t.goes_from is not null
             where l.day between ? and ?
            """)
        .params(days.first(), days.last())
        .query(UUID.class)
        .list();
  }
}
