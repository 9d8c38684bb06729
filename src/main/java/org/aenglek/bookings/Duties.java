package org.aenglek.bookings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.offers.Offer;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What villages owe the state of whom they let sleep. */
@Component
public class Duties {
  private final JdbcClient sql;
  private final Areas areas;
  private final Access access;
  private final Clock clock;
  private final Supplier<List<Duty>> all;

  Duties(JdbcClient sql, Areas areas, Access access, Clock clock, Changes changes) {
    this.sql = sql;
    this.areas = areas;
    this.access = access;
    this.clock = clock;
    this.all =
        Remembered.one(
            changes,
            () ->
                sql.sql("select * from bookings.duty order by kind, since")
                    .query(Duties::duty)
                    .list());
  }

  /** Those that a visit brings with it: none where nobody stays for the night. */
  public List<Duty> of(Visit visit) {
    boolean isStay = visit.lines().stream().anyMatch(line -> line.kind() == Offer.Kind.STAY);
    if (!isStay) return List.of();
    var province = areas.all(List.of(visit.community())).get(visit.community()).province();
    boolean isHotel = isHotel(visit.community());
    return all.get().stream()
        .filter(duty -> duty.province().equals(province) && duty.holds(visit.firstDay()))
        .filter(duty -> duty.kind() != Duty.Kind.REGISTER || isHotel)
        .toList();
  }

  /** Whether the stays of a community are a hotel in law; not, unless somebody said so. */
  public boolean isHotel(UUID community) {
    return sql.sql("select is_hotel from bookings.hotel where community = ?")
        .param(community)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  @Transactional
  public void sayHotel(UUID community, boolean isHotel) {
    access.require(Permission.EDIT, Place.community(community));
    sql.sql(
            """
            insert into bookings.hotel (community, is_hotel, at, by) values (?, ?, ?, ?)
            on conflict (community) do update
               set is_hotel = excluded.is_hotel, at = excluded.at, by = excluded.by
            """)
        .params(community, isHotel, Columns.at(clock.instant()), Actor.current().name())
        .update();
  }

  /** Enters one, unless it is there: what was corrected since is not undone. */
  @Transactional
  public void enter(UUID id, Duty duty) {
    boolean isThere =
        sql.sql("select exists (select from bookings.duty where id = ?)")
            .param(id)
            .query(Boolean.class)
            .single();
    if (!isThere) keep(id, duty);
  }

  Duty get(UUID id) {
    return sql.sql("select * from bookings.duty where id = ?")
        .param(id)
        .query(Duties::duty)
        .single();
  }

  void keep(UUID id, Duty duty) {
    sql.sql(
            """
            insert into bookings.duty
                   (id, province, kind, basis, source, within_hours, since, until, sample, changed)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set kind = excluded.kind, basis = excluded.basis, source = excluded.source,
                   within_hours = excluded.within_hours, since = excluded.since,
                   until = excluded.until, sample = excluded.sample, changed = excluded.changed
            """)
        .params(
            id,
            duty.province(),
            duty.kind().key(),
            Columns.json(duty.basis()),
            duty.source(),
            duty.withinHours(),
            duty.since(),
            duty.until(),
            duty.sample(),
            Columns.at(clock.instant()))
        .update();
  }

  private static Duty duty(ResultSet row, int i) throws SQLException {
    return new Duty(
        row.getString("province"),
        Duty.Kind.find(row.getString("kind")).orElseThrow(),
        Columns.text(row, "basis"),
        row.getString("source"),
        row.getInt("within_hours"),
        row.getObject("since", LocalDate.class),
        Columns.findDate(row, "until"),
        row.getBoolean("sample"));
  }
}
