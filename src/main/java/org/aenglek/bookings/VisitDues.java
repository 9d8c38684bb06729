package org.aenglek.bookings;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.payments.Dues;
import org.aenglek.payments.NewDue;
import org.aenglek.payments.PaidFor;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is due for a visit, and what money does for it: a deposit that comes in time makes the
 * places last; one that comes late takes them again, if they are still free.
 */
@Component
class VisitDues implements PaidFor {
  /** A deposit is paid soon, or others could have the places. */
  private static final Duration TO_PAY = Duration.ofDays(2);

  private static final String HOME = "+66";

  private final JdbcClient sql;
  private final BookingRows rows;
  private final Slots slots;
  private final Dues dues;
  private final VisitIncome income;
  private final Settings settings;
  private final Clock clock;

  VisitDues(
      JdbcClient sql,
      BookingRows rows,
      Slots slots,
      Dues dues,
      VisitIncome income,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.slots = slots;
    this.dues = dues;
    this.income = income;
    this.settings = settings;
    this.clock = clock;
  }

  /** From abroad one cannot pay by the country's own codes, so such a guest pays on arrival. */
  boolean isDepositAsked(Order order, Visit visit) {
    boolean isByOneself = order.channel() == Order.Channel.WEB;
    return isByOneself && !isForeign(order) && visit.deposit().minor() > 0;
  }

  Instant depositUntil(Visit visit) {
    var latest = clock.instant().plus(TO_PAY);
    var begins = visit.begins(settings.zone());
    return begins.isBefore(latest) ? begins : latest;
  }

  void enter(Order order, Visit visit) {
    boolean isAsked = isDepositAsked(order, visit);
    var until = depositUntil(visit);
    if (isAsked) {
      sql.sql("insert into bookings.deposit (visit, satang, until) values (?, ?, ?)")
          .params(visit.id(), visit.deposit().minor(), Columns.at(until))
          .update();
    }
    var guest = order.guest();
    dues.enter(
        new NewDue(
            visit.community(),
            visit.id(),
            visit.reference(),
            visit.lines().getFirst().name(),
            guest == null ? "" : guest.name(),
            order.lang(),
            isForeign(order),
            visit.price(),
            isAsked ? visit.deposit() : Prices.baht(0),
            until),
        request("due", visit.id()));
  }

  /** What was called off costs what its terms keep. */
  void lower(Visit visit, Money kept) {
    if (kept.minor() == 0) dues.withdraw(visit.id(), request("withdrawn", visit.id()));
    else dues.reduce(visit.id(), kept, request("reduced", visit.id()));
  }

  /** What was changed costs what it costs now. */
  void change(Visit visit, UUID change) {
    dues.reduce(visit.id(), visit.price(), request("changed", change));
  }

  /** What is due for something else than a visit is not heard here. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean paid(UUID id, Money soFar) {
    var visits = locked(id);
    income.lock(id);
    visits.ifPresent(visit -> income.paid(visit, soFar));
    var waiting =
        visits
            .filter(visit -> visit.stage() instanceof Visit.AwaitsDeposit)
            .filter(visit -> isEnough(visit, soFar));
    var kept = waiting.filter(visit -> slots.keep(visit.order(), visit.community()));
    kept.ifPresent(this::deposited);
    return waiting.isEmpty() || kept.isPresent();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean late(UUID id, Money soFar) {
    var visits = locked(id);
    income.lock(id);
    var standing = visits.filter(VisitDues::stands);
    standing.ifPresent(visit -> income.paid(visit, soFar));
    return standing.isPresent() || isRevived(visits, soFar);
  }

  /**
   * Whether it is relied on, or its terms keep a part: its deposit came in time and did not come
   * after all, so what is paid for it anew is due all the same.
   */
  private static boolean stands(Visit visit) {
    return switch (visit.stage()) {
      case Visit.Confirmed _, Visit.Attended _, Visit.Missed _ -> true;
      case Visit.Cancelled cancelled -> !cancelled.kept().isNothing();
      default -> false;
    };
  }

  private boolean isRevived(Optional<Visit> visits, Money soFar) {
    var again =
        visits.filter(visit -> visit.wasAgreed() && isEnough(visit, soFar)).filter(this::takeAgain);
    again.ifPresent(this::deposited);
    return again.isPresent();
  }

  /** As it is once nobody else changes it. */
  private Optional<Visit> locked(UUID id) {
    return rows.visit(id)
        .flatMap(
            visit -> {
              rows.lock(visit.order());
              return rows.visit(id);
            });
  }

  private static boolean isEnough(Visit visit, Money soFar) {
    return soFar.minor() >= visit.deposit().minor();
  }

  private boolean takeAgain(Visit visit) {
    try {
      var wanted = visit.lines().stream().map(Lines::wanted).toList();
      slots.take(visit.order(), wanted, null, true);
      return true;
    } catch (SlotRefused taken) {
      return false;
    }
  }

  private void deposited(Visit visit) {
    sql.sql(
            """
            insert into bookings.deposited (visit, at, by) values (?, ?, ?)
            on conflict (visit) do nothing
            """)
        .params(visit.id(), Columns.at(clock.instant()), Actor.current().name())
        .update();
  }

  private static boolean isForeign(Order order) {
    var guest = order.guest();
    return guest != null && !guest.phone().isEmpty() && !guest.phone().startsWith(HOME);
  }

  private static UUID request(String what, UUID visit) {
    return UUID.nameUUIDFromBytes(
        ("bookings " + what + " " + visit).getBytes(StandardCharsets.UTF_8));
  }
}
