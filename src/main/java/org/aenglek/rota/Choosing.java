package org.aenglek.rota;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the household for a turn and counts it; for the clerk, with the standing locked. */
@Component
class Choosing {
  private final RotaRules rules;
  private final Standings standings;
  private final Ability ability;

  Choosing(RotaRules rules, Standings standings, Ability ability) {
    this.rules = rules;
    this.standings = standings;
    this.ability = ability;
  }

  /** A household, why it is that one, and what the turn counts. */
  record Pick(UUID household, Reason reason, long counted) {}

  /**
   * Nothing when nobody can.
   *
   * @param passed who has had this turn and passed
   */
  Optional<Pick> pick(Served served, NewTurn wanted, Set<UUID> passed) {
    var servings = rules.servings(served.offer());
    var others = servings.stream().filter(one -> !passed.contains(one.household())).toList();
    var able = ability.able(served, others, wanted);
    if (able.isEmpty()) return Optional.empty();
    var tallies = standings.tallies(served.offer(), servings);
    var pick = pick(served.rule(), wanted, able, servings.size(), tallies);
    tallies.give(pick.household(), pick.counted(), able.stream().map(Serving::household).toList());
    standings.keep(served.offer(), tallies);
    return Optional.of(pick);
  }

  private static Pick pick(
      Rule rule, NewTurn wanted, List<Serving> able, int listed, Tallies tallies) {
    var counted = rule.weight(wanted.expected());
    var asked = wanted.requestedHousehold();
    boolean isGranted =
        rule.kind() == Rule.Kind.BY_REQUEST
            && able.stream().anyMatch(one -> one.household().equals(asked));
    if (isGranted) {
      return new Pick(Objects.requireNonNull(asked), new Reason.AskedFor(), counted);
    }
    var next = tallies.least(able.stream().map(Serving::household).toList()).orElseThrow();
    return new Pick(next, reason(rule, next, able, listed, tallies), counted);
  }

  private static Reason reason(
      Rule rule, UUID next, List<Serving> able, int listed, Tallies tallies) {
    if (able.size() == 1) return new Reason.OnlyOne(listed);
    if (!rule.kind().countsMoney()) {
      return new Reason.NextInOrder(serving(able, next).lastDay(), able.size());
    }
    var others = able.stream().map(Serving::household).filter(one -> !one.equals(next)).toList();
    return new Reason.LeastEarned(
        TurnRows.baht(tallies.of(next)),
        TurnRows.baht(tallies.of(tallies.least(others).orElseThrow())),
        able.size());
  }

  private static Serving serving(List<Serving> servings, UUID household) {
    return servings.stream()
        .filter(one -> one.household().equals(household))
        .findFirst()
        .orElseThrow();
  }
}
