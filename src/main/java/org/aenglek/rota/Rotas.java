package org.aenglek.rota;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.people.Access;
import org.aenglek.people.Households;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a village sees of its rotas: all of it, and nobody else does. */
@Component
public class Rotas {
  private final JdbcClient sql;
  private final RotaRules rules;
  private final Standings standings;
  private final TurnRows turns;
  private final TurnEarnings earnings;
  private final Households households;
  private final Certified certified;
  private final RotaClerk clerk;
  private final Settings settings;
  private final Clock clock;

  Rotas(
      JdbcClient sql,
      RotaRules rules,
      Standings standings,
      TurnRows turns,
      TurnEarnings earnings,
      Households households,
      Certified certified,
      RotaClerk clerk,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.rules = rules;
    this.standings = standings;
    this.turns = turns;
    this.earnings = earnings;
    this.households = households;
    this.certified = certified;
    this.clerk = clerk;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * How one offer is served.
   *
   * @param next whose turn it is, among those who are there today
   * @param turns lately and to come, the latest first
   * @param uncertified the households that are not proposed today for want of a certificate
   */
  public record OfferRota(
      Served served,
      @Nullable UUID next,
      List<Standing> standings,
      List<Turn> turns,
      Map<UUID, Uncertified> uncertified) {}

  /**
   * What a household earned lately, beside its fair share of what all did: by the days on which it
   * was there.
   */
  public record Standing(Serving serving, Money earned, Money share) {}

  private record Pass(UUID turn, UUID household) {}

  /** The villages of whoever acts. */
  @Transactional(readOnly = true)
  public List<UUID> villages() {
    return sql.sql("select * from rota.villages()").query(UUID.class).list();
  }

  /**
   * @throws Access.NotAllowed when whoever acts has no part in that village
   */
  @Transactional(readOnly = true)
  public void requireNeighbour(UUID community) {
    Access.requireSomebody();
    if (!villages().contains(community)) throw new Access.NotAllowed();
  }

  /**
   * What the households of a village are called. A member does not see their neighbours' houses
   * elsewhere, but whoever shares a rota with them must.
   *
   * @throws Access.NotAllowed when whoever acts has no part in that village
   */
  @Transactional(readOnly = true)
  public Map<UUID, LocalText> names(UUID community) {
    requireNeighbour(community);
    return clerk.does(() -> households.of(community)).stream()
        .collect(toMap(Household::id, Household::name));
  }

  @Transactional(readOnly = true)
  public Optional<Served> find(UUID offer) {
    return rules.find(offer);
  }

  @Transactional(readOnly = true)
  public List<Serving> servings(UUID offer) {
    return rules.servings(offer);
  }

  /** Of those offers that anybody serves in turn. */
  @Transactional(readOnly = true)
  public List<OfferRota> of(UUID community) {
    var leaves = leaves(community, latest(Rule.MOST_DAYS).first());
    return rules.of(community).stream()
        .map(served -> rota(served, leaves))
        .filter(rota -> !rota.standings().isEmpty())
        .toList();
  }

  private OfferRota rota(Served served, List<Leave> leaves) {
    var servings = rules.servings(served.offer());
    var lately = latest(served.rule().latelyDays());
    var shown = turns.shown(served.offer(), lately.first());
    var lacking = clerk.does(() -> certified.lacking(served, servings, lately.last()));
    var able = servings.stream().filter(one -> !lacking.containsKey(one.household())).toList();
    return new OfferRota(
        served,
        next(served.offer(), able, leaves).orElse(null),
        standings(servings, shown, leaves, lately),
        shown,
        lacking);
  }

  private Optional<UUID> next(UUID offer, List<Serving> servings, List<Leave> leaves) {
    var today = latest(1);
    var there =
        servings.stream()
            .map(Serving::household)
            .filter(home -> Shares.daysAway(home, leaves, today) == 0)
            .toList();
    return standings.tallies(offer, servings).least(there);
  }

  private List<Standing> standings(
      List<Serving> servings, List<Turn> shown, List<Leave> leaves, DateSpan lately) {
    var earned = earned(shown, lately);
    var shares = Shares.of(earned, servings, leaves, lately);
    return servings.stream()
        .map(
            one ->
                new Standing(
                    one,
                    earned.getOrDefault(one.household(), TurnRows.baht(0)),
                    shares.get(one.household())))
        .toList();
  }

  /** What turns brought, or are expected to bring where nobody has said it yet. */
  private Map<UUID, Money> earned(List<Turn> shown, DateSpan lately) {
    var past = shown.stream().filter(turn -> lately.holds(turn.day())).toList();
    var brought = earnings.of(past);
    var earned = new HashMap<UUID, Money>();
    for (var turn : past) {
      var its = brought.get(turn.id());
      if (its == null && turn.isOff()) continue;
      earned.merge(turn.household(), its == null ? turn.expected() : its, Shares::plus);
    }
    return earned;
  }

  private DateSpan latest(int days) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return new DateSpan(today.minusDays(days - 1L), today);
  }

  /** Those that are not over. */
  @Transactional(readOnly = true)
  public List<Leave> leaves(UUID community) {
    return leaves(community, latest(1).first());
  }

  private List<Leave> leaves(UUID community, LocalDate from) {
    return sql.sql(
            """
            select l.* from rota.leave l
             where l.household in (select s.household from rota.serving s
                                     join rota.rule r on r.offer = s.offer where r.community = ?)
               and l.last_day >= ? and l.withdrawn is null
             order by l.first_day, l.id
            """)
        .params(community, from)
        .query(
            (row, i) ->
                new Leave(
                    Columns.id(row, "id"),
                    Columns.id(row, "household"),
                    new DateSpan(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class))))
        .list();
  }

  /** Who has passed each of these turns, in that order. */
  @Transactional(readOnly = true)
  public Map<UUID, List<UUID>> passes(Collection<UUID> of) {
    return sql
        .sql("select turn, household from rota.pass where turn = any(?) order by at, household")
        .param(of.toArray(UUID[]::new))
        .query((row, i) -> new Pass(Columns.id(row, "turn"), Columns.id(row, "household")))
        .list()
        .stream()
        .collect(groupingBy(Pass::turn, mapping(Pass::household, toList())));
  }

  /** Those that wait for an answer. */
  @Transactional(readOnly = true)
  public List<Swap> swaps(Collection<UUID> of) {
    return sql.sql(
            """
            select * from rota.swap where answered is null and turn = any(?) and other_turn = any(?)
             order by id
            """)
        .params(of.toArray(UUID[]::new), of.toArray(UUID[]::new))
        .query(Swap::read)
        .list();
  }

  @Transactional(readOnly = true)
  public Map<UUID, List<Appeal>> appeals(Collection<UUID> of) {
    return sql
        .sql("select * from rota.appeal where turn = any(?) order by id")
        .param(of.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Appeal(
                    Columns.id(row, "id"),
                    Columns.id(row, "turn"),
                    Columns.id(row, "household"),
                    row.getString("text"),
                    row.getString("answer"),
                    row.getBoolean("upheld")))
        .list()
        .stream()
        .collect(groupingBy(Appeal::turn));
  }

  /** One of these turns. */
  @Transactional(readOnly = true)
  public Turn get(UUID turn) {
    return turns.get(turn);
  }

  /** Where each of these swaps, appeals or leaves is: the village in which it is answered. */
  @Transactional(readOnly = true)
  public Optional<UUID> villageOf(UUID id) {
    return sql.sql(
            """
            select rota.village_of_turn(turn) from rota.swap where id = :id
             union all select rota.village_of_turn(turn) from rota.appeal where id = :id
             union all select rota.village_of_home(household) from rota.leave where id = :id
            """)
        .param("id", id)
        .query(UUID.class)
        .optional();
  }
}
