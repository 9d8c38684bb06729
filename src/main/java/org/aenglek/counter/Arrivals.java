package org.aenglek.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.NotThere;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.bookings.Vouchers;
import org.aenglek.counter.Event.Unreadable;
import org.aenglek.counter.Telling.What;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Guests who have come. Part of a group may come first; the visit is attended from then on. Who was
 * admitted too often is reckoned from all arrivals of the visit that stand, so that their order
 * does not matter. The counter's job acts.
 */
@Component
class Arrivals {
  private static final int MOST_HEADS = 10_000;

  private final JdbcClient sql;
  private final Visits visits;
  private final Vouchers vouchers;
  private final Tellings tellings;
  private final Settings settings;
  private final Clock clock;

  Arrivals(
      JdbcClient sql,
      Visits visits,
      Vouchers vouchers,
      Tellings tellings,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.visits = visits;
    this.vouchers = vouchers;
    this.tellings = tellings;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Guests of a visit.
   *
   * @param visit its reference, where it was typed or picked
   * @param voucher what was scanned
   * @param heads who came now
   */
  record Arrived(@Nullable String visit, @Nullable String voucher, int heads) {}

  /** Guests who had booked nothing. */
  record WalkedIn(int heads) {}

  private record Arrival(UUID event, UUID device, int heads, @Nullable UUID visit) {}

  void arrived(Kept kept, Arrived what) throws Unreadable {
    mustBeSome(what.heads());
    var reference = reference(what);
    var visit = reference.flatMap(visits::find);
    var own = visit.filter(one -> one.community().equals(kept.community()));
    enter(kept, own.map(Visit::id).orElse(null), what.heads());
    if (own.isPresent()) welcome(kept, own.get());
    else {
      var why = visit.isPresent() ? What.OTHER_VILLAGE : What.NO_VISIT;
      tellings.tell(kept, why, 0, reference.orElse(null));
    }
  }

  void walkedIn(Kept kept, WalkedIn what) throws Unreadable {
    mustBeSome(what.heads());
    enter(kept, null, what.heads());
  }

  /** Nothing where no guests came by that. */
  Optional<UUID> community(UUID event) {
    return sql.sql("select community from counter.arrival where event = ?")
        .param(event)
        .query(UUID.class)
        .optional();
  }

  /**
   * They count no more; said twice, it is said once. That the visit was attended stays: what it
   * earned is shared since.
   */
  void undo(UUID event, String by, String why) {
    int undone =
        sql.sql(
                """
                update counter.arrival set undone = ?, undone_by = ?, why = ?
                 where event = ? and undone is null
                """)
            .params(Columns.at(clock.instant()), by, why, event)
            .update();
    if (undone == 0) return;
    tellings.takeBack(event);
    visit(event).map(id -> visits.get(id).visit()).ifPresent(this::reckon);
  }

  private Optional<UUID> visit(UUID event) {
    return sql.sql("select visit from counter.arrival where event = ? and visit is not null")
        .param(event)
        .query(UUID.class)
        .optional();
  }

  private static void mustBeSome(int heads) throws Unreadable {
    if (heads < 1 || heads > MOST_HEADS) throw new Unreadable();
  }

  /** How many have come, by visit. */
  Map<UUID, Integer> cameTo(UUID community, DateSpan days) {
    var came = new HashMap<UUID, Integer>();
    for (var arrival : within(community, days)) {
      if (arrival.visit() != null) came.merge(arrival.visit(), arrival.heads(), Integer::sum);
    }
    return came;
  }

  /** How many came who had booked nothing. */
  int walkedIn(UUID community, LocalDate day) {
    return within(community, new DateSpan(day, day)).stream()
        .filter(arrival -> arrival.visit() == null)
        .mapToInt(Arrival::heads)
        .sum();
  }

  /** What was typed, or what a code that was made here says. */
  private Optional<String> reference(Arrived what) {
    if (what.visit() != null) return Optional.of(what.visit());
    if (what.voucher() == null) return Optional.empty();
    try {
      var voucher = what.voucher();
      return Optional.of(vouchers.read(voucher.substring(voucher.lastIndexOf('/') + 1)));
    } catch (NotThere foreign) {
      return Optional.empty();
    }
  }

  private void enter(Kept kept, @Nullable UUID visit, int heads) {
    sql.sql(
            """
            insert into counter.arrival (event, community, device, visit, heads, happened)
            values (?, ?, ?, ?::uuid, ?, ?)
            """)
        .params(
            kept.id(),
            kept.community(),
            kept.device().id(),
            visit,
            heads,
            Columns.at(kept.happened()))
        .update();
  }

  private void welcome(Kept kept, Visit visit) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    if (visit.isConfirmed() && !visit.firstDay().isAfter(today)) {
      visits.arrived(visit.id(), true);
    } else if (!(visit.stage() instanceof Visit.Attended)) {
      var why = visit.isConfirmed() ? What.TOO_EARLY : What.NOT_CONFIRMED;
      tellings.tell(kept, why, 0, visit.reference());
    }
    reckon(visit);
  }

  /** The first who came count; whoever is admitted beyond the booking is told, with whom else. */
  private void reckon(Visit visit) {
    var all = of(visit.id());
    int came = 0;
    for (var arrival : all) {
      came += arrival.heads();
      var earlier =
          all.stream()
              .takeWhile(one -> one != arrival)
              .filter(one -> !one.device().equals(arrival.device()))
              .findFirst();
      boolean isTooMany = came > visit.heads();
      tell(arrival, visit, What.ADMITTED_TWICE, isTooMany && earlier.isPresent(), earlier);
      tell(arrival, visit, What.MORE_CAME, isTooMany && earlier.isEmpty(), Optional.empty());
    }
  }

  private void tell(
      Arrival arrival, Visit visit, What what, boolean isSo, Optional<Arrival> other) {
    if (!isSo) {
      tellings.takeBack(arrival.event(), what);
      return;
    }
    var with = other.map(Arrival::event).orElse(null);
    tellings.tell(arrival.event(), visit.community(), what, 0, visit.reference(), with);
  }

  private List<Arrival> of(UUID visit) {
    return sql.sql(
            """
            select a.event, a.device, a.heads, a.visit
              from counter.arrival a join counter.event e on e.id = a.event
             where a.visit = ? and a.undone is null order by a.happened, a.device, e.number
            """)
        .param(visit)
        .query(Arrivals::arrival)
        .list();
  }

  private List<Arrival> within(UUID community, DateSpan days) {
    return sql.sql(
            """
            select event, device, heads, visit from counter.arrival
             where community = ? and happened >= ? and happened < ? and undone is null
            """)
        .params(
            community, Columns.at(begin(days.first())), Columns.at(begin(days.last().plusDays(1))))
        .query(Arrivals::arrival)
        .list();
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(settings.zone()).toInstant();
  }

  private static Arrival arrival(ResultSet row, int i) throws SQLException {
    return new Arrival(
        Columns.id(row, "event"),
        Columns.id(row, "device"),
        row.getInt("heads"),
        row.getObject("visit", UUID.class));
  }
}
