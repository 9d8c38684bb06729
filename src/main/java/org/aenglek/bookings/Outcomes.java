package org.aenglek.bookings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.offers.Slots;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from yes, no and cancellation for the places, the money and the other visits of an
 * order. Everything here happens in the caller's transaction, with the order locked before any
 * place is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outcomes {
  private static final String JOB = "bookings";

  private final JdbcClient sql;
  private final BookingRows rows;
  private final ChangeRows changes;
  private final Slots slots;
  private final VisitTurns turns;
  private final VisitDues dues;
  private final VisitIncome income;
  private final BookingLetters letters;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Outcomes(
      JdbcClient sql,
      BookingRows rows,
      ChangeRows changes,
      Slots slots,
      VisitTurns turns,
      VisitDues dues,
      VisitIncome income,
      BookingLetters letters,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.changes = changes;
    this.slots = slots;
    this.turns = turns;
    this.dues = dues;
    this.income = income;
    this.letters = letters;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /** Writes down yes or no, and what follows from it. */
  void answer(Order order, Visit visit, boolean isYes, String note, String by) {
    sql.sql("insert into bookings.answer (visit, yes, note, at, by) values (?, ?, ?, ?, ?)")
        .params(visit.id(), isYes, note.isBlank() ? null : note, now(), by)
        .update();
    if (isYes) agree(order, visit);
    else decline(order, visit);
  }

  /**
   * The guest calls it off: what comes back is what the terms say.
   *
   * @throws BookingRefused when it is too late, or there is nothing to cancel
   */
  void cancel(Visit visit) {
    if (visit.stage() instanceof Visit.Cancelled) return;
    if (!visit.canBeCancelled(LocalDate.ofInstant(clock.instant(), settings.zone()))) {
      throw new BookingRefused(Reason.OVER);
    }
    cancel(visit, visit.settle(clock.instant(), settings.zone()), "");
  }

  /** The village cannot receive them after all: it keeps nothing. */
  void callOff(Visit visit, String why) {
    if (visit.stage() instanceof Visit.Cancelled) return;
    if (!visit.isAgreed()) throw new BookingRefused(Reason.NOT_CONFIRMED);
    cancel(visit, everything(visit), why);
  }

  /** It cannot be, though the guest wants it still: they get everything back, and a reason. */
  void cannotBe(Order order, Visit visit, String why) {
    if (visit.stage() instanceof Visit.Asked) {
      answer(order, visit, false, why, Actor.current().name());
    } else if (visit.isWaiting() || visit.isAgreed()) {
      cancel(visit, everything(visit), why);
    }
  }

  /** When it begins, in the province. */
  Instant begins(Visit visit) {
    return visit.begins(settings.zone());
  }

  private static VillageTerms.Settlement everything(Visit visit) {
    return new VillageTerms.Settlement(visit.price(), Prices.baht(0));
  }

  private void cancel(Visit visit, VillageTerms.Settlement settlement, String why) {
    sql.sql(
            """
            insert into bookings.cancellation (visit, back_satang, kept_satang, why, at, by)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            visit.id(),
            settlement.back().minor(),
            settlement.kept().minor(),
            why.isBlank() ? null : why,
            now(),
            Actor.current().name())
        .update();
    var change = changes.waiting(visit).map(Change::id).orElse(null);
    if (change != null) changes.answer(change, false, "", Actor.current().name());
    slots.release(new Slots.Given(visit.order(), visit.community(), change));
    if (visit.isAgreed()) {
      turns.calledOff(visit);
      income.lock(visit.id());
      dues.lower(visit, settlement.kept());
      income.over(visit);
    }
    var order = rows.order(visit.order()).orElseThrow();
    letters.cancelled(order, visit, why);
    if (order.isWhole() && order.visits().stream().anyMatch(Visit::isWaiting)) settle(order);
  }

  private void agree(Order order, Visit visit) {
    if (order.isWhole()) settle(order);
    else confirm(order, visit);
  }

  /** One village does not see the others of a whole order: it is settled for all of them. */
  private void settle(Order order) {
    if (awaited(order.id()) > 0) return;
    insertSettled(order.id(), true);
    errands.run(
        JOB,
        () -> {
          var whole = rows.order(order.id()).orElseThrow();
          for (var visit : whole.visits()) if (visit.stage().isAlive()) confirm(whole, visit);
          return whole;
        });
  }

  /** The places last, or until the deposit must be there; from now on the price is due. */
  private void confirm(Order order, Visit visit) {
    boolean isKept =
        dues.isDepositAsked(order, visit)
            ? slots.extend(order.id(), visit.community(), dues.depositUntil(visit))
            : slots.keep(order.id(), visit.community());
    if (!isKept) throw new BookingRefused(Reason.OVER);
    turns.choose(order, visit);
    dues.enter(order, visit);
    letters.confirmed(order, visit);
  }

  private void decline(Order order, Visit visit) {
    letters.declined(order, visit);
    if (!order.isWhole()) {
      slots.release(order.id(), visit.community());
      return;
    }
    slots.release(order.id());
    insertSettled(order.id(), false);
    errands.run(
        JOB,
        () -> {
          for (var other : rows.order(order.id()).orElseThrow().visits()) {
            if (!other.id().equals(visit.id())) letters.calledOff(other);
          }
          return order;
        });
  }

  private long awaited(UUID order) {
    return sql.sql("select bookings.awaited(?)").param(order).query(Long.class).single();
  }

  private void insertSettled(UUID order, boolean isConfirmed) {
    sql.sql("insert into bookings.settled (placed, confirmed, at, by) values (?, ?, ?, ?)")
        .params(order, isConfirmed, now(), Actor.current().name())
        .update();
  }

  private Object now() {
    return Columns.at(clock.instant());
  }
}
