package org.aenglek.income;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How households are paid: told by one of the household or by who pays, sealed, and seen by them
 * alone. A household that told nothing is paid in cash.
 */
@Component
public class HouseholdWays {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;
  private final Vault vault;
  private final Acts acts;
  private final Clock clock;

  HouseholdWays(JdbcClient sql, Vault vault, Acts acts, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.acts = acts;
    this.clock = clock;
  }

  private record Told(UUID household, HouseholdWay way) {}

  /**
   * @throws Access.NotAllowed when whoever acts is neither of that household nor pays it
   */
  @Transactional(readOnly = true)
  public void require(UUID household) {
    Access.requireSomebody();
    boolean pays = sql.sql("select income.pays(?)").param(household).query(Boolean.class).single();
    if (!pays) throw new Access.NotAllowed();
  }

  /** In cash also where whoever acts may not know it. */
  @Transactional(readOnly = true)
  public HouseholdWay of(UUID household) {
    return of(List.of(household)).getOrDefault(household, HouseholdWay.CASH);
  }

  /** Of those that told one, so far as whoever acts may know it. */
  @Transactional(readOnly = true)
  public Map<UUID, HouseholdWay> of(Collection<UUID> households) {
    return sql
        .sql("select household, sealed from income.household_way where household = any(?)")
        .param(households.toArray(UUID[]::new))
        .query(this::told)
        .list()
        .stream()
        .collect(toMap(Told::household, Told::way));
  }

  /** Says it anew; the log tells that it changed, and not to what. */
  @Transactional
  public void tell(UUID household, HouseholdWay way) {
    require(household);
    if (of(household).equals(way)) return;
    if (way.way() == Way.CASH) remove(household);
    else keep(household, way);
    acts.record("household.wayChanged", null, Place.household(household), way.way().key());
  }

  private void keep(UUID household, HouseholdWay way) {
    sql.sql(
            """
            insert into income.household_way (household, sealed, changed, actor) values (?, ?, ?, ?)
            on conflict (household) do update
               set sealed = excluded.sealed, changed = excluded.changed, actor = excluded.actor
            """)
        .params(
            household,
            vault.seal(JSON.writeValueAsString(way), about(household)),
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
  }

  private void remove(UUID household) {
    sql.sql("delete from income.household_way where household = ?").param(household).update();
  }

  private Told told(ResultSet row, int i) throws SQLException {
    var household = Columns.id(row, "household");
    var opened = vault.open(row.getBytes("sealed"), about(household));
    return new Told(household, JSON.readValue(opened, HouseholdWay.class));
  }

  private static String about(UUID household) {
    return "income.household_way " + household;
  }
}
