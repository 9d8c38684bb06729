package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.bookings.VillageTerms.Step;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms of communities; one that has said nothing has {@link VillageTerms#OPEN}. */
@Component
public class Terms {
  private final JdbcClient sql;
  private final Access access;
  private final Clock clock;

  Terms(JdbcClient sql, Access access, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.clock = clock;
  }

  private record Row(UUID community, VillageTerms terms) {}

  public VillageTerms of(UUID community) {
    return of(List.of(community)).getOrDefault(community, VillageTerms.OPEN);
  }

  /** Of those that have said something. */
  Map<UUID, VillageTerms> of(Collection<UUID> communities) {
    return sql
        .sql("select * from bookings.terms where community = any(?)")
        .param(communities.toArray(UUID[]::new))
        .query((row, i) -> new Row(Columns.id(row, "community"), terms(row)))
        .list()
        .stream()
        .collect(toMap(Row::community, Row::terms));
  }

  @Transactional
  public void keep(UUID community, VillageTerms terms) {
    access.require(Permission.EDIT, Place.community(community));
    sql.sql(
            """
            insert into bookings.terms
                   (community, deposit_percent, asks, answer_hours, steps, meet, bring,
                    changed)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)
            on conflict (community) do update
               set deposit_percent = excluded.deposit_percent,
                   asks = excluded.asks,
                   answer_hours = excluded.answer_hours, steps = excluded.steps,
                   meet = excluded.meet, bring = excluded.bring, changed = excluded.changed
            """)
        .params(
            community,
            terms.depositPercent(),
            terms.asks(),
            terms.answerHours(),
            Columns.json(terms.steps()),
            Columns.json(terms.meet()),
            Columns.json(terms.bring()),
            Columns.at(clock.instant()))
        .update();
  }

  private static VillageTerms terms(ResultSet row) throws SQLException {
    return new VillageTerms(
        row.getInt("deposit_percent"),
        row.getBoolean("asks"),
        row.getInt("answer_hours"),
        Columns.list(row, "steps", Step.class),
        Columns.findText(row, "meet"),
        Columns.findText(row, "bring"));
  }
}
