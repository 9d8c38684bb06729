package org.aenglek.counter;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.counter.Event.Unreadable;
import org.aenglek.counter.Telling.What;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slot;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lends devices places of a turn, so that they can sell them without signal and nobody else does
 * meanwhile. Each place is held for itself, until the day of its turn is over: one that is sold
 * lasts from then on, one that is given back is free.
 */
@Component
public class Lending {
  private static final int MOST_UNITS = 200;
  private static final String ALLOWANCE =
      """
      select a.id, a.offer, a.day, a.starts, a.units, a.until,
             (select count(*) from counter.seat s where s.allowance = a.id and s.line is null) as left_over
        from counter.allowance a
      """;

  private final JdbcClient sql;
  private final Slots slots;
  private final Offers offers;
  private final Devices devices;
  private final Tellings tellings;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Lending(
      JdbcClient sql,
      Slots slots,
      Offers offers,
      Devices devices,
      Tellings tellings,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.slots = slots;
    this.offers = offers;
    this.devices = devices;
    this.tellings = tellings;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a device would like to be lent. */
  public record Wish(UUID offer, LocalDate day, LocalTime starts, int units) {}

  /** That an allowance is given back with so much unsold. */
  record Returned(UUID allowance, int left) {}

  private record New(UUID device, Wish wish) {}

  /**
   * Lends what a device asks for, all or nothing. Asked twice, it is lent once.
   *
   * @throws CounterRefused when it is of another village
   * @throws org.aenglek.offers.SlotRefused when it cannot be had
   */
  @Transactional
  public Allowance lend(Device device, Wish wish, UUID requestId) {
    if (wish.units() < 1 || wish.units() > MOST_UNITS) throw new CounterRefused(Reason.UNITS);
    var request = Request.of(requestId, new New(device.id(), wish));
    return errands.run(
        Devices.JOB,
        () -> {
          devices.lock(device.community());
          return doneBefore(request).orElseGet(() -> lend(device, wish, request));
        });
  }

  private Allowance lend(Device device, Wish wish, Request request) {
    boolean isOurs =
        offers.all(List.of(wish.offer())).stream()
            .anyMatch(offer -> offer.community().equals(device.community()));
    if (!isOurs) throw new CounterRefused(Reason.OTHER_VILLAGE);
    var id = Ids.next(clock);
    var until = wish.day().plusDays(1).atStartOfDay(settings.zone()).toInstant();
    var seats = IntStream.range(0, wish.units()).mapToObj(seat -> seat(id, seat)).toList();
    slots.lend(seats, new Wanted(wish.offer(), wish.day(), wish.starts(), 1, 1), until);
    enter(id, device, wish, until, request);
    return get(id);
  }

  /** What a device has still to sell, in the order of the turns. */
  @Transactional(readOnly = true)
  public List<Allowance> of(Device device) {
    return sql.sql(
            ALLOWANCE
                + """
                   where a.device = ? and a.until > ? and a.returned is null
                   order by a.day, a.starts, a.id
                  """)
        .params(device.id(), Columns.at(clock.instant()))
        .query(Lending::allowance)
        .list();
  }

  /**
   * What was sold out of allowances is taken for good. The counter's job acts.
   *
   * @param offered what of it the community offers
   */
  void sold(Kept kept, List<Sale.Line> lines, Map<UUID, Offer> offered) {
    var unlent = lines.stream().filter(line -> line.allowance() == null).map(Sale.Line::offer);
    var limited = limited(unlent.distinct().map(offered::get).filter(Objects::nonNull), kept);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.allowance() != null) sold(kept, i, line, line.allowance());
      else if (limited.contains(line.offer())) {
        tellings.tell(kept, What.NOT_LENT, i + 1, line.name());
      }
    }
  }

  /** Those of which there was only so much when it happened. */
  private Set<UUID> limited(Stream<Offer> all, Kept kept) {
    var day = kept.day(settings.zone());
    return slots.of(all.toList(), new DateSpan(day, day.plusDays(1))).entrySet().stream()
        .filter(turns -> isLimited(turns.getValue()))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** Whether what has these turns today and tomorrow is sold out of an allowance alone. */
  static boolean isLimited(List<Slot> turns) {
    return turns.stream().anyMatch(turn -> turn.free() != null);
  }

  private void sold(Kept kept, int position, Sale.Line line, UUID allowance) {
    var seats = isLent(kept.device(), allowance, line.offer()) ? free(allowance) : List.<UUID>of();
    seats.stream()
        .limit(line.quantity())
        .forEach(
            seat -> {
              slots.keep(seat);
              give(seat, SaleRows.line(kept.id(), position));
            });
    if (seats.size() < line.quantity()) {
      tellings.tell(kept, What.MORE_THAN_LENT, position + 1, line.name());
    }
  }

  /** Its places can be sold again, by the device to which they are lent. */
  void undone(SaleRows.Sold sale) {
    for (var line : sale.lines()) {
      for (var seat : soldBy(line.id())) {
        give(seat, null);
        release(seat);
      }
    }
  }

  /** A place that is the device's no more, or whose day is over, is free for everybody. */
  private void release(UUID seat) {
    var until =
        sql.sql(
                """
                select a.until from counter.allowance a join counter.seat s on s.allowance = a.id
                 where s.id = ? and a.returned is null and a.until > ?
                """)
            .params(seat, Columns.at(clock.instant()))
            .query((row, i) -> Columns.instant(row, "until"))
            .optional();
    if (until.isEmpty() || !slots.extend(seat, until.get())) slots.release(seat);
  }

  /** What was not sold is free again. */
  void returned(Kept kept, Returned what) throws Unreadable {
    if (what.allowance() == null) throw new Unreadable();
    free(what.allowance()).forEach(slots::release);
    sql.sql(
            """
            update counter.allowance set returned = ?
             where id = ? and device = ? and returned is null
            """)
        .params(kept.id(), what.allowance(), kept.device().id())
        .update();
  }

  /** In the order in which they are sold. */
  private List<UUID> free(UUID allowance) {
    return sql.sql(
            """
            select s.id from counter.seat s join counter.allowance a on a.id = s.allowance
             where s.allowance = ? and s.line is null and a.returned is null order by s.position
            """)
        .param(allowance)
        .query(UUID.class)
        .list();
  }

  private List<UUID> soldBy(UUID line) {
    return sql.sql("select id from counter.seat where line = ? order by position")
        .param(line)
        .query(UUID.class)
        .list();
  }

  private void give(UUID seat, @Nullable UUID line) {
    sql.sql("update counter.seat set line = ?::uuid where id = ?").params(line, seat).update();
  }

  private boolean isLent(Device device, UUID allowance, UUID offer) {
    return sql.sql(
            """
            select exists (select from counter.allowance where id = ? and device = ? and offer = ?)
            """)
        .params(allowance, device.id(), offer)
        .query(Boolean.class)
        .single();
  }

  private void enter(UUID id, Device device, Wish wish, Instant until, Request request) {
    sql.sql(
            """
            insert into counter.allowance
                   (id, community, device, offer, day, starts, units, until, lent, request, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            device.community(),
            device.id(),
            wish.offer(),
            wish.day(),
            wish.starts(),
            wish.units(),
            Columns.at(until),
            Columns.at(clock.instant()),
            request.id(),
            request.fingerprint())
        .update();
    for (int i = 0; i < wish.units(); i++) {
      sql.sql("insert into counter.seat (id, allowance, position) values (?, ?, ?)")
          .params(seat(id, i), id, i)
          .update();
    }
  }

  /** Who holds one place of an allowance. */
  private static UUID seat(UUID allowance, int position) {
    return Request.derived("seat " + position, allowance);
  }

  private Optional<Allowance> doneBefore(Request request) {
    return sql.sql("select id, fingerprint from counter.allowance where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional()
        .map(this::get);
  }

  private Allowance get(UUID id) {
    return sql.sql(ALLOWANCE + " where a.id = ?").param(id).query(Lending::allowance).single();
  }

  private static Allowance allowance(ResultSet row, int i) throws SQLException {
    return new Allowance(
        Columns.id(row, "id"),
        Columns.id(row, "offer"),
        row.getObject("day", LocalDate.class),
        row.getObject("starts", LocalTime.class),
        row.getInt("units"),
        row.getInt("left_over"),
        Columns.instant(row, "until"));
  }
}
