package org.aenglek.communities;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.base.Actor;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where communities stand. One that was never assessed stands nowhere, which is not a verdict. */
@Component
public class CommunityStandings {
  private final JdbcClient sql;
  private final Clock clock;

  CommunityStandings(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** As they are now; those that were never assessed are absent. */
  public Map<UUID, Standing> of(Collection<UUID> communities) {
    return sql
        .sql(
            """
            select distinct on (community) community, standing from communities.standing
             where community = any(?) order by community, number desc
            """)
        .param(communities.toArray(UUID[]::new))
        .query(
            (row, i) ->
                Map.entry(Columns.id(row, "community"), Standing.of(row.getString("standing"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Of those, the ones that cannot be part of a linked route yet. One that was never assessed can:
   * nothing is known against it.
   */
  public Set<UUID> growing(Collection<UUID> communities) {
    return of(communities).entrySet().stream()
        .filter(one -> one.getValue() == Standing.GROWING)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Of those, the ones that cannot be part of a linked route now, and since when they cannot. */
  public Map<UUID, Instant> growingSince(Collection<UUID> communities) {
    return sql
        .sql(
            """
            select s.community, min(s.at) as since from communities.standing s
             where s.community = any(?) and s.standing = 'growing'
               and not exists (select from communities.standing later
                                where later.community = s.community and later.number > s.number
                                  and later.standing <> 'growing')
             group by s.community
            """)
        .param(communities.toArray(UUID[]::new))
        .query((row, i) -> Map.entry(Columns.id(row, "community"), Columns.instant(row, "since")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Of those, the ones that may be promoted: shown first where nobody asked for them, put into a
   * campaign. One that was never assessed may, for nothing is known against it.
   */
  public Set<UUID> promoted(Collection<UUID> communities) {
    return Set.copyOf(
        sql.sql("select id from unnest(?) id where communities.may_be_promoted(id)")
            .param(communities.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /**
   * Written down by a job of whoever decides it.
   *
   * @param cause the id of what decided it
   */
  @Transactional
  public void set(UUID community, Standing standing, UUID cause) {
    sql.sql(
            """
            insert into communities.standing (community, number, standing, cause, at, by)
            select :community, coalesce(max(number), 0) + 1, :standing, :cause, :at, :by
              from communities.standing where community = :community
            """)
        .param("community", community)
        .param("standing", standing.key())
        .param("cause", cause)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }
}
