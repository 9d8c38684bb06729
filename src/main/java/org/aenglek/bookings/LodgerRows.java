package org.aenglek.bookings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Lodgers.Told;
import org.aenglek.people.Forgets;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sleeps where, sealed, in the caller's transaction; forgotten when the purpose says so. */
@Component
class LodgerRows implements Forgets {
  private final JdbcClient sql;
  private final Sealing sealing;
  private final Settings settings;
  private final Clock clock;

  LodgerRows(JdbcClient sql, Sealing sealing, Settings settings, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.settings = settings;
    this.clock = clock;
  }

  private record Sealed(UUID id, byte[] person) {}

  private record Tick(UUID lodger, Duty.Kind kind, Instant at) {}

  List<Told> of(UUID visit) {
    var sealed =
        sql.sql(
                """
                select id, person from bookings.lodger
                 where visit = ? and removed is null and person is not null order by at, id
                """)
            .param(visit)
            .query((row, i) -> new Sealed(Columns.id(row, "id"), row.getBytes("person")))
            .list();
    var ticks = ticks(sealed.stream().map(Sealed::id).toList());
    return sealed.stream()
        .map(one -> new Told(one.id(), open(one), ticks.getOrDefault(one.id(), Map.of())))
        .toList();
  }

  boolean isAllTold(UUID visit) {
    return sql.sql("select exists (select from bookings.all_told where visit = ?)")
        .param(visit)
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws BookingRefused when of as many as come was told
   */
  void tell(Visit visit, Lodger lodger, UUID requestId) {
    var request = sealing.request(requestId, "bookings.lodger", lodger);
    if (isDone(request)) return;
    if (of(visit.id()).size() >= visit.heads()) throw new BookingRefused(Reason.LODGERS_ENOUGH);
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into bookings.lodger (id, visit, person, at, by, request, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            visit.id(),
            sealing.seal(lodger, about(id)),
            now(),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
  }

  /** What the authority knows is not taken back. */
  void remove(Visit visit, UUID lodger) {
    sql.sql(
            """
            update bookings.lodger l set removed = ?, person = null
             where id = ? and visit = ? and removed is null
               and not exists (select from bookings.reported r where r.lodger = l.id)
            """)
        .params(now(), lodger, visit.id())
        .update();
  }

  void sayAllTold(Visit visit) {
    sql.sql(
            """
            insert into bookings.all_told (visit, at, by) values (?, ?, ?) on conflict do nothing
            """)
        .params(visit.id(), now(), Actor.current().name())
        .update();
  }

  void report(UUID lodger, Duty.Kind kind) {
    sql.sql(
            """
            insert into bookings.reported (lodger, kind, at, by) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(lodger, kind.key(), now(), Actor.current().name())
        .update();
  }

  @Override
  public String purpose() {
    return "lodger";
  }

  @Override
  public int forget(Instant before) {
    return sql.sql(
            """
            update bookings.lodger l set person = null
             where person is not null
               and not exists (select from bookings.visit v where v.id = l.visit and v.last_day >= ?)
            """)
        .param(LocalDate.ofInstant(before, settings.zone()))
        .update();
  }

  private boolean isDone(Request request) {
    var before =
        sql.sql("select fingerprint from bookings.lodger where request = ?")
            .param(request.id())
            .query(String.class)
            .optional();
    before.ifPresent(request::mustEqual);
    return before.isPresent();
  }

  private Map<UUID, Map<Duty.Kind, Instant>> ticks(Collection<UUID> lodgers) {
    return sql
        .sql("select lodger, kind, at from bookings.reported where lodger = any(?)")
        .param(lodgers.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Tick(
                    Columns.id(row, "lodger"),
                    Duty.Kind.find(row.getString("kind")).orElseThrow(),
                    Columns.instant(row, "at")))
        .list()
        .stream()
        .collect(groupingBy(Tick::lodger, toMap(Tick::kind, Tick::at)));
  }

  private Lodger open(Sealed one) {
    return sealing.open(one.person(), Lodger.class, about(one.id()));
  }

  private static String about(UUID lodger) {
    return "bookings.lodger " + lodger;
  }

  private Object now() {
    return Columns.at(clock.instant());
  }
}
