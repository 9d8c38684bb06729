package org.aenglek.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.income.Account;
import org.aenglek.income.Journal;
import org.aenglek.income.PromptPay;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due, what came, what goes back. */
@AenglekTest
class PaymentsTest {
  private static final String HERE = "ban-tha-sai";
  private static final String ELSEWHERE = "ban-khlong-daen";

  @Autowired World world;
  @Autowired Dues dues;
  @Autowired DueRows rows;
  @Autowired Payees payees;
  @Autowired Keepers keepers;
  @Autowired Payments payments;
  @Autowired Receipts receipts;
  @Autowired Journal journal;
  @Autowired Bookkeeping books;
  @Autowired PaymentSettings settings;
  @Autowired Areas areas;
  @Autowired Acts acts;
  @Autowired Errands errands;
  @Autowired ObjectProvider<HearsOfMoney> tellers;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  @Test
  void aTreasurerTakesADepositAndTheRest() {
    var due = world.due(HERE, "1200", "400");
    long pending = pending(HERE);
    assertThat(due.next()).isEqualTo(baht("400"));
    take(due, "400", Way.CASH);
    assertThat(now(due).next()).isEqualTo(baht("800"));
    take(now(due), "800", Way.BANK);
    assertThat(now(due).isPaid()).isTrue();
    assertThat(pending(HERE)).isEqualTo(pending + 120_000);
    assertThat(receiptsOf(due))
        .extracting(one -> one.content().amount())
        .containsExactly(baht("400"), baht("800"));
  }

  @Test
  void oneTapTwiceIsOnePayment() {
    var due = world.due(HERE, "500", "500");
    var request = UUID.randomUUID();
    var what = received(due, "500", Way.CASH);
    var first = as(treasurer(), () -> payments.receive(due.id(), what, request));
    assertThat(as(treasurer(), () -> payments.receive(due.id(), what, request))).isEqualTo(first);
    assertThat(now(due).paid()).isEqualTo(baht("500"));
    refused(Reason.CHANGED, () -> payments.receive(due.id(), what, UUID.randomUUID()));
    assertThatThrownBy(
            () ->
                as(
                    treasurer(),
                    () -> payments.receive(due.id(), received(due, "5", Way.CASH), request)))
        .isInstanceOf(Request.Reused.class);
  }

  /** Chair and treasurer, each on their own phone. */
  @Test
  void ofTwentyWhoTapAtOnceOneTakesTheMoney() throws Exception {
    var due = world.due(HERE, "330", "330");
    var what = received(due, "330", Way.CASH);
    var taps = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 20; i++) taps.add(() -> isTaken(due, what));
    int taken = 0;
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (var tap : threads.invokeAll(taps)) if (tap.get()) taken++;
    }
    assertThat(taken).isEqualTo(1);
    assertThat(now(due).paid()).isEqualTo(baht("330"));
  }

  private boolean isTaken(Due due, Received what) {
    try {
      as(treasurer(), () -> payments.receive(due.id(), what, UUID.randomUUID()));
      return true;
    } catch (PaymentRefused refused) {
      assertThat(refused.reason()).isEqualTo(Reason.CHANGED);
      return false;
    }
  }

  @Test
  void whatIsDueIsDueOnceHoweverOftenItIsSent() {
    var visit = UUID.randomUUID();
    assertThat(world.due(HERE, "300", "100", visit).id())
        .isEqualTo(world.due(HERE, "300", "100", visit).id());
  }

  /** Also where whoever acts may see nothing of it. */
  @Test
  void aGuestsVisitBecomesDueAndIsChangedWithoutThemSeeingTheBooks() {
    var guest = new Actor("visitor");
    var due = world.due(HERE, "900", "300");
    take(due, "900", Way.BANK);
    var request = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      as(guest, () -> reduce(due, "600", request));
    }
    assertThat(now(due).refundDue()).isEqualTo(baht("300"));
    assertThat(as(guest, () -> rows.find(due.id()))).isEmpty();
    assertThat(as(guest, () -> dues.of(List.of(due.visit())))).hasSize(1);
    assertThat(
            as(
                guest,
                () -> sql.sql("select count(*) from payments.due").query(Long.class).single()))
        .isZero();
  }

  @Test
  void whatIsToGoBackGoesBackOnce() {
    var due = world.due(HERE, "700", "700");
    take(due, "700", Way.BANK);
    long pending = pending(HERE);
    as(new Actor("visitor"), () -> withdraw(due));
    assertThat(now(due).refundDue()).isEqualTo(baht("700"));
    refused(Reason.CHANGED, () -> payments.giveBack(due.id(), baht("701"), UUID.randomUUID()));
    as(treasurer(), () -> payments.giveBack(due.id(), baht("700"), UUID.randomUUID()));
    assertThat(now(due).refundDue()).isEqualTo(baht("0"));
    refused(Reason.CHANGED, () -> payments.giveBack(due.id(), baht("700"), UUID.randomUUID()));
    assertThat(pending(HERE)).isEqualTo(pending - 70_000);
  }

  @Test
  void aVoidReceiptKeepsItsNumberAndItsMoneyIsDueAgain() {
    var due = world.due(HERE, "250", "250");
    long pending = pending(HERE);
    var payment = take(due, "250", Way.CASH);
    refused(Reason.REASON_MISSING, () -> takeBack(payment, " "));
    as(treasurer(), () -> takeBack(payment, "นับผิด"));
    assertThat(now(due).remains()).isEqualTo(baht("250"));
    assertThat(pending(HERE)).isEqualTo(pending);
    var voided = receiptsOf(due).getFirst();
    assertThat(voided.voided()).extracting(Receipt.Voided::reason).isEqualTo("นับผิด");
    refused(Reason.DONE_ALREADY, () -> takeBack(payment, "อีกครั้ง"));
    take(now(due), "250", Way.CASH);
    assertThat(receiptsOf(due).getLast().number().number()).isGreaterThan(voided.number().number());
    assertThat(gaps(HERE)).isEmpty();
  }

  @Test
  void receiptsHaveNoGapsWhoeverFails() throws Exception {
    var due = world.due(ELSEWHERE, "100000", "1");
    var tries = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 200; i++) {
      boolean fails = i % 3 == 0;
      tries.add(() -> issue(due, fails));
    }
    int issued = 0;
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (var done : threads.invokeAll(tries)) if (done.get()) issued++;
    }
    assertThat(issued).isEqualTo(133);
    var numbers =
        world
            .ask(() -> receipts.latest(world.community(ELSEWHERE).id(), receipts.thisYear(), 1000))
            .stream()
            .map(one -> one.number().number())
            .sorted()
            .toList();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 133).boxed().toList());
    assertThat(gaps(ELSEWHERE)).isEmpty();
  }

  /** Some fail after they have their number. */
  private boolean issue(Due due, boolean fails) {
    world.act(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  receipt(due, null);
                  if (fails) status.setRollbackOnly();
                }));
    return !fails;
  }

  private ReceiptNumber receipt(Due due, @Nullable ReceiptNumber given) {
    var payment = UUID.randomUUID();
    sql.sql(
            """
            insert into payments.payment
                   (id, due, amount, currency, way, at, actor, late, request, fingerprint)
            values (?, ?, 100, 'THB', 'cash', people.moment(), people.actor(), false, ?, '')
            """)
        .params(payment, due.id(), UUID.randomUUID())
        .update();
    var content =
        new Receipt.Content(
            "กลุ่ม",
            null,
            null,
            null,
            due.what(),
            due.what(),
            due.reference(),
            due.payer(),
            100,
            "THB",
            "cash");
    return receipts.issue(due, payment, content, given);
  }

  @Test
  void aDeviceHasABookOfItsOwnAndIsDeclaredLost() {
    var due = world.due(HERE, "10", "10");
    var community = due.community();
    world.ask(() -> receipt(due, new ReceiptNumber(community, 2569, "D7", 1)));
    as(treasurer(), () -> lose(community, "D7", 25));
    assertThat(world.ask(() -> receipts.gaps(community, receipts.thisYear(), "D7"))).isEmpty();
    var another = world.due(HERE, "10", "10");
    var next = ReceiptNumber.ofDevice(community, "2569/D7-00026").orElseThrow();
    assertThat(world.ask(() -> receipt(another, next)).printed()).isEqualTo("2569/D7-00026");
    assertThat(world.ask(() -> receipts.gaps(community, 2569, "D7"))).isEmpty();
    refused(Reason.BOOK_RANGE, () -> lose(community, "D7", 20));
  }

  @Test
  void lateMoneyRevivesWhatIsFreeAndElseGoesBack() {
    var free = world.due(HERE, "800", "200");
    var taken = world.due(HERE, "800", "200");
    clock.forward(Duration.ofDays(3));
    as(new Actor("visitor"), () -> withdraw(free));
    var hearer = new Hearer(free.visit());
    var hearing = hearing(hearer);
    as(
        treasurer(),
        () -> hearing.receive(free.id(), received(now(free), "200", Way.BANK), UUID.randomUUID()));
    as(
        treasurer(),
        () ->
            hearing.receive(taken.id(), received(now(taken), "200", Way.BANK), UUID.randomUUID()));
    assertThat(hearer.late).containsExactly(free.visit(), taken.visit());
    assertThat(now(free).remains()).isEqualTo(baht("600"));
    assertThat(receiptsOf(free)).hasSize(1);
    assertThat(now(taken).refundDue()).isEqualTo(baht("200"));
    assertThat(receiptsOf(taken)).isEmpty();
    assertThat(world.ask(() -> payments.of(taken.id()))).allMatch(Payment::late);
  }

  private static final class Hearer implements PaidFor {
    private final UUID free;
    private final List<UUID> late = new ArrayList<>();

    Hearer(UUID free) {
      this.free = free;
    }

    @Override
    public boolean paid(UUID visit, Money soFar) {
      return true;
    }

    @Override
    public boolean late(UUID visit, Money soFar) {
      late.add(visit);
      return visit.equals(free);
    }
  }

  private Payments hearing(PaidFor hearer) {
    var provider =
        new ObjectProvider<PaidFor>() {
          @Override
          public Stream<PaidFor> orderedStream() {
            return Stream.of(hearer);
          }
        };
    return new Payments(
        sql, rows, payees, keepers, receipts, books, settings, areas, acts, errands, provider,
        tellers, clock);
  }

  @Test
  void nobodyTakesOrSeesAnotherCommunitysMoney() {
    var theirs = world.due(ELSEWHERE, "150", "150");
    assertThatThrownBy(() -> take(theirs, "150", Way.CASH)).isInstanceOf(NotThere.class);
    assertThat(as(treasurer(), () -> dues.of(List.of(theirs.visit())))).isNotEmpty();
    assertThat(as(treasurer(), () -> rows.find(theirs.id()))).isEmpty();
    assertThat(as(treasurer(), () -> rows.unsettled(Place.community(theirs.community()))))
        .isEmpty();
    var member = Actor.person(world.person("sample.member"));
    var own = world.due(HERE, "150", "150");
    assertThat(as(member, () -> rows.find(own.id()))).isEmpty();
    var auditor = Actor.person(world.person("sample.auditor"));
    assertThat(as(auditor, () -> rows.find(own.id()))).isPresent();
    assertThatThrownBy(
            () ->
                as(
                    auditor,
                    () ->
                        payments.receive(
                            own.id(), received(own, "150", Way.CASH), UUID.randomUUID())))
        .isInstanceOf(Access.NotAllowed.class);
  }

  @Test
  void withoutACollectorEachCommunityIsPaidByItself() {
    var due = world.due(HERE, "100", "100");
    assertThat(dues.together(List.of(due.visit()))).isEmpty();
  }

  @Test
  void aCollectorTakesForTheCommunityAndOwesItToIt() {
    var collector = collector();
    world.ask(() -> keep(collector));
    try {
      var due = world.due("ban-mi-rai", "1000", "1000");
      assertThat(due.payee()).isEqualTo(Place.province("90"));
      var another = world.due("ban-nang-lao", "500", "250");
      var together = dues.together(List.of(due.visit(), another.visit())).orElseThrow();
      assertThat(together.next()).isEqualTo(baht("1250"));
      assertThat(together.collector().licence()).isEqualTo("11/00001");
      assertThat(together.code().orElseThrow()).contains("0994000165501", "54071250.00");
      var administrator = Actor.person(world.person("sample.administrator"));
      as(
          administrator,
          () -> payments.receive(due.id(), received(due, "1000", Way.BANK), UUID.randomUUID()));
      var owed = Account.owed(collector.id(), due.community());
      assertThat(world.ask(() -> journal.balance(owed, "THB"))).isEqualTo(baht("1000"));
      assertThat(pending("ban-mi-rai")).isEqualTo(100_000);
    } finally {
      asOwner("ban-mi-rai");
    }
  }

  /** Other tests are of communities that are paid themselves. */
  private void asOwner(String community) {
    world.ask(
        () ->
            sql.sql(
                    "update payments.payee set place = 'community ' || ?, licence = null where place = 'province 90'")
                .param(world.community(community).id())
                .update());
  }

  private static Payee collector() {
    return new Payee(
        Place.province("90"),
        Payee.Kind.OFFICE,
        "สหกรณ์ตัวอย่าง",
        PromptPay.find(PromptPay.Kind.TAX, "0994000165501").orElseThrow(),
        null,
        null,
        null,
        null,
        false,
        "11/00001");
  }

  @Test
  void everyChangeOfAPayeeIsInTheLog() {
    var place = Place.community(world.community(HERE).id());
    var payee = Payee.inCash(place, "กลุ่มทอผ้า");
    as(treasurer(), () -> keep(payee));
    assertThat(as(treasurer(), () -> payees.find(place))).contains(payee);
    assertThat(world.ask(() -> acts.in(place, null, 50)))
        .anyMatch(act -> act.what().equals("payee.changed") && act.detail().contains("name"));
    var elsewhere = Place.community(world.community(ELSEWHERE).id());
    assertThatThrownBy(() -> as(treasurer(), () -> keep(Payee.inCash(elsewhere, "อื่น"))))
        .isInstanceOf(Access.NotAllowed.class);
  }

  private boolean keep(Payee payee) {
    payees.keep(payee, UUID.randomUUID());
    return true;
  }

  private boolean reduce(Due due, String amount, UUID request) {
    dues.reduce(due.visit(), baht(amount), request);
    return true;
  }

  private boolean withdraw(Due due) {
    dues.withdraw(due.visit(), UUID.randomUUID());
    return true;
  }

  private UUID takeBack(UUID payment, String reason) {
    payments.takeBack(payment, reason);
    return payment;
  }

  private boolean lose(UUID community, String device, int last) {
    receipts.declareLost(community, device, last, "ตกน้ำ");
    return true;
  }

  private UUID take(Due due, String amount, Way way) {
    return as(
        treasurer(),
        () -> payments.receive(due.id(), received(due, amount, way), UUID.randomUUID()));
  }

  private static Received received(Due due, String amount, Way way) {
    return new Received(baht(amount), way, null, null, due.paid());
  }

  private void refused(Reason reason, Supplier<?> deed) {
    assertThatThrownBy(() -> as(treasurer(), deed))
        .isInstanceOfSatisfying(
            PaymentRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private Actor treasurer() {
    return Actor.person(world.person("sample.treasurer"));
  }

  private <T> T as(Actor who, Supplier<T> deed) {
    return world.askAs(who, deed);
  }

  private Due now(Due due) {
    return world.ask(() -> rows.get(due.id()));
  }

  private List<Receipt> receiptsOf(Due due) {
    return world.ask(() -> receipts.of(due.id()));
  }

  private List<Integer> gaps(String community) {
    return world.ask(
        () ->
            receipts.gaps(
                world.community(community).id(), receipts.thisYear(), ReceiptNumber.SITE));
  }

  private long pending(String community) {
    var account = Account.pending(world.community(community).id());
    return world.ask(() -> journal.balance(account, "THB")).minor();
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }
}
