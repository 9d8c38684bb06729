package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.IncomeStatements;
import org.aenglek.income.Journal;
import org.aenglek.income.Rules;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Trials;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.Payments;
import org.aenglek.rota.Rule;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit becomes the income of those who served it when it is over, as far as it was paid. */
@AenglekTest
class VisitIncomeTest {
  private static final String OFFER = "thai-so-sea-bass-supper";
  private static final String VILLAGE = "ban-thai-so";
  private static final SharingRule FOUR_FIFTHS =
      new SharingRule(Part.percent(To.SERVED, "80"), Part.percent(To.FUND, "20"));

  @Autowired Visits visits;
  @Autowired Offers offers;
  @Autowired Slots slots;
  @Autowired Terms terms;
  @Autowired Dues dues;
  @Autowired Payments payments;
  @Autowired Journal journal;
  @Autowired IncomeStatements statements;
  @Autowired Trials trials;
  @Autowired Rules rules;
  @Autowired Crews crews;
  @Autowired Expected expected;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;

  private UUID household;
  private UUID village;
  private Actor chair;

  @BeforeEach
  void aHouseholdServesAndGetsFourFifths() {
    clock.reset();
    village = world.community(VILLAGE).id();
    chair = Actor.person(world.chairOf(VILLAGE));
    household = world.household(VILLAGE, "บ้านครัวเล " + UUID.randomUUID());
    world.rota(OFFER, new Rule(Rule.Kind.LEAST_EARNED, false, false, null, 90), List.of(household));
    boolean isRuled = world.ask(() -> rules.inForce(village, today()).isPresent());
    if (!isRuled) world.rule(VILLAGE, today(), FOUR_FIFTHS);
    var steps = List.of(new VillageTerms.Step(48, 100), new VillageTerms.Step(0, 50));
    chair.does(() -> terms.keep(village, new VillageTerms(0, true, 24, steps, null, null)));
  }

  @Test
  void whatWasPaidIsSharedWhenTheGuestsCameAndTheRestWhenItIsPaid() {
    var visit = booked(today());
    pay(visit, "100");
    assertThat(earned()).isEqualTo("0.00");
    chair.does(() -> visits.arrived(visit, true));
    assertThat(earned()).isEqualTo("80.00");
    pay(visit, "50.01");
    assertThat(earned()).isEqualTo("120.01");
    takeBackLast(visit);
    assertThat(earned()).isEqualTo("80.00");
    var statement =
        world.<IncomeStatements.OfHousehold>askAs(
            Actor.person(world.memberOf(household)),
            () -> statements.ofHousehold(household, village, YearMonth.from(today())));
    assertThat(statement.lines())
        .extracting(line -> line.kind() + " " + line.amount().amount())
        .containsExactlyInAnyOrder("earning 80.00", "earning 40.01", "claw-back -40.01");
    assertThat(statement.unpaid()).isEqualTo(Money.of("80", "THB"));
  }

  @Test
  void whoDoesNotComeHasPaidForThoseWhoWaited() {
    var visit = booked(today().plusDays(1));
    pay(visit, "100");
    clock.forward(Duration.ofDays(2));
    chair.does(() -> visits.arrived(visit, false));
    assertThat(earned()).isEqualTo("80.00");
  }

  @Test
  void ofWhatIsCalledOffTheTermsKeepAPartAndTheRestIsToGoBack() {
    var before = balance(Account.fund(village));
    var refund = balance(Account.refund(village));
    var visit = booked(today().plusDays(1));
    var price = dueOf(visit).amount();
    pay(visit, price.amount().toPlainString());
    chair.does(() -> visits.callOff(visit, "ฝนตกหนัก"));
    assertThat(balance(Account.refund(village)).minus(refund)).isEqualTo(price);
    assertThat(balance(Account.fund(village))).isEqualTo(before);
    assertThat(earned()).isEqualTo("0.00");
  }

  @Test
  void aRuleIsTriedOnAMonthBeforeItIsVotedOn() {
    var visit = booked(today());
    pay(visit, "100");
    chair.does(() -> visits.arrived(visit, true));
    var tried = new SharingRule(Part.percent(To.SERVED, "60"), Part.percent(To.FUND, "40"));
    var changes = chair.does(() -> trials.of(village, tried, YearMonth.from(today())));
    assertThat(changes)
        .filteredOn(change -> change.account().equals(Account.earnedBy(household, village)))
        .extracting(change -> change.was().amount() + " " + change.would().amount())
        .containsExactly("80.00 60.00");
    assertThat(changes.stream().mapToLong(change -> change.more().minor()).sum()).isZero();
  }

  @Test
  void whoGuidesAndDrivesIsNamedBeforeAndGetsTheFee() {
    var day = today().plusDays(20);
    var fee = Part.perHead(To.GUIDE, Money.of("10", "THB"));
    var fare = Part.once(To.DRIVER, Money.of("25", "THB"));
    world.rule(
        VILLAGE,
        day,
        new SharingRule(fee, fare, Part.percent(To.SERVED, "80"), Part.percent(To.FUND, "20")));
    var guide = world.household(VILLAGE, "บ้านผู้นำ " + UUID.randomUUID());
    var visit = booked(day);
    var seen = chair.does(() -> visits.get(visit).visit());
    chair.does(() -> crews.name(seen, new Crew(List.of(guide), List.of(household))));
    chair.does(() -> crews.name(seen, new Crew(List.of(guide), List.of(household))));
    var price = dueOf(visit).amount();
    pay(visit, price.amount().toPlainString());
    var member = Actor.person(world.memberOf(guide));
    assertThat(world.askAs(member, () -> expected.of(guide)))
        .isEqualTo(new Expected.Coming(Money.of("40", "THB"), 1));
    clock.forward(Duration.ofDays(20));
    chair.does(() -> visits.arrived(visit, true));
    assertThat(balance(Account.earnedBy(guide, village))).isEqualTo(Money.of("40", "THB"));
    assertThat(world.askAs(member, () -> expected.of(guide)).visits()).isZero();
    var served = price.minus(Money.of("65", "THB")).split(80, 20)[0].plus(Money.of("25", "THB"));
    assertThat(balance(Account.earnedBy(household, village))).isEqualTo(served);
    assertThatThrownBy(() -> chair.does(() -> crews.name(seen, new Crew(List.of(), List.of()))))
        .hasMessage("bookings.refused.over");
  }

  @Test
  void onlyWhoReceivesGuestsNamesWhoGuidesThem() {
    var visit = booked(today());
    var page = "/th/bookings/visits/" + visit + "/crew";
    var one = site.visitor();
    one.signIn(world.signInOfChair(VILLAGE), World.PASSWORD);
    assertThat(one.post(page, "guide", household.toString()).status()).isEqualTo(303);
    assertThat(one.get(page).body()).contains("value=\"" + household + "\" checked");
    assertThat(one.get("/th/bookings/in/" + VILLAGE).body()).contains("ผู้นำเที่ยว: บ้านครัวเล");
    var stranger = site.visitor().signedInAs("sample.member");
    assertThat(stranger.post(page, "guide", household.toString()).status())
        .isGreaterThanOrEqualTo(403);
    var elsewhere = world.household("ban-khlong-daen", "บ้านไกล");
    assertThat(one.post(page, "guide", elsewhere.toString()).status()).isEqualTo(403);
  }

  private UUID booked(LocalDate day) {
    var offer = offers.get(OFFER);
    var slot = slots.of(offer, new DateSpan(day, day), 1, 4, true).getFirst();
    var hold =
        new NewHold(
            Lang.TH,
            new Party(4, 0),
            List.of(new Wanted(offer.id(), day, slot.starts(), 1, 4)),
            null);
    return chair.does(
        () -> {
          var reference =
              visits.bookFor(
                  village,
                  hold,
                  Guest.atTheDoor("ผู้มาเยือน"),
                  Order.Channel.WALK_IN,
                  UUID.randomUUID());
          return visits.get(reference).visit().id();
        });
  }

  private Due dueOf(UUID visit) {
    return dues.of(List.of(visit)).getFirst();
  }

  private void pay(UUID visit, String amount) {
    clock.forward(Duration.ofMinutes(1));
    var due = dueOf(visit);
    var received = new Received(Money.of(amount, "THB"), Way.CASH, null, null, due.paid());
    chair.does(() -> payments.receive(due.id(), received, UUID.randomUUID()));
  }

  private void takeBackLast(UUID visit) {
    chair.does(
        () -> {
          var last = payments.of(dueOf(visit).id()).getLast();
          payments.takeBack(last.id(), "นับผิด");
        });
  }

  private String earned() {
    return balance(Account.earnedBy(household, village)).amount().toPlainString();
  }

  private Money balance(Account account) {
    return world.ask(() -> journal.balance(account, "THB"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }
}
