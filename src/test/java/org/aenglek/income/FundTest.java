package org.aenglek.income;

import static org.aenglek.income.SharingRule.Part.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.Rules.Vote;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Spendings.Proof;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.media.Pictures;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Together;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The fund is spent on what the village voted for, never more than there is, and in the open. */
@AenglekTest
class FundTest {
  private static final String SLUG = "ban-tha-sai";
  private static final LocalText SUPPER = LocalText.ofCodes(Map.of("th", "อาหารเย็น"));
  private static final Proof RECEIPT = new Proof("12/345", false, true);

  @Autowired Fund fund;
  @Autowired Spendings spendings;
  @Autowired Earnings earnings;
  @Autowired Rules rules;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  private UUID village;

  @BeforeEach
  void aVillageThatKeepsAllOfItTogether() {
    clock.reset();
    village = world.community(SLUG).id();
    if (world.ask(() -> rules.of(village)).isEmpty()) {
      world.rule(SLUG, today(), new SharingRule(percent(To.FUND, "100")));
    }
  }

  @Test
  void itIsSpentOnceOnWhatWasVotedForAndNeverMoreThanThereIs() {
    earn("1000");
    var before = balance();
    var roof = propose("ซ่อมหลังคาศาลา", "600");
    assertThatThrownBy(() -> pay(roof)).hasMessage("income.refused.spendingNotCarried");
    vote(roof, 5, 5);
    assertThatThrownBy(() -> pay(roof)).hasMessage("income.refused.spendingNotCarried");
    var boat = propose("เรือ", "600");
    vote(boat, 9, 2);
    vote(boat, 9, 2);
    assertThatThrownBy(() -> vote(boat, 10, 2)).hasMessage("income.refused.spendingVotes");
    assertThatThrownBy(
            () ->
                treasurer()
                    .does(() -> spendings.paid(boat, Way.CASH, new Proof(" ", true, null), null)))
        .hasMessage("income.refused.spendingReceipt");
    Together.together(
        4,
        i -> {
          pay(boat);
          return i;
        });
    assertThat(balance()).isEqualTo(before.minus(baht("600")));
    var house = propose("บ้านพัก", balance().plus(baht("0.01")).amount().toPlainString());
    vote(house, 9, 2);
    assertThatThrownBy(() -> pay(house)).hasMessage("income.refused.fundTooSmall");
    var paid = world.ask(() -> spendings.get(boat)).paid();
    assertThat(paid).extracting(Spending.Paid::receipt).isEqualTo("12/345");
  }

  @Test
  void whereThePayeeLivesIsSaidWithTheProof() {
    earn("100");
    for (var said : Map.of("near", "อยู่ในตำบลของเรา", "far", "ผู้รับเงินอยู่ที่อื่น").entrySet()) {
      var mats = propose("เสื่อ " + said.getKey(), "10");
      vote(mats, 9, 2);
      var fields = Map.of("receipt", "7/1", "way", "cash", "payee", said.getKey());
      var keeper = site.visitor().signedInAs("sample.treasurer");
      var payment = "/th/income/" + SLUG + "/fund/spendings/" + mats + "/payment";
      assertThat(keeper.get("/th/income/" + SLUG + "/fund").body())
          .contains("ผู้รับเงินอยู่ที่ใด")
          .doesNotContain(said.getValue());
      assertThat(keeper.sendFile(payment, "", new byte[0], fields).status()).isEqualTo(303);
      assertThat(keeper.get("/th/income/" + SLUG + "/fund").body()).contains(said.getValue());
    }
  }

  @Test
  void allOfTheVillageReadItAndOthersWhereTheVillageSaysSo() {
    earn("10");
    propose("ตู้ยา", "5");
    var member = Actor.person(world.person("sample.member"));
    var stranger = Actor.person(world.chairOf("ban-khlong-daen"));
    assertThat(as(member, () -> fund.sums(village)).balance()).isEqualTo(balance());
    assertThat(as(member, () -> spendings.of(village))).isNotEmpty();
    assertThatThrownBy(() -> as(stranger, () -> fund.sums(village)))
        .isInstanceOf(Access.NotAllowed.class);
    assertThat(as(stranger, () -> spendings.of(village))).isEmpty();
    assertThatThrownBy(
            () -> member.does(() -> fund.say(village, new Fund.Said("เพื่อทุกคน", true))))
        .isInstanceOf(Access.NotAllowed.class);
    treasurer().does(() -> fund.say(village, new Fund.Said("เพื่อทุกคน", true)));
    assertThat(as(stranger, () -> fund.sums(village)).balance()).isEqualTo(balance());
    assertThat(as(stranger, () -> fund.said(village)).rules()).isEqualTo("เพื่อทุกคน");
    assertThat(as(stranger, () -> spendings.of(village))).isNotEmpty();
    treasurer().does(() -> fund.say(village, new Fund.Said("เพื่อทุกคน", false)));
    assertThat(as(stranger, () -> spendings.of(village))).isEmpty();
  }

  @Test
  void aPhotographThatIsTooLargeIsToldSo() {
    var boat = propose("เสื้อชูชีพ", "10");
    vote(boat, 9, 2);
    var payment = "/th/income/" + SLUG + "/fund/spendings/" + boat + "/payment";
    var huge = new byte[(Pictures.MOST_MEGABYTES + 1) << 20];
    var answer =
        site.visitor()
            .signedInAs("sample.treasurer")
            .sendFile(payment, "receipt.jpg", huge, Map.of("receipt", "1/1", "way", "cash"));
    assertThat(answer.status()).isIn(413, 422);
    assertThat(answer.body()).contains("ใหญ่เกินไป", "40", "เสื้อชูชีพ");
  }

  private UUID propose(String what, String amount) {
    return treasurer()
        .does(() -> spendings.propose(village, what, baht(amount), UUID.randomUUID()));
  }

  private void vote(UUID id, int inFavour, int against) {
    treasurer().does(() -> spendings.vote(id, new Vote(today(), inFavour, against)));
  }

  private void pay(UUID id) {
    treasurer().does(() -> spendings.paid(id, Way.CASH, RECEIPT, null));
  }

  private Money balance() {
    return world.ask(() -> fund.sums(village)).balance();
  }

  private void earn(String total) {
    var sale =
        new NewIncome(
            new Cause("sale", UUID.randomUUID()),
            new Transfer.Sold("meal", UUID.randomUUID(), SUPPER),
            List.of(),
            today(),
            new Work(village, "meal", 2, List.of(), List.of(), List.of(), List.of()),
            Account.cash(village));
    world.ask(
        () -> {
          earnings.earned(sale, baht(total));
          return total;
        });
  }

  private Actor treasurer() {
    return Actor.person(world.person("sample.treasurer"));
  }

  private <T> T as(Actor who, Supplier<T> work) {
    return world.askAs(who, work);
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }
}
