package org.aenglek.offers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.communities.Holiday;
import org.aenglek.offers.Timetable.Shared;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When offers can be booked, and what they share. */
@Component
class Timetables {
  private final JdbcClient sql;
  private final Clock clock;

  Timetables(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Use(UUID offer, Shared shared) {}

  private record Row(UUID offer, Timetable timetable) {}

  /** Each of these offers has one, be it that its doors are open. */
  Map<UUID, Timetable> of(Collection<UUID> offers) {
    var ids = offers.toArray(UUID[]::new);
    var uses = uses(ids);
    var timetables = new HashMap<UUID, Timetable>();
    for (var offer : offers) {
      timetables.put(offer, Timetable.NONE.with(uses.getOrDefault(offer, List.of())));
    }
    for (var row : rows(ids)) {
      timetables.put(row.offer(), row.timetable().with(uses.getOrDefault(row.offer(), List.of())));
    }
    return timetables;
  }

  void keep(UUID offer, Timetable timetable) {
    sql.sql(
            """
            insert into offers.timetable
                   (offer, rule, first_day, starts, places, goes_from, nights, pause_minutes,
                    added, excepted, holidays_on, holidays_off, changed)
            values (?, ?, ?, ?::time[], ?, ?, ?, ?, ?::date[], ?::date[], ?, ?, ?)
            on conflict (offer) do update
               set rule = excluded.rule, first_day = excluded.first_day, starts = excluded.starts,
                   places = excluded.places, goes_from = excluded.goes_from,
                   nights = excluded.nights, pause_minutes = excluded.pause_minutes,
                   added = excluded.added, excepted = excluded.excepted,
                   holidays_on = excluded.holidays_on, holidays_off = excluded.holidays_off,
                   changed = excluded.changed
            """)
        .params(
            offer,
            timetable.rule(),
            timetable.first(),
            texts(timetable.starts()),
            timetable.places(),
            timetable.goesFrom(),
            timetable.nights(),
            timetable.pauseMinutes(),
            texts(timetable.exceptions().added()),
            texts(timetable.exceptions().excepted()),
            keys(timetable.exceptions().on()),
            keys(timetable.exceptions().off()),
            Columns.at(clock.instant()))
        .update();
  }

  private static String[] texts(Collection<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }

  private static String[] keys(Set<Holiday.Kind> kinds) {
    return kinds.stream().map(Holiday.Kind::key).toArray(String[]::new);
  }

  private List<Row> rows(UUID[] ids) {
    return sql.sql("select * from offers.timetable where offer = any(?)")
        .param(ids)
        .query((row, i) -> new Row(Columns.id(row, "offer"), timetable(row)))
        .list();
  }

  private Map<UUID, List<Shared>> uses(UUID[] ids) {
    return sql
        .sql(
            """
            select u.offer, r.id, r.count from offers.uses u join offers.resource r on r.id = u.resource
             where u.offer = any(?)
            """)
        .param(ids)
        .query(
            (row, i) ->
                new Use(
                    Columns.id(row, "offer"),
                    new Shared(Columns.id(row, "id"), row.getInt("count"))))
        .list()
        .stream()
        .collect(groupingBy(Use::offer, mapping(Use::shared, toList())));
  }

  private static Timetable timetable(ResultSet row) throws SQLException {
    var nights = Columns.findInt(row, "nights");
    return new Timetable(
        row.getString("rule"),
        Columns.findDate(row, "first_day"),
        Arrays.stream((Time[]) row.getArray("starts").getArray()).map(Time::toLocalTime).toList(),
        Columns.findInt(row, "places"),
        Columns.findInt(row, "goes_from"),
        nights == null ? 1 : nights,
        row.getInt("pause_minutes"),
        new Exceptions(
            days(row, "added"),
            days(row, "excepted"),
            kinds(row, "holidays_on"),
            kinds(row, "holidays_off")),
        List.of());
  }

  private static Set<Holiday.Kind> kinds(ResultSet row, String column) throws SQLException {
    return Columns.strings(row, column).stream()
        .map(Holiday.Kind::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<LocalDate> days(ResultSet row, String column) throws SQLException {
    return Arrays.stream((Date[]) row.getArray(column).getArray())
        .map(Date::toLocalDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
