package org.aenglek.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.people.Acts;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money that came, that did not come after all, and that goes back: what a treasurer says. */
@Component
public class Payments {
  private static final String JOB = "payments";
  private final JdbcClient sql;
  private final DueRows rows;
  private final Payees payees;
  private final Keepers keepers;
  private final Receipts receipts;
  private final Bookkeeping books;
  private final PaymentSettings settings;
  private final Areas areas;
  private final Acts acts;
  private final Errands errands;
  private final ObjectProvider<PaidFor> paidFor;
  private final ObjectProvider<HearsOfMoney> tellers;
  private final Clock clock;

  Payments(
      JdbcClient sql,
      DueRows rows,
      Payees payees,
      Keepers keepers,
      Receipts receipts,
      Bookkeeping books,
      PaymentSettings settings,
      Areas areas,
      Acts acts,
      Errands errands,
      ObjectProvider<PaidFor> paidFor,
      ObjectProvider<HearsOfMoney> tellers,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.payees = payees;
    this.keepers = keepers;
    this.receipts = receipts;
    this.books = books;
    this.settings = settings;
    this.areas = areas;
    this.acts = acts;
    this.errands = errands;
    this.paidFor = paidFor;
    this.tellers = tellers;
    this.clock = clock;
  }

  /** Money that went back. */
  public record Refund(Money amount, Instant at) {}

  private record Receiving(UUID due, Received what) {}

  private record GivingBack(UUID due, Money amount) {}

  /** All for one due, in their order, so far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public List<Payment> of(UUID due) {
    return sql.sql(
            """
            select id, due, amount, currency, way, at, late, taken_back
              from payments.payment where due = ? order by at, id
            """)
        .param(due)
        .query(Payments::payment)
        .list();
  }

  /** What went back to the payer of one due, in its order. */
  @Transactional(readOnly = true)
  public List<Refund> refunds(UUID due) {
    return sql.sql("select amount, currency, at from payments.refund where due = ? order by at, id")
        .param(due)
        .query(
            (row, i) ->
                new Refund(
                    Money.ofMinor(row.getLong("amount"), row.getString("currency")),
                    Columns.instant(row, "at")))
        .list();
  }

  /**
   * Takes money in: whoever made it due hears of it, the books are written, and a receipt is
   * numbered. Sent twice it is taken once. Answers the payment's id.
   *
   * @throws PaymentRefused when somebody else was faster
   */
  @Transactional
  public UUID receive(UUID dueId, Received what, UUID requestId) {
    return receive(dueId, what, null, requestId);
  }

  /**
   * As {@link #receive(UUID, Received, UUID)}, by a device that has given out a receipt already.
   *
   * @param given that receipt's number; none: the site numbers it
   */
  @Transactional
  public UUID receive(UUID dueId, Received what, @Nullable ReceiptNumber given, UUID requestId) {
    var seen = rows.get(dueId);
    keepers.requireToTake(seen, what.way());
    var request = Request.of(requestId, new Receiving(dueId, what));
    var before = find("payment", request);
    if (before.isPresent()) return before.get();
    if (what.amount().minor() <= 0) throw new PaymentRefused(Reason.AMOUNT);
    mustBeAsSeen(seen, what.seen());
    boolean wasLate = seen.isLate(clock.instant());
    boolean holds = tell(seen, what.amount(), wasLate);
    boolean isLate = wasLate || !holds;
    var due = lock(dueId);
    mustBeAsSeen(due, what.seen());
    var id = enter(due, what, isLate, request);
    settleLate(due, isLate, holds);
    books.came(due, what, id);
    books.goesBack(due, rows.get(dueId), id);
    if (holds) receipts.issue(due, id, content(due, what), given);
    tellers.forEach(teller -> teller.came(due.visit(), id, what.amount(), !holds));
    return id;
  }

  /**
   * It did not come after all: its receipt is void, keeps its number and says why, and the books
   * are corrected.
   */
  @Transactional
  public void takeBack(UUID id, String reason) {
    var payment = get(id);
    var seen = rows.get(payment.due());
    keepers.requireToTake(seen, payment.way());
    var why = Tidy.line(reason);
    if (why.isEmpty()) throw new PaymentRefused(Reason.REASON_MISSING);
    hearers().forEach(hearer -> hearer.paid(seen.visit(), left(seen, payment)));
    var due = lock(payment.due());
    mustBeAsSeen(due, seen.paid());
    mustBeTakenBackOnce(id);
    books.didNotCome(id);
    books.goesBack(due, rows.get(due.id()), Request.derived("taken back", id));
    receipts.voidOf(id, why);
    tellers.forEach(teller -> teller.cameNot(due.visit(), id, payment.amount(), why));
    acts.record("payment.takenBack", null, Place.community(due.community()), due.reference(), why);
  }

  /**
   * Money that was to go back went back.
   *
   * @throws PaymentRefused when it is more than is to go back
   */
  @Transactional
  public UUID giveBack(UUID dueId, Money amount, UUID requestId) {
    keepers.requireToKeep(rows.get(dueId).payee());
    var request = Request.of(requestId, new GivingBack(dueId, amount));
    var before = find("refund", request);
    if (before.isPresent()) return before.get();
    var due = lock(dueId);
    if (amount.minor() <= 0 || amount.minor() > due.refundDue().minor()) {
      throw new PaymentRefused(Reason.CHANGED);
    }
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into payments.refund (id, due, amount, currency, at, actor, request, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            dueId,
            amount.minor(),
            amount.currency().getCurrencyCode(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
    books.wentBack(due, amount, id);
    tellers.forEach(teller -> teller.wentBack(due.visit(), id, amount));
    acts.record("payment.givenBack", null, Place.community(due.community()), due.reference());
    return id;
  }

  /** Before anything is locked here; answers whether the visit holds. */
  private boolean tell(Due due, Money amount, boolean isLate) {
    var soFar = due.paid().minus(due.refunded()).plus(amount);
    if (!isLate) return hearers().stream().allMatch(hearer -> hearer.paid(due.visit(), soFar));
    return hearers().stream().anyMatch(hearer -> hearer.late(due.visit(), soFar));
  }

  private List<PaidFor> hearers() {
    return paidFor.orderedStream().toList();
  }

  private static Money left(Due due, Payment payment) {
    return due.paid().minus(due.refunded()).minus(payment.amount());
  }

  private Due lock(UUID due) {
    return errands.run(JOB, () -> rows.lock(due));
  }

  private static void mustBeAsSeen(Due due, Money seen) {
    if (!due.paid().equals(seen)) throw new PaymentRefused(Reason.CHANGED);
  }

  private UUID enter(Due due, Received what, boolean isLate, Request request) {
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into payments.payment
                   (id, due, amount, currency, way, slip, line, at, actor, late, request, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            due.id(),
            what.amount().minor(),
            what.amount().currency().getCurrencyCode(),
            what.way().key(),
            what.slip(),
            what.line(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            isLate,
            request.id(),
            request.fingerprint())
        .update();
    return id;
  }

  /** Late money revives what it is for, or is on its way back from now on. */
  private void settleLate(Due due, boolean isLate, boolean holds) {
    if (!isLate) return;
    var withdrawn = holds ? null : Columns.at(clock.instant());
    errands.run(
        JOB,
        () ->
            sql.sql("update payments.due set withdrawn = ?::timestamptz where id = ?")
                .params(withdrawn, due.id())
                .update());
  }

  private Receipt.Content content(Due due, Received what) {
    var community = areas.all(List.of(due.community())).get(due.community());
    var place = what.way() == Way.BANK ? due.payee() : Place.community(due.community());
    var payee =
        errands.run(
            JOB,
            () ->
                payees
                    .find(place)
                    .orElseGet(
                        () -> Payee.inCash(place, community.name().in(due.payerLang()).text())));
    var vat = payee.vat();
    return new Receipt.Content(
        payee.name(),
        vat == null ? null : vat.number().digits(),
        vat == null ? null : settings.vatPercent(),
        vat == null ? null : vat.address(),
        community.name(),
        due.what(),
        due.reference(),
        due.payer(),
        what.amount().minor(),
        what.amount().currency().getCurrencyCode(),
        what.way().key());
  }

  private Payment get(UUID id) {
    return sql.sql(
            """
            select id, due, amount, currency, way, at, late, taken_back
              from payments.payment where id = ?
            """)
        .param(id)
        .query(Payments::payment)
        .optional()
        .orElseThrow(() -> new NotThere("payment " + id));
  }

  private void mustBeTakenBackOnce(UUID payment) {
    int taken =
        sql.sql(
                """
                update payments.payment set taken_back = ?, taken_back_by = ?
                 where id = ? and taken_back is null
                """)
            .params(Columns.at(clock.instant()), Actor.current().name(), payment)
            .update();
    if (taken == 0) throw new PaymentRefused(Reason.DONE_ALREADY);
  }

  private Optional<UUID> find(String table, Request request) {
    return sql.sql("select id, fingerprint from payments." + table + " where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional();
  }

  private static Payment payment(ResultSet row, int i) throws SQLException {
    return new Payment(
        Columns.id(row, "id"),
        Columns.id(row, "due"),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")),
        Way.of(row.getString("way")),
        Columns.instant(row, "at"),
        row.getBoolean("late"),
        Columns.findInstant(row, "taken_back"));
  }
}
