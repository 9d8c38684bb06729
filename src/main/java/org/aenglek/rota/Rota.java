package org.aenglek.rota;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever books and pays: which household serves, and what it earned. All of it
 * happens in the caller's transaction, after slots and before accounts; whoever chooses for several
 * offers does so in the order of their ids.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rota {
  private final RotaRules rules;
  private final Standings standings;
  private final Choosing choosing;
  private final TurnRows turns;
  private final TurnEarnings earnings;
  private final RotaLetters letters;
  private final RotaClerk clerk;

  Rota(
      RotaRules rules,
      Standings standings,
      Choosing choosing,
      TurnRows turns,
      TurnEarnings earnings,
      RotaLetters letters,
      RotaClerk clerk) {
    this.rules = rules;
    this.standings = standings;
    this.choosing = choosing;
    this.turns = turns;
    this.earnings = earnings;
    this.letters = letters;
    this.clerk = clerk;
  }

  /** What a request to count an income says. */
  private record Earned(UUID visit, UUID household, Money amount) {}

  /**
   * The household that serves. Asked again for the same turn, it is the same. Nothing when the
   * offer has no rota, or nobody on it can: then it is the offer's own household or the village
   * that serves.
   */
  public Optional<Turn> choose(NewTurn wanted) {
    return clerk.does(() -> rules.find(wanted.offer()).flatMap(served -> chosen(served, wanted)));
  }

  private Optional<Turn> chosen(Served served, NewTurn wanted) {
    if (!served.community().equals(wanted.community())) {
      throw new IllegalArgumentException("an offer of another village");
    }
    standings.lock(Set.of(served.offer()));
    return turns.of(wanted).or(() -> give(served, wanted));
  }

  private Optional<Turn> give(Served served, NewTurn wanted) {
    return choosing
        .pick(served, wanted, Set.of())
        .map(
            pick -> {
              int number = standings.next(served.offer());
              var turn =
                  turns.enter(wanted, number, pick.household(), pick.counted(), pick.reason());
              letters.turn(turn);
              return turn;
            });
  }

  /**
   * What a visit brought a household, be it less than nothing where something is taken back. Told
   * twice, it is counted once. What it brought by no turn of this visit counts for no rota.
   */
  public void earned(UUID visit, UUID household, Money amount, UUID requestId) {
    var request = Request.of(requestId, new Earned(visit, household, amount));
    clerk.does(
        () -> {
          var its =
              locked(visit).stream().filter(turn -> turn.household().equals(household)).toList();
          if (its.isEmpty() || !earnings.enter(its, amount, request)) return;
          recount(its);
        });
  }

  /**
   * What was sold within turns, beside what their visits pay, has brought so far. Told anew, it is
   * in the place of what was told before and belongs to the same turns.
   *
   * @param cause what was sold
   * @param within turns of one offer; none where no rota served it
   */
  public void sold(UUID cause, List<Turn> within, Money soFar) {
    clerk.does(
        () -> {
          var known = earnings.soldWithin(cause);
          if (known.isEmpty() && (within.isEmpty() || soFar.isNothing())) return;
          var ids = known.isEmpty() ? within.stream().map(Turn::id).toList() : known;
          standings.lock(offersOf(ids.stream().map(turns::get)));
          var its = ids.stream().map(turns::get).toList();
          earnings.sold(cause, its, soFar);
          recount(its);
        });
  }

  /** Its turns go back, and the households that had them keep their place. */
  public void calledOff(UUID visit) {
    clerk.does(
        () -> {
          var alive = locked(visit).stream().filter(turn -> !turn.isOff()).toList();
          alive.forEach(turns::end);
          recount(alive);
        });
  }

  /** Those that stand, in the order in which they begin. */
  @Transactional(readOnly = true)
  public List<Turn> of(Collection<UUID> visits) {
    return clerk.does(() -> turns.of(visits).stream().filter(turn -> !turn.isOff()).toList());
  }

  /** Those of some offers that stand on a day, in the order in which they begin. */
  @Transactional(readOnly = true)
  public List<Turn> on(LocalDate day, Collection<UUID> offers) {
    return clerk.does(() -> turns.on(day, offers).stream().filter(turn -> !turn.isOff()).toList());
  }

  /** As they are once nobody else changes them. */
  private List<Turn> locked(UUID visit) {
    standings.lock(offersOf(turns.of(List.of(visit)).stream()));
    return turns.of(List.of(visit));
  }

  private static Set<UUID> offersOf(Stream<Turn> turns) {
    return turns.map(Turn::offer).collect(toSet());
  }

  /** Puts into the tallies what turns count now. */
  private void recount(List<Turn> changed) {
    changed.stream()
        .collect(groupingBy(Turn::offer))
        .forEach((offer, its) -> recount(rules.find(offer).orElseThrow(), its));
  }

  private void recount(Served served, List<Turn> changed) {
    var tallies = standings.tallies(served.offer(), rules.servings(served.offer()));
    var brought = earnings.of(changed);
    for (var before : changed) {
      var turn = turns.get(before.id());
      var counted = turn.counted();
      if (counted == null) continue;
      long now = served.rule().weight(turn, brought.get(turn.id()));
      turns.count(turn, now);
      if (tallies.knows(turn.household())) tallies.change(turn.household(), now - counted);
    }
    standings.keep(served.offer(), tallies);
  }
}
