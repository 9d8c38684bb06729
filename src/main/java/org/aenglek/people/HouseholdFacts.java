package org.aenglek.people;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who heads a household and whether it is among the poorest: told by the community's committee once
 * all members agree, seen by these alone, and told further in sums. Erased before it is forgotten
 * who lived where.
 */
@Component
@Order(5)
public class HouseholdFacts implements HoldsPersonalData {
  private static final String JOB = "household-facts";
  private static final String HELD = "people.held.household";

  /** What is told of the households in which somebody lives. */
  static final String FORGET =
      """
      delete from people.household_fact f using people.role_grant g
       where g.person = ? and g.role = 'member' and g.ended is null and g.place = 'household ' || f.household
      """;

  private final JdbcClient sql;
  private final Households households;
  private final Consents consents;
  private final Access access;
  private final Errands errands;
  private final Acts acts;
  private final Clock clock;

  HouseholdFacts(
      JdbcClient sql,
      Households households,
      Consents consents,
      Access access,
      Errands errands,
      Acts acts,
      Clock clock) {
    this.sql = sql;
    this.households = households;
    this.consents = consents;
    this.access = access;
    this.errands = errands;
    this.acts = acts;
    this.clock = clock;
  }

  /** What can be told of a household. */
  public enum Fact {
    /** Its head is 60 or older. */
    ELDERLY_HEADED,
    /** Its head is a woman. */
    WOMEN_HEADED,
    /** Somebody in it holds the state welfare card. */
    POOREST;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what {@link #key} writes. */
    public static Fact of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** That it is so, or not, since then. */
  public record Told(Fact fact, boolean isSo, Instant at) {}

  /** What holds now, so far as whoever acts may know it; absent is what was not said. */
  @Transactional(readOnly = true)
  public Map<Fact, Told> now(UUID household) {
    return sql
        .sql(
            """
            select fact, is_so, at, ended from people.household_fact
             where household = ? and ended is null
            """)
        .param(household)
        .query(HouseholdFacts::told)
        .stream()
        .collect(toMap(Told::fact, told -> told));
  }

  /** Whether all of its members agree, and there is one. */
  @Transactional(readOnly = true)
  public boolean isAgreed(UUID household) {
    return errands
        .ask(JOB, () -> consents.householdsThatAgree(Set.of(household), Purposes.HOUSEHOLD))
        .contains(household);
  }

  /**
   * From now on this holds.
   *
   * @param said absent is what nobody says
   * @throws PeopleRefused when its members do not agree, or another tells it at this moment
   */
  @Transactional
  public void tell(UUID household, Map<Fact, Boolean> said) {
    households.get(household);
    access.require(Permission.HELP, Place.household(household));
    if (!isAgreed(household)) throw new PeopleRefused(Reason.HOUSEHOLD_AGREES_FIRST);
    var before = now(household);
    var changed =
        Stream.of(Fact.values()).filter(fact -> isOther(before.get(fact), said.get(fact))).toList();
    for (var fact : changed) change(household, fact, said.get(fact));
    if (!changed.isEmpty()) acts.record("household.told", null, Place.household(household), "");
  }

  private static boolean isOther(@Nullable Told before, @Nullable Boolean said) {
    if (before == null || said == null) return before != null || said != null;
    return before.isSo() != said;
  }

  private void change(UUID household, Fact fact, @Nullable Boolean isSo) {
    var now = Columns.at(clock.instant());
    var actor = Actor.current().name();
    sql.sql(
            """
            update people.household_fact set ended = ?, ended_by = ?
             where household = ? and fact = ? and ended is null
            """)
        .params(now, actor, household, fact.key())
        .update();
    if (isSo == null) return;
    int entered =
        sql.sql(
                """
                insert into people.household_fact (id, household, fact, is_so, at, by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(Ids.next(clock), household, fact.key(), isSo, now, actor)
            .update();
    if (entered == 0) throw new PeopleRefused(Reason.TOLD_MEANWHILE);
  }

  @Override
  public String module() {
    return "people";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(
        new Held(
            HELD,
            sql.sql(
                    """
                    select f.fact, f.is_so, f.at, f.ended from people.household_fact f
                      join people.role_grant g on g.place = 'household ' || f.household
                     where g.person = ? and g.role = 'member' and g.ended is null
                     order by f.household, f.fact, f.id
                    """)
                .param(person)
                .query(HouseholdFacts::held)
                .list()));
  }

  private static List<Held.Fact> held(ResultSet row, int i) throws SQLException {
    var told = told(row, i);
    var since = Held.Fact.moment("people.fact.given", told.at());
    var word = Held.Fact.word(key(told.fact()), said(told.isSo()));
    var ended = Columns.findInstant(row, "ended");
    return ended == null
        ? List.of(word, since)
        : List.of(word, since, Held.Fact.moment("people.fact.ended", ended));
  }

  /** Of its name in the messages. */
  public static String key(Fact fact) {
    return "people.household." + fact.key();
  }

  private static String said(boolean isSo) {
    return "people.household." + (isSo ? "yes" : "no");
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    int erased = sql.sql(FORGET).param(person).update();
    return new Erased(erased == 0 ? List.of() : List.of(HELD), List.of());
  }

  private static Told told(ResultSet row, int i) throws SQLException {
    return new Told(
        Fact.of(row.getString("fact")), row.getBoolean("is_so"), Columns.instant(row, "at"));
  }
}
