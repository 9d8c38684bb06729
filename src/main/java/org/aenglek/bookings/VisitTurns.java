package org.aenglek.bookings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.rota.NewTurn;
import org.aenglek.rota.Rota;
import org.aenglek.rota.Turn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the rota who comes, who does not come after all, and what a turn earned. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitTurns {
  private final Rota rota;

  VisitTurns(Rota rota) {
    this.rota = rota;
  }

  /** In the order of their offers, so that two who choose for several never wait for each other. */
  void choose(Order order, Visit visit) {
    visit.lines().stream()
        .sorted(Comparator.comparing(line -> line.offer().toString()))
        .forEach(
            line ->
                rota.choose(
                    new NewTurn(
                        visit.id(),
                        visit.community(),
                        line.offer(),
                        line.day(),
                        line.starts(),
                        line.heads(),
                        order.lang(),
                        line.price(),
                        null)));
  }

  /** For a visit that is another by now: the turns it had go back first. */
  void chooseAnew(Order order, Visit visit) {
    calledOff(visit);
    choose(order, visit);
  }

  void calledOff(Visit visit) {
    rota.calledOff(visit.id());
  }

  /** Who waited in vain has earned nothing by it, and is the sooner to have the next turn. */
  void over(Visit visit, boolean haveCome) {
    var zero = Prices.baht(0);
    rota.of(List.of(visit.id())).stream()
        .collect(
            groupingBy(
                Turn::household,
                reducing(zero, turn -> haveCome ? price(visit, turn) : zero, Money::plus)))
        .forEach(
            (household, amount) ->
                rota.earned(visit.id(), household, amount, request(visit.id(), household)));
  }

  private static Money price(Visit visit, Turn turn) {
    return visit.lines().stream()
        .filter(line -> line.offer().equals(turn.offer()))
        .filter(line -> line.day().equals(turn.day()) && line.starts().equals(turn.starts()))
        .map(Line::price)
        .reduce(Prices.baht(0), Money::plus);
  }

  private static UUID request(UUID visit, UUID household) {
    return UUID.nameUUIDFromBytes(
        ("bookings earned " + visit + " " + household).getBytes(StandardCharsets.UTF_8));
  }
}
