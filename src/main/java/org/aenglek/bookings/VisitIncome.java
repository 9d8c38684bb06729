package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Earnings;
import org.aenglek.income.NewIncome;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.income.Transfer.Sold;
import org.aenglek.income.Work;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.people.Place;
import org.aenglek.rota.Rota;
import org.aenglek.rota.Turn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what a visit has earned: nothing before it is over; once its guests came, did not come, or
 * called it off, what they paid of what is due for it, line by line.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitIncome {
  private final Dues dues;
  private final Offers offers;
  private final Rota rota;
  private final Crews crews;
  private final Earnings earnings;

  VisitIncome(Dues dues, Offers offers, Rota rota, Crews crews, Earnings earnings) {
    this.dues = dues;
    this.offers = offers;
    this.rota = rota;
    this.crews = crews;
    this.earnings = earnings;
  }

  /** Before what is due or paid for it is changed: then neither misses what the other does. */
  void lock(UUID visit) {
    earnings.lock(visit);
  }

  /** It is over now, and what was paid for it until now is earned. */
  void over(Visit visit) {
    lock(visit.id());
    due(visit).ifPresent(due -> tell(visit, due, due.paid().minus(due.refunded())));
  }

  /**
   * Money came, or did not come after all, for a visit that is locked here.
   *
   * @param soFar what there is of it now
   */
  void paid(Visit visit, Money soFar) {
    if (visit.isOver()) due(visit).ifPresent(due -> tell(visit, due, soFar));
  }

  private Optional<Due> due(Visit visit) {
    return dues.of(List.of(visit.id())).stream().findFirst();
  }

  private void tell(Visit visit, Due due, Money paid) {
    if (visit.price().isNothing()) return;
    var lines = visit.lines();
    var earned = paid.atMost(due.amount()).orNothing();
    var parts = earned.split(weights(lines));
    var workers = workers(visit);
    for (int i = 0; i < parts.length; i++) {
      earnings.earned(income(lines.get(i), workers), parts[i]);
    }
  }

  /** What would be told of it, line by line, once its guests came and paid all that is due. */
  Map<NewIncome, Money> ifAllIsPaid(Visit visit) {
    var workers = workers(visit);
    return visit.lines().stream().collect(toMap(line -> income(line, workers), Line::price));
  }

  /** Who works for a visit. */
  private record Workers(List<Turn> turns, Crew crew) {}

  private Workers workers(Visit visit) {
    return new Workers(rota.of(List.of(visit.id())), crews.of(visit.id()));
  }

  /** By what each costs; what is kept for something given up belongs to what is left, if free. */
  private static long[] weights(List<Line> lines) {
    var prices = lines.stream().mapToLong(line -> line.price().minor()).toArray();
    return LongStream.of(prices).sum() > 0 ? prices : lines.stream().mapToLong(line -> 1).toArray();
  }

  private NewIncome income(Line line, Workers workers) {
    var offer = offers.all(List.of(line.offer()));
    return new NewIncome(
        new Cause("line", line.id()),
        new Sold(line.kind().key(), line.offer(), line.name()),
        offer.stream().flatMap(one -> one.capital().stream()).map(Offer.LivesFrom::key).toList(),
        line.day(),
        work(line, workers),
        Account.pending(line.community()));
  }

  /** Of a product those who sell it are those who made it. */
  private Work work(Line line, Workers workers) {
    var served = served(line, workers.turns());
    List<UUID> makers = line.kind() == Offer.Kind.PRODUCT ? served : List.of();
    return new Work(
        line.community(),
        line.kind().key(),
        line.heads(),
        served,
        makers,
        workers.crew().guides(),
        workers.crew().drivers());
  }

  /** Those whose turn it was, or whose offer it is. */
  private List<UUID> served(Line line, List<Turn> turns) {
    var onTurn =
        turns.stream()
            .filter(turn -> turn.offer().equals(line.offer()))
            .filter(turn -> turn.day().equals(line.day()) && turn.starts().equals(line.starts()))
            .map(Turn::household)
            .distinct()
            .toList();
    return onTurn.isEmpty() ? owner(line.offer()).toList() : onTurn;
  }

  private Stream<UUID> owner(UUID offer) {
    return Stream.ofNullable(offers.places(List.of(offer)).get(offer))
        .filter(place -> place.kind() == Place.Kind.HOUSEHOLD)
        .map(place -> UUID.fromString(place.id()));
  }
}
