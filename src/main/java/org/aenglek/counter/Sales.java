package org.aenglek.counter;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Reference;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.counter.Event.Unreadable;
import org.aenglek.counter.Telling.What;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Keepers;
import org.aenglek.payments.NewDue;
import org.aenglek.payments.Payment;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.Payments;
import org.aenglek.payments.ReceiptNumber;
import org.aenglek.payments.Receipts;
import org.aenglek.payments.Slip;
import org.aenglek.payments.Slips;
import org.aenglek.people.Errands;
import org.aenglek.people.Households;
import org.aenglek.people.Households.Household;
import org.aenglek.people.Place;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sold at a counter: an amount due that is paid there, or by the bank or at the
 * community's house later. A sale is taken back by what turns all of it round, and stays. For
 * devices the counter's job acts.
 */
@Component
public class Sales {
  /** Two people who write down the same sale do so soon after each other. */
  private static final Duration SOON = Duration.ofMinutes(10);

  private static final String NO_REASON = "–";

  private final SaleRows rows;
  private final EventRows events;
  private final SaleIncome income;
  private final Lending lending;
  private final Haggling haggling;
  private final Tellings tellings;
  private final Visits visits;
  private final Offers offers;
  private final Households households;
  private final Dues dues;
  private final Payments payments;
  private final Receipts receipts;
  private final Slips slips;
  private final Devices devices;
  private final Keepers keepers;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Sales(
      SaleRows rows,
      EventRows events,
      SaleIncome income,
      Lending lending,
      Haggling haggling,
      Tellings tellings,
      Visits visits,
      Offers offers,
      Households households,
      Dues dues,
      Payments payments,
      Receipts receipts,
      Slips slips,
      Devices devices,
      Keepers keepers,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.rows = rows;
    this.events = events;
    this.income = income;
    this.lending = lending;
    this.haggling = haggling;
    this.tellings = tellings;
    this.visits = visits;
    this.offers = offers;
    this.households = households;
    this.dues = dues;
    this.payments = payments;
    this.receipts = receipts;
    this.slips = slips;
    this.devices = devices;
    this.keepers = keepers;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /** That a sale is taken back, and why. */
  record Undone(UUID sale, @Nullable String why) {}

  /**
   * @throws Unreadable when it says nothing that can have been sold
   */
  void sold(Kept kept, Sale sale) throws Unreadable {
    if (!sale.isWhole()) throw new Unreadable();
    rows.enter(kept, sale, visit(kept, sale).orElse(null));
    var offered = offered(kept, sale);
    var homes = households.of(kept.community()).stream().map(Household::id).toList();
    for (int i = 0; i < sale.lines().size(); i++) {
      var line = sale.lines().get(i);
      enter(kept, i, line, offered.get(line.offer()), homes);
    }
    lending.sold(kept, sale.lines(), offered);
    if (sale.sum() != sale.total()) tellings.tell(kept, What.TOTAL);
    var first = sale.lines().getFirst();
    take(kept, sale, name(first, offered.get(first.offer())));
    reckonAlike(kept.id(), kept.community(), kept.happened());
  }

  void undone(Kept kept, Undone what) throws Unreadable {
    if (what.sale() == null) throw new Unreadable();
    var sale = rows.find(what.sale()).filter(one -> one.community().equals(kept.community()));
    if (sale.isEmpty()) {
      if (events.isWaiting(what.sale())) throw new IllegalStateException("its sale waits");
      tellings.tell(kept, What.NO_SALE);
      return;
    }
    if (!kept.day(settings.zone()).equals(day(sale.get()))) {
      tellings.tell(kept, What.UNDONE_LATE);
    }
    var by = kept.device();
    undo(sale.get(), kept.happened(), by.actor().name(), why(what.why(), by.issuer()));
  }

  /**
   * A person who keeps the community's money takes back what was written down in vain. Said twice,
   * it is said once.
   *
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional
  public void takeBack(UUID id, String why) {
    var seen = rows.find(id).orElseThrow(() -> new NotThere("sale " + id));
    keepers.requireToKeep(Place.community(seen.community()));
    var by = Actor.current().name();
    errands.run(
        Devices.JOB,
        () -> {
          devices.lock(seen.community());
          undo(rows.find(id).orElseThrow(), clock.instant(), by, why(why, NO_REASON));
          return seen;
        });
  }

  /**
   * Turns all of it round: the cash, the receipt, the shares and what is due; money of the bank is
   * to go back by whoever keeps it.
   */
  private void undo(SaleRows.Sold sale, Instant at, String by, String why) {
    if (!rows.undo(sale.id(), at, by, why)) return;
    lending.undone(sale);
    income.undone(sale.id());
    for (var due : dues.of(List.of(sale.id()))) {
      cash(due).forEach(payment -> payments.takeBack(payment.id(), why));
      slips.of(due.id()).stream().filter(Slip::isOpen).forEach(slip -> slips.turnDown(slip.id()));
    }
    dues.withdraw(sale.id(), Request.derived("undone", sale.id()));
    tellings.takeBack(sale.id(), What.SOLD_TWICE);
    reckonAlike(sale.id(), sale.community(), sale.happened());
  }

  private static String why(@Nullable String typed, String otherwise) {
    var why = typed == null ? "" : Tidy.line(typed);
    return why.isEmpty() ? otherwise : why;
  }

  private List<Payment> cash(Due due) {
    return payments.of(due.id()).stream()
        .filter(payment -> payment.way() == Way.CASH && payment.takenBack() == null)
        .toList();
  }

  private LocalDate day(SaleRows.Sold sale) {
    return LocalDate.ofInstant(sale.happened(), settings.zone());
  }

  private Optional<UUID> visit(Kept kept, Sale sale) {
    return Optional.ofNullable(sale.visit())
        .flatMap(visits::find)
        .filter(visit -> visit.community().equals(kept.community()))
        .map(Visit::id);
  }

  /** What of it this community offers, by id. */
  private Map<UUID, Offer> offered(Kept kept, Sale sale) {
    var ids = sale.lines().stream().map(Sale.Line::offer).distinct().toList();
    return offers.all(ids).stream()
        .filter(offer -> offer.community().equals(kept.community()))
        .collect(toMap(Offer::id, offer -> offer));
  }

  private void enter(
      Kept kept, int position, Sale.Line line, @Nullable Offer offer, List<UUID> homes) {
    var kind = offer == null ? Offer.Kind.PRODUCT : offer.kind();
    boolean isMade = line.maker() != null && homes.contains(line.maker());
    rows.enter(
        kept.id(), position, line, kind.key(), name(line, offer), isMade ? line.maker() : null);
    int part = position + 1;
    if (offer == null) tellings.tell(kept, What.NOT_OFFERED, part, line.name());
    if (line.maker() != null && !isMade) tellings.tell(kept, What.NO_MAKER, part, line.name());
    if (!line.isGift() && haggling.isTooLow(kept.community(), line, offer)) {
      tellings.tell(kept, What.PRICE_LOW, part, line.name());
    }
  }

  private void take(Kept kept, Sale sale, LocalText what) {
    var due = dues.enter(due(kept, sale, what), Request.derived("due", kept.id()));
    var total = baht(sale.total());
    if (total.isNothing()) return;
    if (sale.paid().equals(Sale.CASH)) {
      var received = new Received(total, Way.CASH, null, null, baht(0));
      payments.receive(due, received, receipt(kept, sale), Request.derived("cash", kept.id()));
    }
    if (sale.paid().equals(Sale.PROMPTPAY)) {
      slips.seen(due, total, kept.happened(), Request.derived("seen", kept.id()));
    }
  }

  /** As it is called here, else as the seller called it. */
  private static LocalText name(Sale.Line line, @Nullable Offer offer) {
    return offer == null ? LocalText.of(Lang.TH, Tidy.line(line.name())) : offer.name();
  }

  private NewDue due(Kept kept, Sale sale, LocalText what) {
    return new NewDue(
        kept.community(),
        kept.id(),
        Reference.nextSpoken(),
        what,
        "",
        Lang.TH,
        false,
        baht(sale.total()),
        baht(0),
        clock.instant());
  }

  /** The number that the device gave, if it can be so; else the site's own is given and told. */
  private @Nullable ReceiptNumber receipt(Kept kept, Sale sale) {
    if (sale.receipt() == null) return null;
    var given =
        ReceiptNumber.ofDevice(kept.community(), sale.receipt())
            .filter(number -> number.issuer().equals(kept.device().issuer()))
            .filter(number -> receipts.thisYear() - number.year() <= 1)
            .filter(number -> number.year() <= receipts.thisYear())
            .filter(receipts::isFree);
    if (given.isEmpty()) tellings.tell(kept, What.RECEIPT, 0, sale.receipt());
    return given.orElse(null);
  }

  /**
   * Whichever of them was told first, the later is told to be the same as the earlier. For those
   * before this sale nothing is another by it.
   */
  private void reckonAlike(UUID sale, UUID community, Instant happened) {
    var alike = rows.alike(sale, SOON);
    for (var one : alike) {
      if (one.happened().isBefore(happened)) continue;
      alike.stream()
          .takeWhile(earlier -> earlier != one)
          .filter(earlier -> !earlier.device().equals(one.device()))
          .filter(earlier -> !earlier.happened().plus(SOON).isBefore(one.happened()))
          .findFirst()
          .ifPresentOrElse(
              earlier -> tellings.tell(one.id(), community, What.SOLD_TWICE, 0, null, earlier.id()),
              () -> tellings.takeBack(one.id(), What.SOLD_TWICE));
    }
  }

  private static Money baht(long satang) {
    return Money.ofMinor(satang, "THB");
  }
}
