package org.aenglek.income;

import static org.aenglek.income.SharingRule.Part.perHead;
import static org.aenglek.income.SharingRule.Part.percent;
import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is earned is shared at once by the rule of its day, and stays so. */
@AenglekTest
class EarningsTest {
  private static final LocalText SUPPER = LocalText.ofCodes(Map.of("th", "อาหารเย็น"));
  private static final SharingRule RULE =
      new SharingRule(
          perHead(To.GUIDE, Money.of("20", "THB")),
          percent(To.SERVED, "70"),
          percent(To.FUND, "30"));

  @Autowired Earnings earnings;
  @Autowired Unshared unshared;
  @Autowired Rules rules;
  @Autowired Departures departures;
  @Autowired Journal journal;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private UUID loom;
  private UUID boat;

  @BeforeEach
  void twoHouseholds() {
    clock.reset();
    loom = world.household("ban-tha-sai", "บ้านกี่ทอ");
    boat = world.household("ban-tha-sai", "บ้านเรือ");
  }

  @Test
  void aSaleIsSharedByTheRuleOfItsDayAndAPaymentThatFollowsByTheSame() {
    var village = village("ban-khlong-daen");
    var rule = world.rule("ban-khlong-daen", today(), RULE);
    var loom = world.household("ban-khlong-daen", "บ้านกี่ทอ");
    var sale = sale("ban-khlong-daen", 2, loom);
    earned(sale, "500.01");
    assertThat(balance(Account.earnedBy(loom, village))).isEqualTo("322.01");
    assertThat(balance(Account.of(village, Account.Kind.GUIDE))).isEqualTo("40.00");
    assertThat(balance(Account.fund(village))).isEqualTo("138.00");
    world.rule("ban-khlong-daen", today().plusDays(1), new SharingRule(percent(To.FUND, "100")));
    clock.forward(Duration.ofDays(2));
    earned(sale, "600.01");
    assertThat(balance(Account.earnedBy(loom, village)))
        .as("the rule of its day")
        .isEqualTo("392.01");
    assertThat(balance(Account.of(village, Account.Kind.GUIDE))).as("once").isEqualTo("40.00");
    earned(sale, "600.01");
    assertThat(rulesOf(sale)).as("told twice").containsExactly(rule, rule);
    earned(sale("ban-khlong-daen", 2, loom), "10");
    assertThat(balance(Account.fund(village))).isEqualTo("178.00");
  }

  @Test
  void withoutARuleItWaitsUntilThereIsOne() {
    var village = village("ban-nang-lao");
    var sale = sale("ban-nang-lao", 2, loom);
    earned(sale, "100");
    earned(sale("ban-nang-lao", 1, loom), "50");
    assertThat(balance(Account.unshared(village))).isEqualTo("150.00");
    assertThatThrownBy(() -> shareWaiting(village)).hasMessage("income.refused.noRule");
    world.rule("ban-nang-lao", today(), new SharingRule(percent(To.FUND, "100")));
    assertThat(balance(Account.unshared(village))).as("nothing by itself").isEqualTo("150.00");
    assertThat(shareWaiting(village)).isEqualTo(2);
    assertThat(shareWaiting(village)).isZero();
    assertThat(balance(Account.unshared(village))).isEqualTo("0.00");
    assertThat(balance(Account.fund(village))).isEqualTo("150.00");
    earned(sale, "40");
    assertThat(balance(Account.fund(village))).isEqualTo("90.00");
  }

  @Test
  void whatAGuestGotBackComesOutOfWhatIsUnpaidAndThenOutOfTheNextShares() {
    var village = village("ban-hua-non-wat");
    world.rule(
        "ban-hua-non-wat",
        today(),
        new SharingRule(percent(To.SERVED, "80"), percent(To.FUND, "20")));
    var loom = world.household("ban-hua-non-wat", "บ้านกี่ทอ");
    var boat = world.household("ban-hua-non-wat", "บ้านเรือ");
    var earned = Account.earnedBy(loom, village);
    var owing = Account.receivable(loom, village);
    var sale = sale("ban-hua-non-wat", 2, loom, boat);
    earned(sale, "1000");
    payOut(earned, "300");
    earned(sale, "500");
    assertThat(balance(earned)).as("a hundred was unpaid").isEqualTo("0.00");
    assertThat(balance(owing)).isEqualTo("100.00");
    assertThat(balance(Account.earnedBy(boat, village))).isEqualTo("200.00");
    assertThat(balance(Account.fund(village))).isEqualTo("100.00");
    earned(sale("ban-hua-non-wat", 1, loom), "100");
    assertThat(balance(owing)).isEqualTo("20.00");
    assertThat(balance(earned)).isEqualTo("0.00");
    earned(sale("ban-hua-non-wat", 1, loom), "100");
    assertThat(balance(owing)).isEqualTo("0.00");
    assertThat(balance(earned)).isEqualTo("60.00");
  }

  @Test
  void whoIsNoMoreIsNotNamedByARuleAndLeavesItsShareToItsHeir() {
    var village = village("ban-tha-sai");
    var named = new SharingRule(percent(To.HOUSEHOLD, "100").named(boat));
    world.rule("ban-tha-sai", today(), named);
    world.act(() -> departures.enter(boat, today(), loom));
    assertThatThrownBy(() -> world.rule("ban-tha-sai", today().plusDays(1), named))
        .hasMessage("income.refused.ruleDeparted");
    assertThatThrownBy(() -> world.act(() -> departures.enter(loom, today(), boat)))
        .hasMessage("income.refused.heir");
    earned(sale("ban-tha-sai", 1), "10");
    assertThat(balance(Account.earnedBy(boat, village))).isEqualTo("0.00");
    assertThat(balance(Account.earnedBy(loom, village))).isEqualTo("10.00");
  }

  @Test
  void aRuleIsPublishedOnceItIsCarriedForADayToComeThatNoOtherHas() {
    var village = village("ban-suan-thurian");
    var all = new SharingRule(percent(To.FUND, "100"));
    assertThatThrownBy(() -> world.rule("ban-suan-thurian", today().minusDays(1), all))
        .hasMessage("income.refused.rulePast");
    var id = propose(village, all);
    assertThatThrownBy(() -> world.act(() -> rules.publish(id)))
        .hasMessage("income.refused.ruleNotCarried");
    world.act(() -> rules.vote(id, new Rules.Vote(today(), 5, 5)));
    assertThatThrownBy(() -> world.act(() -> rules.vote(id, new Rules.Vote(today(), 6, 5))))
        .hasMessage("income.refused.ruleVotes");
    assertThatThrownBy(() -> world.act(() -> rules.publish(id)))
        .hasMessage("income.refused.ruleNotCarried");
    world.rule("ban-suan-thurian", today(), all);
    assertThatThrownBy(() -> world.rule("ban-suan-thurian", today(), RULE))
        .hasMessage("income.refused.ruleSameDay");
    assertThat(world.ask(() -> rules.of(village)))
        .extracting(Rules.Version::number)
        .containsExactly(3, 2, 1);
  }

  @Test
  void aHouseholdSeesItsOwnMoneyAndNobodyElses() {
    var village = village("ban-mi-rai");
    world.rule("ban-mi-rai", today(), new SharingRule(percent(To.SERVED, "100")));
    var near = world.household("ban-mi-rai", "บ้านใกล้");
    var far = world.household("ban-mi-rai", "บ้านไกล");
    earned(sale("ban-mi-rai", 1, near), "30");
    earned(sale("ban-mi-rai", 1, far), "50");
    var member = Actor.person(world.memberOf(near));
    assertThat(accountsSeenBy(member)).containsExactly(Account.earnedBy(near, village).id());
    assertThat(
            world.<Money>askAs(
                member, () -> journal.balance(Account.earnedBy(far, village), "THB")))
        .isEqualTo(Money.of("0", "THB"));
    assertThat(accountsSeenBy(Actor.person(world.chairOf("ban-mi-rai"))))
        .contains(Account.earnedBy(far, village).id(), Account.earnedBy(near, village).id());
    assertThat(accountsSeenBy(Actor.person(world.chairOf("ban-khlong-daen"))))
        .doesNotContain(Account.earnedBy(far, village).id());
    assertThat(world.<List<Rules.Version>>askAs(member, () -> rules.of(village))).hasSize(1);
  }

  @Test
  void nothingEverBroughtLessThanNothing() {
    var village = village("ban-chang-kaeo");
    world.rule("ban-chang-kaeo", today(), new SharingRule(percent(To.FUND, "100")));
    var sale = sale("ban-chang-kaeo", 1);
    earned(sale, "100");
    assertThatThrownBy(() -> earned(sale, "-0.01")).isInstanceOf(IllegalArgumentException.class);
    assertThat(balance(Account.fund(village))).isEqualTo("100.00");
    earned(sale, "0");
    assertThat(balance(Account.fund(village))).isEqualTo("0.00");
  }

  @Test
  void aRuleWhoseDayIsOverIsNotPublished() {
    var id = carried("ban-chang-kaeo", today());
    clock.forward(Duration.ofDays(1));
    assertThatThrownBy(() -> world.act(() -> rules.publish(id)))
        .hasMessage("income.refused.rulePast");
  }

  @Test
  void ofTwoRulesForOneDayThatArePublishedAtOnceOneIs() {
    var day = today().plusDays(9);
    var both = List.of(carried("ban-mi-rai", day), carried("ban-mi-rai", day));
    assertThat(together(2, i -> isPublished(both.get(i)))).containsExactlyInAnyOrder(true, false);
  }

  private boolean isPublished(UUID rule) {
    try {
      world.act(() -> rules.publish(rule));
      return true;
    } catch (IncomeRefused sameDay) {
      return false;
    }
  }

  private UUID carried(String slug, LocalDate from) {
    var all = new SharingRule(percent(To.FUND, "100"));
    return Actor.job("tester")
        .does(
            () -> {
              var id = rules.propose(village(slug), from, all, UUID.randomUUID());
              rules.vote(id, new Rules.Vote(today(), 2, 1));
              return id;
            });
  }

  @Test
  void aClockThatJumpsBackSharesByTheRuleOfTheDay() {
    var village = village("ban-khao-nai");
    var first = world.rule("ban-khao-nai", today(), new SharingRule(percent(To.FUND, "100")));
    var early = sale("ban-khao-nai", 1);
    clock.forward(Duration.ofDays(5));
    var second = world.rule("ban-khao-nai", today(), new SharingRule(percent(To.FOOD, "100")));
    var late = sale("ban-khao-nai", 1);
    earned(late, "10");
    clock.forward(Duration.ofDays(-5));
    earned(early, "30");
    earned(late, "20");
    assertThat(rulesOf(early)).containsExactly(first);
    assertThat(rulesOf(late)).containsExactly(second, second);
    assertThat(balance(Account.fund(village))).isEqualTo("30.00");
    assertThatThrownBy(() -> propose("ban-khao-nai", today().minusDays(1)))
        .hasMessage("income.refused.rulePast");
  }

  private UUID propose(String slug, LocalDate from) {
    var all = new SharingRule(percent(To.FUND, "100"));
    return Actor.job("tester")
        .does(() -> rules.propose(village(slug), from, all, UUID.randomUUID()));
  }

  private List<UUID> accountsSeenBy(Actor who) {
    return world.askAs(
        who,
        () ->
            sql.sql(
                    """
                    select distinct account from income.booked b
                      join income.account a on a.id = b.account where a.owner_kind = 'household'
                    """)
                .query(UUID.class)
                .list());
  }

  private UUID propose(UUID village, SharingRule rule) {
    return Actor.job("tester").does(() -> rules.propose(village, today(), rule, UUID.randomUUID()));
  }

  private int shareWaiting(UUID village) {
    return world.ask(() -> unshared.share(village));
  }

  private List<UUID> rulesOf(NewIncome sale) {
    return world.ask(
        () ->
            sql.sql("select rule from income.transfer where cause = ? and kind = 'earning'")
                .param(sale.cause().id())
                .query(UUID.class)
                .list());
  }

  private void payOut(Account from, String amount) {
    var transfer =
        Transfer.of(
            Transfer.Kind.PAYOUT,
            new Cause("payout", UUID.randomUUID()),
            null,
            Money.of(amount, "THB"),
            from,
            Account.cash(from.community()));
    world.ask(() -> journal.record(transfer, UUID.randomUUID()));
  }

  private NewIncome sale(String slug, int heads, UUID... served) {
    var community = village(slug);
    return new NewIncome(
        new Cause("sale", UUID.randomUUID()),
        new Transfer.Sold("meal", UUID.randomUUID(), SUPPER),
        List.of("curry"),
        today(),
        new Work(community, "meal", heads, List.of(served), List.of(), List.of(), List.of()),
        Account.cash(community));
  }

  private void earned(NewIncome sale, String total) {
    world.ask(
        () -> {
          earnings.earned(sale, Money.of(total, "THB"));
          return total;
        });
  }

  private String balance(Account account) {
    return world.<Money>ask(() -> journal.balance(account, "THB")).amount().toPlainString();
  }

  private UUID village(String slug) {
    return world.community(slug).id();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }
}
