package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who guides and drives, as the village names them before a visit is over: fees go to them. */
@Component
public class Crews {
  private final JdbcClient sql;
  private final BookingRows rows;
  private final Households households;
  private final Access access;
  private final Clock clock;

  Crews(JdbcClient sql, BookingRows rows, Households households, Access access, Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.households = households;
    this.access = access;
    this.clock = clock;
  }

  private record Named(UUID visit, Crew crew) {}

  /** By visit, so far as whoever acts may see it; of most visits nobody is named. */
  @Transactional(readOnly = true)
  public Map<UUID, Crew> of(Collection<UUID> visits) {
    return sql
        .sql(
            """
            select distinct on (visit) visit, guides, drivers from bookings.crew
             where visit = any(?) order by visit, number desc
            """)
        .param(visits.toArray(UUID[]::new))
        .query(Crews::named)
        .list()
        .stream()
        .collect(toMap(Named::visit, Named::crew));
  }

  Crew of(UUID visit) {
    return of(List.of(visit)).getOrDefault(visit, Crew.NOBODY);
  }

  /**
   * Names them anew; named again as they are, nothing changes.
   *
   * @throws BookingRefused when the visit is over: what it earned was shared among those who were
   *     named until then
   */
  @Transactional
  public void name(Visit visit, Crew crew) {
    access.require(Permission.RECEIVE, visit.place());
    rows.lock(visit.order());
    if (!rows.visit(visit.id()).orElseThrow().isAgreed()) throw new BookingRefused(Reason.OVER);
    mustBeOf(visit.community(), crew);
    if (!of(visit.id()).equals(crew)) enter(visit.id(), crew);
  }

  private void mustBeOf(UUID community, Crew crew) {
    boolean isOfVillage =
        Stream.concat(crew.guides().stream(), crew.drivers().stream())
            .allMatch(one -> households.communityOf(one).equals(community));
    if (!isOfVillage) throw new Access.NotAllowed();
  }

  private void enter(UUID visit, Crew crew) {
    sql.sql(
            """
            insert into bookings.crew (id, visit, guides, drivers, at, actor)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(clock),
            visit,
            crew.guides().toArray(UUID[]::new),
            crew.drivers().toArray(UUID[]::new),
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
  }

  private static Named named(ResultSet row, int i) throws SQLException {
    return new Named(Columns.id(row, "visit"), new Crew(ids(row, "guides"), ids(row, "drivers")));
  }

  private static List<UUID> ids(ResultSet row, String column) throws SQLException {
    return List.of((UUID[]) row.getArray(column).getArray());
  }
}
