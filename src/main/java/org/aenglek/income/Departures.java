package org.aenglek.income;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Households;
import org.aenglek.people.Households.Household;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households that left their village, or in which nobody lives any more. What would be theirs from
 * then on is their heir's, if the village names one, and else the fund's; what they had earned
 * stays theirs until it is paid out.
 */
@Component
public class Departures {
  private final JdbcClient sql;
  private final Households households;
  private final Access access;
  private final Acts acts;
  private final Settings settings;
  private final Clock clock;

  Departures(
      JdbcClient sql,
      Households households,
      Access access,
      Acts acts,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.households = households;
    this.access = access;
    this.acts = acts;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A household that is no more.
   *
   * @param day on which it left
   */
  public record Departure(UUID household, LocalDate day, Optional<UUID> heir) {}

  /**
   * Said once; said again, it stays as it was.
   *
   * @param heir another household of the same village
   * @throws IncomeRefused when the day is still to come, or the heir is none of them or is no more
   *     itself
   */
  @Transactional
  public void enter(UUID household, LocalDate day, @Nullable UUID heir) {
    var community = households.communityOf(household);
    var place = Place.community(community);
    access.require(Permission.KEEP_MONEY, place);
    if (day.isAfter(LocalDate.ofInstant(clock.instant(), settings.zone()))) {
      throw new IncomeRefused(Reason.DEPARTURE);
    }
    if (heir != null && !mayInherit(heir, household, community)) {
      throw new IncomeRefused(Reason.HEIR);
    }
    int entered =
        sql.sql(
                """
                insert into income.departure (household, community, heir, day, at, actor)
                values (?, ?, ?, ?, ?, ?) on conflict (household) do nothing
                """)
            .params(
                household,
                community,
                heir,
                day,
                Columns.at(clock.instant()),
                Actor.current().name())
            .update();
    if (entered == 1) acts.record("household.departed", null, Place.household(household), "");
  }

  private boolean mayInherit(UUID heir, UUID household, UUID community) {
    return !heir.equals(household)
        && households.communityOf(heir).equals(community)
        && !of(community).containsKey(heir);
  }

  /** Those of a community, the latest first, so far as whoever acts may know them. */
  @Transactional(readOnly = true)
  public List<Departure> all(UUID community) {
    return sql.sql(
            """
            select household, day, heir from income.departure where community = ?
             order by day desc, household
            """)
        .param(community)
        .query(Departures::departure)
        .list();
  }

  /** Those of a community, with the heir of each that has one. */
  @Transactional(readOnly = true)
  public Map<UUID, Optional<UUID>> of(UUID community) {
    return all(community).stream().collect(toMap(Departure::household, Departure::heir));
  }

  /**
   * @throws IncomeRefused when the rule names a household that is not of that village any more
   */
  void mustBeThere(UUID community, SharingRule rule) {
    var gone = of(community).keySet();
    var there = households.of(community).stream().map(Household::id).collect(toSet());
    there.removeAll(gone);
    if (!rule.named().allMatch(there::contains)) throw new IncomeRefused(Reason.RULE_DEPARTED);
  }

  private static Departure departure(ResultSet row, int i) throws SQLException {
    return new Departure(
        Columns.id(row, "household"),
        row.getObject("day", LocalDate.class),
        Optional.ofNullable(row.getObject("heir", UUID.class)));
  }
}
