package org.aenglek.income;

import static org.aenglek.income.SharingRule.Part.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.Payout.State;
import org.aenglek.income.Payout.Wanted;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.people.Access;
import org.aenglek.people.Retention;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Cuts;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Together;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was earned is paid out: once, with a second pair of eyes, and never more than there is. */
@AenglekTest
class PayoutsTest {
  private static final String SLUG = "ban-tha-sai";
  private static final LocalText SUPPER = LocalText.ofCodes(Map.of("th", "อาหารเย็น"));

  @Autowired Payouts payouts;
  @Autowired Payables payables;
  @Autowired HouseholdWays ways;
  @Autowired WaysHeld held;
  @Autowired Departures departures;
  @Autowired Retention retention;
  @Autowired Earnings earnings;
  @Autowired Journal journal;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;
  @Autowired DataSource dataSource;

  private UUID village;
  private UUID loom;

  @BeforeEach
  void aHouseholdThatServes() {
    clock.reset();
    village = world.community(SLUG).id();
    loom = world.household(SLUG, "บ้านกี่ทอ");
    if (world.ask(() -> sql.sql("select count(*) from income.rule").query(Long.class).single())
        == 0) {
      world.rule(SLUG, today(), new SharingRule(percent(To.SERVED, "100")));
    }
  }

  @Test
  void aBatchSentTwiceIsThereOnceAndALineSaidTwiceIsPaidOnce() {
    earned(sale(loom), "400");
    var request = UUID.randomUUID();
    var id = as(treasurer(), () -> payouts.make(village, Way.CASH, wanted("400"), request));
    assertThat(as(treasurer(), () -> payouts.make(village, Way.CASH, wanted("400"), request)))
        .isEqualTo(id);
    var line = payout(id).lines().getFirst();
    assertThat(line.isOpen()).isTrue();
    assertThat(balance(earned())).as("nothing stands in the books yet").isEqualTo("400.00");
    var cash = balance(Account.cash(village));
    treasurer().does(() -> payouts.done(line.id()));
    treasurer().does(() -> payouts.done(line.id()));
    treasurer().does(() -> payouts.allDone(id));
    assertThat(balance(earned())).isEqualTo("0.00");
    assertThat(less(cash, balance(Account.cash(village)))).isEqualTo(baht("400"));
    assertThat(payout(id).lines()).extracting(Payout.Line::state).containsExactly(State.DONE);
  }

  @Test
  void whatIsUnderWayIsNotPaidByAnotherBatchAndTwoTreasurersPayItOnce() {
    earned(sale(loom), "300");
    var outcomes = Together.together(8, i -> attempt(() -> as(treasurer(), () -> make("300"))));
    assertThat(outcomes).filteredOn(UUID.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn("income.refused.payoutChanged"::equals).hasSize(7);
    var id = (UUID) outcomes.stream().filter(UUID.class::isInstance).findFirst().orElseThrow();
    var line = payout(id).lines().getFirst().id();
    Together.together(
        8,
        i -> {
          treasurer().does(() -> payouts.done(line));
          return i;
        });
    assertThat(balance(earned())).isEqualTo("0.00");
    assertThat(transfersOf(line)).isEqualTo(1);
  }

  @Test
  void moreThanOneMayPayAloneNeedsAnothersYes() {
    earned(sale(loom), "6000");
    var id = as(treasurer(), () -> make("5000.01"));
    var line = payout(id).lines().getFirst().id();
    assertThatThrownBy(() -> treasurer().does(() -> payouts.done(line)))
        .hasMessage("income.refused.payoutNotApproved");
    assertThatThrownBy(() -> treasurer().does(() -> payouts.approve(id)))
        .isInstanceOf(Access.NotAllowed.class);
    var chair = Actor.person(world.person("sample.chair"));
    chair.does(() -> payouts.approve(id));
    chair.does(() -> payouts.approve(id));
    treasurer().does(() -> payouts.done(line));
    assertThat(balance(earned())).isEqualTo("999.99");
    var own = as(chair, () -> make("999.99"));
    assertThatThrownBy(() -> chair.does(() -> payouts.approve(own)))
        .hasMessage("income.refused.payoutOwn");
    as(Actor.person(world.person("sample.committee")), () -> payouts.get(own));
    chair.does(() -> payouts.done(payout(own).lines().getFirst().id()));
  }

  @Test
  void whoOwesIsPaidNothingBeforeThatIsMadeUpFor() {
    var sale = sale(loom);
    earned(sale, "500");
    pay(as(treasurer(), () -> make("500")));
    earned(sale, "200");
    assertThat(payable().owing()).isEqualTo(baht("300"));
    assertThatThrownBy(() -> as(treasurer(), () -> make("1")))
        .hasMessage("income.refused.payoutChanged");
    earned(sale(loom), "310");
    assertThat(payable().most()).isEqualTo(baht("10"));
    assertThatThrownBy(() -> as(treasurer(), () -> make("10.01")))
        .hasMessage("income.refused.payoutChanged");
    pay(as(treasurer(), () -> make("10")));
    assertThat(balance(earned())).isEqualTo("0.00");
  }

  /** As if the payout had come first: the money is in the household's hand. */
  @Test
  void whatAGuestGetsBackWhileABatchIsUnderWayIsOwed() {
    var sale = sale(loom);
    earned(sale, "500");
    var id = as(treasurer(), () -> make("500"));
    earned(sale, "400");
    assertThat(balance(earned())).isEqualTo("400.00");
    pay(id);
    assertThat(balance(earned())).isEqualTo("0.00");
    assertThat(balance(Account.receivable(loom, village))).isEqualTo("100.00");
  }

  @Test
  void whatFailedOrCameBackIsToBePaidAgain() {
    earned(sale(loom), "250");
    var first = as(treasurer(), () -> make("250"));
    var line = payout(first).lines().getFirst().id();
    assertThatThrownBy(() -> treasurer().does(() -> payouts.failed(line, " ")))
        .hasMessage("income.refused.reasonMissing");
    treasurer().does(() -> payouts.failed(line, "ไม่อยู่บ้าน"));
    assertThat(payable().most()).isEqualTo(baht("250"));
    assertThatThrownBy(() -> treasurer().does(() -> payouts.done(line)))
        .hasMessage("income.refused.payoutOver");
    var second = as(treasurer(), () -> make("250"));
    pay(second);
    var closed = payout(second).lines().getFirst().id();
    treasurer().does(() -> payouts.failed(closed, "บัญชีปิดแล้ว"));
    treasurer().does(() -> payouts.failed(closed, "บัญชีปิดแล้ว"));
    assertThat(balance(earned())).isEqualTo("250.00");
    assertThat(payable().most()).isEqualTo(baht("250"));
    assertThat(payout(second).lines().getFirst().why()).isEqualTo("บัญชีปิดแล้ว");
  }

  @Test
  void cutOffAtAnyStatementALineIsPaidWhollyOrNotAtAll() {
    earned(sale(loom), "100");
    var id = as(treasurer(), () -> make("100"));
    var line = payout(id).lines().getFirst().id();
    var cuts = new Cuts(dataSource);
    int statements = 1;
    while (cuts.after(statements, () -> treasurer().does(() -> payouts.done(line)))) {
      boolean isDone = payout(id).lines().getFirst().state() == State.DONE;
      assertThat(balance(earned())).isEqualTo(isDone ? "0.00" : "100.00");
      assertThat(transfersOf(line)).isEqualTo(isDone ? 1 : 0);
      statements++;
    }
    assertThat(statements).isGreaterThan(5);
    assertThat(transfersOf(line)).isEqualTo(1);
  }

  @Test
  void howAHouseholdIsPaidIsKnownToItselfAndToWhoPays() {
    var member = Actor.person(world.memberOf(loom));
    var account = BankAccount.of(Bank.AGRICULTURE, "020-1-23456-7", "นางสมใจ ทอดี");
    member.does(() -> ways.tell(loom, HouseholdWay.by(account)));
    assertThat(as(treasurer(), () -> ways.of(loom).account())).isEqualTo(account);
    for (var other :
        List.of("sample.member", "sample.committee", "sample.officer", "sample.auditor")) {
      var who = Actor.person(world.person(other));
      assertThat(as(who, () -> ways.of(loom))).isEqualTo(HouseholdWay.CASH);
      assertThatThrownBy(() -> who.does(() -> ways.tell(loom, HouseholdWay.CASH)))
          .isInstanceOf(Access.NotAllowed.class);
    }
    assertThat(
            world.ask(
                () ->
                    sql.sql("select encode(sealed, 'escape') from income.household_way")
                        .query(String.class)
                        .list()))
        .noneMatch(stored -> stored.contains("0201234567"));
    earned(sale(loom), "70");
    assertThatThrownBy(
            () ->
                as(
                    treasurer(),
                    () -> payouts.make(village, Way.PROMPTPAY, wanted("70"), UUID.randomUUID())))
        .hasMessage("income.refused.payoutWay");
    var id =
        as(treasurer(), () -> payouts.make(village, Way.BANK, wanted("70"), UUID.randomUUID()));
    var bank = balance(Account.bank(village));
    pay(id);
    assertThat(less(bank, balance(Account.bank(village)))).isEqualTo(baht("70"));
    member.does(() -> ways.tell(loom, HouseholdWay.CASH));
    assertThat(as(treasurer(), () -> ways.of(loom))).isEqualTo(HouseholdWay.CASH);
  }

  @Test
  void aWayIsKnownNoLongerThanItsHouseholdAndItsPeopleAre() {
    treasurer().does(() -> ways.tell(loom, way()));
    var member = world.memberOf(loom);
    assertThat(world.ask(() -> held.of(member)).getFirst().items()).hasSize(1);
    assertThat(world.ask(() -> held.erase(member)).erased()).containsExactly("income.held.way");
    assertThat(as(treasurer(), () -> ways.of(loom))).isEqualTo(HouseholdWay.CASH);
    treasurer().does(() -> ways.tell(loom, way()));
    world.act(() -> departures.enter(loom, today(), null));
    clock.forward(Duration.ofDays(89));
    retention.run();
    assertThat(as(treasurer(), () -> ways.of(loom))).isEqualTo(way());
    clock.forward(Duration.ofDays(3));
    retention.run();
    assertThat(as(treasurer(), () -> ways.of(loom))).isEqualTo(HouseholdWay.CASH);
  }

  private static HouseholdWay way() {
    return HouseholdWay.by(PromptPay.find(PromptPay.Kind.TELEPHONE, "081-234-5678").orElseThrow());
  }

  private void pay(UUID id) {
    treasurer().does(() -> payouts.allDone(id));
  }

  private UUID make(String amount) {
    return payouts.make(village, Way.CASH, wanted(amount), UUID.randomUUID());
  }

  private List<Wanted> wanted(String amount) {
    return List.of(new Wanted(earned(), baht(amount)));
  }

  private Payables.Payable payable() {
    return world.ask(() -> payables.of(village)).stream()
        .filter(each -> each.account().equals(earned()))
        .findFirst()
        .orElseThrow();
  }

  private Payout payout(UUID id) {
    return world.ask(() -> payouts.get(id));
  }

  private long transfersOf(UUID line) {
    return world.ask(
        () ->
            sql.sql("select count(*) from income.transfer where cause = ?")
                .param(line)
                .query(Long.class)
                .single());
  }

  private Account earned() {
    return Account.earnedBy(loom, village);
  }

  private Actor treasurer() {
    return Actor.person(world.person("sample.treasurer"));
  }

  private <T> T as(Actor who, Supplier<T> work) {
    return world.askAs(who, work);
  }

  private static Object attempt(Supplier<UUID> work) {
    try {
      return work.get();
    } catch (IncomeRefused refused) {
      return refused.getMessage();
    }
  }

  private NewIncome sale(UUID served) {
    return new NewIncome(
        new Cause("sale", UUID.randomUUID()),
        new Transfer.Sold("meal", UUID.randomUUID(), SUPPER),
        List.of(),
        today(),
        new Work(village, "meal", 2, List.of(served), List.of(), List.of(), List.of()),
        Account.cash(village));
  }

  private void earned(NewIncome sale, String total) {
    world.act(() -> world.ask(() -> told(sale, total)));
  }

  private String told(NewIncome sale, String total) {
    earnings.earned(sale, baht(total));
    return total;
  }

  private String balance(Account account) {
    return world.<Money>ask(() -> journal.balance(account, "THB")).amount().toPlainString();
  }

  private static Money less(String before, String now) {
    return baht(before).minus(baht(now));
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }
}
