package org.aenglek.rota;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.offers.Offers;
import org.aenglek.people.Access;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.rota.RotaRefused.Reason;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The village's door: by which rule an offer is served and by whom, and what becomes of an appeal.
 */
@Component
public class VillageRotas {
  private final JdbcClient sql;
  private final RotaRules rules;
  private final Standings standings;
  private final TurnRows turns;
  private final Offers offers;
  private final Households households;
  private final RotaLetters letters;
  private final RotaClerk clerk;
  private final Access access;
  private final Clock clock;

  VillageRotas(
      JdbcClient sql,
      RotaRules rules,
      Standings standings,
      TurnRows turns,
      Offers offers,
      Households households,
      RotaLetters letters,
      RotaClerk clerk,
      Access access,
      Clock clock) {
    this.sql = sql;
    this.rules = rules;
    this.standings = standings;
    this.turns = turns;
    this.offers = offers;
    this.households = households;
    this.letters = letters;
    this.clerk = clerk;
    this.access = access;
    this.clock = clock;
  }

  private record Appeal(UUID turn, UUID household) {}

  /**
   * Writes down a rule and who serves by it. Under another kind of rule all begin anew; whoever
   * joins begins where those are for whom the least is counted.
   *
   * @param serving the households, and how many guests each receives at once
   * @throws RotaRefused when nobody serves, or a household is of another village
   */
  @Transactional
  public void keep(UUID offer, Rule rule, Map<UUID, @Nullable Integer> serving) {
    var community = communityOf(offer);
    access.require(Permission.RECEIVE, Place.community(community));
    if (serving.isEmpty()) throw new RotaRefused(Reason.NOBODY);
    mustLiveThere(serving, community);
    clerk.does(() -> standings.lock(List.of(offer)));
    var before = rules.find(offer);
    rules.keep(new Served(offer, community, rule));
    var joined = enter(offer, serving);
    boolean isSame = before.filter(served -> served.rule().kind() == rule.kind()).isPresent();
    clerk.does(() -> reckon(offer, joined, isSame));
  }

  private void mustLiveThere(Map<UUID, @Nullable Integer> serving, UUID community) {
    var homes = households.of(community).stream().map(Households.Household::id).toList();
    if (!homes.containsAll(serving.keySet())) throw new RotaRefused(Reason.NOT_SERVING);
  }

  /** Answers those who did not serve it until now. */
  private Set<UUID> enter(UUID offer, Map<UUID, @Nullable Integer> serving) {
    var joined = new HashSet<>(serving.keySet());
    for (var one : rules.servings(offer)) {
      joined.remove(one.household());
      if (!serving.containsKey(one.household())) rules.leave(offer, one.household());
    }
    serving.forEach((household, mostHeads) -> rules.enter(offer, household, mostHeads));
    return joined;
  }

  private void reckon(UUID offer, Set<UUID> joined, boolean isSame) {
    if (!isSame) {
      standings.begin(offer);
      turns.forgetCounts(offer);
    }
    var tallies = standings.tallies(offer, rules.servings(offer));
    joined.forEach(tallies::join);
    standings.keep(offer, tallies);
  }

  /** Takes an offer from its rota: its own household or the village serves again. */
  @Transactional
  public void end(UUID offer) {
    var served = rules.find(offer).orElseThrow(() -> new NotThere("rota " + offer));
    access.require(Permission.RECEIVE, Place.community(served.community()));
    clerk.does(() -> standings.lock(List.of(offer)));
    rules.servings(offer).forEach(one -> rules.leave(offer, one.household()));
  }

  /**
   * Answers an appeal. One that is upheld is made up for: what the turn counts is owed to whoever
   * appealed.
   *
   * @throws RotaRefused when it was answered before, or nothing is said
   */
  @Transactional
  public void answer(UUID id, boolean isUpheld, String text) {
    var appeal = appeal(id);
    var turn = turns.get(appeal.turn());
    access.require(Permission.RECEIVE, Place.community(turn.community()));
    OwnTurns.mustSay(text);
    int answered =
        sql.sql(
                """
                update rota.appeal set upheld = ?, answer = ?, answered = ?, answered_by = ?
                 where id = ? and answered is null
                """)
            .params(isUpheld, text, Columns.at(clock.instant()), Actor.current().name(), id)
            .update();
    if (answered == 0) throw new RotaRefused(Reason.ANSWERED);
    clerk.does(
        () -> {
          if (isUpheld) makeUp(turn.id(), appeal.household());
          letters.answer(turn, appeal.household());
        });
  }

  private void makeUp(UUID id, UUID household) {
    var offer = turns.get(id).offer();
    standings.lock(List.of(offer));
    var counted = turns.get(id).counted();
    var tallies = standings.tallies(offer, rules.servings(offer));
    if (counted == null || !tallies.knows(household)) return;
    tallies.change(household, -counted);
    standings.keep(offer, tallies);
  }

  private Appeal appeal(UUID id) {
    return sql.sql("select turn, household from rota.appeal where id = ?")
        .param(id)
        .query((row, i) -> new Appeal(Columns.id(row, "turn"), Columns.id(row, "household")))
        .optional()
        .orElseThrow(() -> new NotThere("appeal " + id));
  }

  private UUID communityOf(UUID offer) {
    return offers.all(List.of(offer)).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("offer " + offer))
        .community();
  }
}
