package org.aenglek.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aenglek.income.SharingRule.Part.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Bank;
import org.aenglek.income.BankAccount;
import org.aenglek.income.Earnings;
import org.aenglek.income.HouseholdWay;
import org.aenglek.income.HouseholdWays;
import org.aenglek.income.Payout;
import org.aenglek.income.Payout.State;
import org.aenglek.income.Payout.Wanted;
import org.aenglek.income.Payouts;
import org.aenglek.income.Rules;
import org.aenglek.income.Selling;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Way;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was paid out is seen in the bank's statement; the rest is for a person to look at. */
@AenglekTest
class WentOutTest {
  private static final String VILLAGE = "ban-khlong-daen";
  private static final String IN = "/th/payments/in/" + VILLAGE;
  private static final String NAMES = "วันที่,ฝาก,ถอน,คงเหลือ,รายละเอียด\n";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Payouts payouts;
  @Autowired HouseholdWays ways;
  @Autowired Earnings earnings;
  @Autowired Rules rules;
  @Autowired MovableClock clock;

  private UUID village;
  private UUID loom;
  private UUID boat;

  @BeforeEach
  void twoHouseholdsThatHaveEarnedAndAreNotPaidYet() {
    clock.reset();
    village = world.community(VILLAGE).id();
    loom = world.household(VILLAGE, "บ้านกี่ทอ");
    boat = world.household(VILLAGE, "บ้านเรือ");
    if (world.ask(() -> rules.inForce(village, today())).isPresent()) return;
    world.rule(VILLAGE, today(), new SharingRule(percent(To.SERVED, "100")));
  }

  @Test
  void whatTheBankCarriedOutIsDoneAndSeenAndNothingIsPaidTwice() {
    var payout = toPay("410", "410");
    var chair = chair();
    var file =
        NAMES
            + row("", "410.00", "590.00", "โอนไป 111-2-22333-4")
            + row("", "25.00", "565.00", "ค่าธรรมเนียม");
    var statement = send(chair, file);
    assertThat(chair.get(statement).body())
        .contains("ออก", "การจ่ายรอบที่ " + number(payout) + " รายที่ 1", "ต้องดูเอง 1");
    chair.post(statement + "/confirmation");
    chair.post(send(chair, file) + "/confirmation");
    var lines = world.ask(() -> payouts.get(payout)).lines();
    assertThat(lines).extracting(Payout.Line::state).containsExactly(State.DONE, State.OPEN);
    assertThat(lines.getFirst().seen()).isEqualTo(today());
    assertThat(chair.get("/th/income/" + VILLAGE + "/payouts/" + payout).body())
        .contains("พบในรายการเดินบัญชี");
    var page = chair.get(IN).body();
    assertThat(page)
        .contains("เงินออกที่ยังไม่รู้ว่าจ่ายอะไร", "ค่าธรรมเนียม")
        .doesNotContain("โอนไป 111");
    chair.post(
        first(page, "action=\"(" + IN + "/lines/[^\"]+/setting-aside)\""), "reason", "ธนาคารเก็บ");
    assertThat(chair.get(IN).body()).doesNotContain("ค่าธรรมเนียม");
  }

  @Test
  void ofTwoPayoutsThatFitAPersonSaysWhichItWas() {
    var payout = toPay("420", "420");
    var chair = chair();
    chair.post(send(chair, NAMES + row("", "420.00", "80.00", "โอน")) + "/confirmation");
    assertThat(world.ask(() -> payouts.get(payout)).open()).hasSize(2);
    var page = chair.get(IN).body();
    var line = first(page, "action=\"(" + IN + "/lines/[^\"]+/payout)\"");
    var second = world.ask(() -> payouts.get(payout)).lines().getLast().id();
    assertThat(chair.post(line, "outlay", second.toString()).status()).isEqualTo(303);
    var lines = world.ask(() -> payouts.get(payout)).lines();
    assertThat(lines).extracting(Payout.Line::state).containsExactly(State.OPEN, State.DONE);
    assertThat(chair.post(line, "outlay", second.toString()).status()).isEqualTo(409);
    assertThat(
            site.visitor()
                .signedInAs("sample.treasurer")
                .post(line, "outlay", second.toString())
                .status())
        .isEqualTo(403);
  }

  @Test
  void aStatementInWhichALineIsMissingIsRefusedWithItsPlace() {
    var chair = chair();
    var file = NAMES + row("50.00", "", "550.00", "โอน") + row("10.00", "", "460.00", "โอน");
    var answer = chair.sendFile(IN + "/statements", "bank.csv", file.getBytes(UTF_8), fields());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("มีรายการขาดไประหว่าง", "550.00”", "460.00”");
  }

  /** Both by the bank; answers the batch. */
  private UUID toPay(String toLoom, String toBoat) {
    tell(loom, "111-2-22333-4");
    tell(boat, "555-6-66777-8");
    var selling = new Selling(world, earnings, clock);
    selling.sell(VILLAGE, Selling.SUPPER, "food", toLoom, loom);
    selling.sell(VILLAGE, Selling.CLOTH, "cloth", toBoat, boat);
    var wanted = List.of(wanted(loom, toLoom), wanted(boat, toBoat));
    return world.askAs(
        Actor.person(world.chairOf(VILLAGE)),
        () -> payouts.make(village, Way.BANK, wanted, UUID.randomUUID()));
  }

  private void tell(UUID household, String number) {
    var account = BankAccount.of(Bank.find("006").orElseThrow(), number, "บัญชี");
    Actor.person(world.chairOf(VILLAGE)).does(() -> ways.tell(household, HouseholdWay.by(account)));
  }

  private Wanted wanted(UUID household, String amount) {
    return new Wanted(Account.earnedBy(household, village), Money.of(amount, "THB"));
  }

  private int number(UUID payout) {
    return world.ask(() -> payouts.get(payout)).number();
  }

  private Visitor chair() {
    var visitor = site.visitor();
    visitor.signIn(world.signInOfChair(VILLAGE), World.PASSWORD);
    return visitor;
  }

  private String row(String in, String out, String balance, String text) {
    return String.join(",", today().toString(), in, out, balance, text) + "\n";
  }

  private static String send(Visitor who, String file) {
    var sent = who.sendFile(IN + "/statements", "bank.csv", file.getBytes(UTF_8), fields());
    assertThat(sent.status()).isEqualTo(303);
    return sent.header("Location");
  }

  private static Map<String, String> fields() {
    return Map.of(
        "date", "วันที่",
        "amount", "ฝาก",
        "out", "ถอน",
        "balance", "คงเหลือ",
        "text", "รายละเอียด",
        "request", UUID.randomUUID().toString());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
