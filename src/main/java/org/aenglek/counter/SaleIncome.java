package org.aenglek.counter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.aenglek.payments.PaidFor;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.rota.Rota;
import org.aenglek.rota.Turn;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what a sale has earned, to the books and to the rota: as much as was paid for it, line by
 * line, for those who made and served it; nothing once it is taken back. Money that comes later, by
 * the bank or at the community's house, is told the same way.
 */
@Component
class SaleIncome implements PaidFor {
  private final SaleRows rows;
  private final Earnings earnings;
  private final Offers offers;
  private final Rota rota;
  private final Errands errands;
  private final Settings settings;

  SaleIncome(
      SaleRows rows,
      Earnings earnings,
      Offers offers,
      Rota rota,
      Errands errands,
      Settings settings) {
    this.rows = rows;
    this.earnings = earnings;
    this.offers = offers;
    this.rota = rota;
    this.errands = errands;
    this.settings = settings;
  }

  /** What is due for something else than a sale is not heard here. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean paid(UUID id, Money soFar) {
    earnings.lock(id);
    find(id).ifPresent(sale -> earned(sale, soFar));
    return true;
  }

  /** A sale that was taken back is revived by no money. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean late(UUID id, Money soFar) {
    return false;
  }

  /** It was taken back, and who got a share of it has it no more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void undone(UUID id) {
    earnings.lock(id);
    find(id).ifPresent(sale -> earned(sale, baht(0)));
  }

  private Optional<SaleRows.Sold> find(UUID id) {
    return errands.run(Devices.JOB, () -> rows.find(id));
  }

  private void earned(SaleRows.Sold sale, Money soFar) {
    var kept = sale.undone() == null ? soFar.atMost(baht(sale.total())).orNothing() : baht(0);
    var lines = sale.lines();
    var day = LocalDate.ofInstant(sale.happened(), settings.zone());
    var parts = kept.split(weights(lines));
    tellRotas(lines, parts, day);
    for (int i = 0; i < parts.length; i++) {
      earnings.earned(income(sale.community(), lines.get(i), day), parts[i]);
    }
  }

  /** Before the accounts, and in the order of the offers, as everybody locks them. */
  private void tellRotas(List<SaleRows.Line> lines, Money[] parts, LocalDate day) {
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing(i -> lines.get(i).offer().toString()))
        .forEach(i -> rota.sold(lines.get(i).id(), turns(lines.get(i), day), parts[i]));
  }

  /** By what was asked for each; what was given away all the same is for all. */
  private static long[] weights(List<SaleRows.Line> lines) {
    var prices = lines.stream().mapToLong(SaleRows.Line::price).toArray();
    return LongStream.of(prices).sum() > 0 ? prices : lines.stream().mapToLong(line -> 1).toArray();
  }

  private NewIncome income(UUID community, SaleRows.Line line, LocalDate soldOn) {
    var offer = offers.all(List.of(line.offer()));
    return new NewIncome(
        new Cause("sale", line.id()),
        new Sold(line.kind(), line.offer(), line.name()),
        offer.stream().flatMap(one -> one.capital().stream()).map(Offer.LivesFrom::key).toList(),
        soldOn,
        work(community, line, soldOn),
        Account.pending(community));
  }

  /** Of a product for which no maker is named, those who sell it made it. */
  private Work work(UUID community, SaleRows.Line line, LocalDate soldOn) {
    var served = served(line, soldOn);
    var named = Stream.ofNullable(line.maker()).toList();
    boolean isProduct = line.kind().equals(Offer.Kind.PRODUCT.key());
    var makers = named.isEmpty() && isProduct ? served : named;
    return new Work(community, line.kind(), line.quantity(), served, makers, List.of(), List.of());
  }

  /** Those whose turn it is, or whose offer it is; else whoever made it. */
  private List<UUID> served(SaleRows.Line line, LocalDate soldOn) {
    var onTurn = turns(line, soldOn).stream().map(Turn::household).distinct().toList();
    if (!onTurn.isEmpty()) return onTurn;
    var owner = owner(line.offer()).toList();
    return owner.isEmpty() ? Stream.ofNullable(line.maker()).toList() : owner;
  }

  /** Those within which it was sold; of one household alone where the seller said which. */
  private List<Turn> turns(SaleRows.Line line, LocalDate soldOn) {
    var day = Objects.requireNonNullElse(line.day(), soldOn);
    var all =
        rota.on(day, List.of(line.offer())).stream()
            .filter(turn -> line.starts() == null || line.starts().equals(turn.starts()))
            .toList();
    var named = all.stream().filter(turn -> turn.household().equals(line.maker())).toList();
    return named.isEmpty() ? all : named;
  }

  private Stream<UUID> owner(UUID offer) {
    return Stream.ofNullable(offers.places(List.of(offer)).get(offer))
        .filter(place -> place.kind() == Place.Kind.HOUSEHOLD)
        .map(place -> UUID.fromString(place.id()));
  }

  private static Money baht(long satang) {
    return Money.ofMinor(satang, "THB");
  }
}
