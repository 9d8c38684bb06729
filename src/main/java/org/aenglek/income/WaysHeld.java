package org.aenglek.income;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.people.Erased;
import org.aenglek.people.Forgets;
import org.aenglek.people.Held;
import org.aenglek.people.Held.Fact;
import org.aenglek.people.HoldsPersonalData;
import org.aenglek.site.Settings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the households are paid in which somebody lives, and until when that is known. */
@Component
@Order(85)
class WaysHeld implements HoldsPersonalData, Forgets {
  private static final String WAY = "income.held.way";
  private static final String OF_PERSON =
      """
      household in (select split_part(place, ' ', 2)::uuid from people.role_grant
                     where person = ? and role = 'member' and ended is null and place like 'household %')
      """;

  private final JdbcClient sql;
  private final HouseholdWays ways;
  private final Settings settings;

  WaysHeld(JdbcClient sql, HouseholdWays ways, Settings settings) {
    this.sql = sql;
    this.ways = ways;
    this.settings = settings;
  }

  @Override
  public String module() {
    return "income";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    var households =
        sql.sql("select household from income.household_way where " + OF_PERSON)
            .param(person)
            .query(UUID.class)
            .list();
    return List.of(
        new Held(WAY, ways.of(households).values().stream().map(WaysHeld::facts).toList()));
  }

  private static List<Fact> facts(HouseholdWay way) {
    return List.of(Fact.text("people.fact.value", way.printed()));
  }

  /** Those who stay in the household tell it anew. */
  @Override
  public Erased erase(UUID person) {
    boolean any = remove(OF_PERSON, person) > 0;
    return new Erased(any ? List.of(WAY) : List.of(), List.of());
  }

  @Override
  public String purpose() {
    return "household-way";
  }

  /** Of households that left before that moment. */
  @Override
  @Transactional
  public int forget(Instant before) {
    return remove(
        "household in (select household from income.departure where day < ?)",
        LocalDate.ofInstant(before, settings.zone()));
  }

  private int remove(String which, Object asked) {
    return sql.sql("delete from income.household_way where " + which).param(asked).update();
  }
}
