package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Journal;
import org.aenglek.income.Rules;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.Payments;
import org.aenglek.payments.Receipts;
import org.aenglek.rota.Rule;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sold at a counter becomes money in the box, a receipt, and shares. */
@AenglekTest
class CounterSalesTest {
  private static final SharingRule FOUR_FIFTHS =
      new SharingRule(Part.percent(To.SERVED, "80"), Part.percent(To.FUND, "20"));

  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Dues dues;
  @Autowired Payments payments;
  @Autowired Receipts receipts;
  @Autowired Journal journal;
  @Autowired Rules rules;
  @Autowired JdbcClient sql;
  @Autowired World world;
  @Autowired MovableClock clock;

  private final Telephone telephone = new Telephone();
  private Village village;
  private Device device;
  private UUID weaver;

  @BeforeEach
  void aDeviceSellsForAWeaver() {
    clock.reset();
    village = new Village(world, codes, devices, events, clock);
    boolean isRuled = world.ask(() -> rules.inForce(village.id, village.today()).isPresent());
    if (!isRuled) world.rule(Village.SLUG, village.today(), FOUR_FIFTHS);
    weaver = world.household(Village.SLUG, "บ้านทอผ้า " + UUID.randomUUID());
    device = village.enrolled(telephone);
  }

  @Test
  void cashBecomesAReceiptOfTheDevicesOwnBookAndShares() {
    var cash = balance(Account.cash(village.id));
    var sale = sells(cloth(2, 50_000, 50_000), 100_000, "cash", receipt(1));
    assertThat(tell().safe()).containsExactly(1);
    assertThat(due(sale).isPaid()).isTrue();
    assertThat(printed()).contains(receipt(1));
    assertThat(balance(Account.cash(village.id)).minus(cash)).isEqualTo(baht("1000"));
    assertThat(balance(Account.earnedBy(weaver, village.id))).isEqualTo(baht("800"));
    assertThat(tell().told()).isEmpty();
    assertThat(balance(Account.earnedBy(weaver, village.id))).isEqualTo(baht("800"));
  }

  @Test
  void whatIsTakenBackTheSameDayLeavesNothingBehindButItsReceipt() {
    var cash = balance(Account.cash(village.id));
    var sale = sells(cloth(1, 35_000, 35_000), 35_000, "cash", receipt(1));
    telephone.does(
        "undone", clock.instant(), "{\"sale\":\"%s\",\"why\":\"ผิดผืน\"}".formatted(sale));
    assertThat(tell().told()).isEmpty();
    assertThat(balance(Account.cash(village.id))).isEqualTo(cash);
    assertThat(balance(Account.earnedBy(weaver, village.id))).isEqualTo(baht("0"));
    assertThat(due(sale).amount()).isEqualTo(baht("0"));
    assertThat(due(sale).refundDue()).isEqualTo(baht("0"));
    assertThat(world.ask(() -> receipts.of(due(sale).id())))
        .singleElement()
        .satisfies(one -> assertThat(one.voided()).isNotNull());
    assertThat(gaps()).isEmpty();
  }

  @Test
  void whoseTurnItIsEarnsWhatIsSoldInIt() {
    var host = world.household(Village.SLUG, "บ้านครัวเล " + UUID.randomUUID());
    var inTurn = new Rule(Rule.Kind.LEAST_EARNED, false, false, null, 90);
    world.rota(Village.SUPPER, inTurn, List.of(host));
    var visit = world.visit(world.agreed(Village.SUPPER));
    clock.moveTo(visit.firstDay() + "T09:00:00+07:00");
    var line =
        "{\"offer\":\"%s\",\"name\":\"x\",\"quantity\":1,\"unit\":10000,\"starts\":\"%s\"}"
            .formatted(world.offer(Village.SUPPER), visit.starts());
    long before = tally(host);
    var sale = sells(line, 10_000, "cash", receipt(1));
    tell();
    tell();
    assertThat(balance(Account.earnedBy(host, village.id))).isEqualTo(baht("80"));
    assertThat(tally(host)).isEqualTo(before + 10_000);
    telephone.does("undone", clock.instant(), "{\"sale\":\"%s\"}".formatted(sale));
    tell();
    assertThat(tally(host)).isEqualTo(before);
  }

  private long tally(UUID household) {
    return world.ask(
        () ->
            sql.sql("select counted from rota.tally where offer = ? and household = ?")
                .params(world.offer(Village.SUPPER), household)
                .query(Long.class)
                .single());
  }

  @Test
  void whatIsPaidAtTheHouseOrSeenByTheSellerStaysDue() {
    var house = sells(cloth(1, 20_000, 20_000), 20_000, "house", null);
    var seen = sells(cloth(1, 30_000, 30_000), 30_000, "promptpay", null);
    tell();
    assertThat(due(house).remains()).isEqualTo(baht("200"));
    assertThat(due(seen).remains()).isEqualTo(baht("300"));
    assertThat(due(seen).claimed()).isEqualTo(baht("300"));
    assertThat(due(house).claimed()).isEqualTo(baht("0"));
    assertThat(balance(Account.earnedBy(weaver, village.id))).isEqualTo(baht("0"));
    receives(due(seen), Way.BANK);
    receives(due(house), Way.CASH);
    assertThat(balance(Account.earnedBy(weaver, village.id))).isEqualTo(baht("400"));
  }

  @Test
  void whatTheBankHasBroughtIsToGoBackWhenItsSaleIsTakenBack() {
    var sale = sells(cloth(1, 30_000, 30_000), 30_000, "promptpay", null);
    var another = sells(cloth(1, 10_000, 10_000), 10_000, "promptpay", null);
    tell();
    receives(due(sale), Way.BANK);
    for (var id : List.of(sale, another)) {
      telephone.does("undone", clock.instant(), "{\"sale\":\"%s\"}".formatted(id));
    }
    assertThat(tell().told()).isEmpty();
    assertThat(due(sale).refundDue()).isEqualTo(baht("300"));
    assertThat(due(another).claimed()).isEqualTo(baht("0"));
    assertThat(balance(Account.earnedBy(weaver, village.id))).isEqualTo(baht("0"));
  }

  @Test
  void aNumberThatIsGivenTwiceOrIsAnothersIsToldAndTheSiteNumbersIt() {
    sells(cloth(1, 1_000, 1_000), 1_000, "cash", receipt(1));
    sells(cloth(2, 1_000, 1_000), 2_000, "cash", receipt(1));
    sells(cloth(3, 1_000, 1_000), 3_000, "cash", "2569/D999-00001");
    sells(cloth(4, 1_000, 1_000), 4_001, "cash", receipt(2));
    assertThat(told()).containsExactlyInAnyOrder("receipt", "receipt", "total");
    assertThat(gaps()).isEmpty();
  }

  private void receives(Due due, Way way) {
    var received = new Received(due.remains(), way, null, null, due.paid());
    village.chair.does(() -> payments.receive(due.id(), received, UUID.randomUUID()));
  }

  @Test
  void zeroAndTenMillionAreBothPrices() {
    var gift = sells(cloth(1, 0, 0), 0, "cash", null);
    var dear = sells(cloth(1, 1_000_000_000, 1_000_000_000), 1_000_000_000, "cash", receipt(1));
    assertThat(tell().told()).isEmpty();
    assertThat(due(gift).amount()).isEqualTo(baht("0"));
    assertThat(due(dear).paid()).isEqualTo(baht("10000000"));
    assertThat(balance(Account.earnedBy(weaver, village.id))).isEqualTo(baht("8000000"));
  }

  @Test
  void aPriceBelowTheLimitIsSoldAndTold() {
    sells(cloth(1, 80_000, 100_000), 80_000, "cash", receipt(1));
    sells(cloth(1, 79_999, 100_000), 79_999, "cash", receipt(2));
    assertThat(told()).containsExactly("price-low");
  }

  @Test
  void whatNobodyOffersAndWhomNobodyKnowsIsSoldAndTold() {
    var nobody = UUID.randomUUID();
    sells(line(UUID.randomUUID(), 1, 5_000, 5_000, nobody), 5_000, "cash", receipt(1));
    assertThat(told()).containsExactlyInAnyOrder("not-offered", "no-maker");
    assertThat(printed()).contains(receipt(1));
  }

  private UUID sells(String line, long total, String paid, String receipt) {
    var body =
        """
        {"lines":[%s],"total":%d,"paid":"%s"%s}"""
            .formatted(
                line, total, paid, receipt == null ? "" : ",\"receipt\":\"" + receipt + "\"");
    return telephone.does("sale", clock.instant(), body);
  }

  private String cloth(int quantity, long unit, long list) {
    return line(village.cloth(), quantity, unit, list, weaver);
  }

  private static String line(UUID offer, int quantity, long unit, long list, UUID maker) {
    return """
    {"offer":"%s","name":"ผ้า","quantity":%d,"unit":%d,"list":%d,"maker":"%s"}"""
        .formatted(offer, quantity, unit, list, maker);
  }

  private String receipt(int number) {
    return "2569/D%d-%05d".formatted(device.number(), number);
  }

  private Answer tell() {
    return village.tell(device, telephone);
  }

  private List<String> told() {
    return tell().told().stream().map(one -> one.what().key()).toList();
  }

  private Due due(UUID sale) {
    return world.ask(() -> dues.of(List.of(sale)).getFirst());
  }

  private List<String> printed() {
    return world.ask(
        () ->
            receipts.latest(village.id, 2569, 50).stream()
                .map(one -> one.number().printed())
                .toList());
  }

  private List<Integer> gaps() {
    return world.ask(() -> receipts.gaps(village.id, 2569, device.issuer()));
  }

  private Money balance(Account account) {
    return world.ask(() -> journal.balance(account, "THB"));
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }
}
