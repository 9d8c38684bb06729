package org.aenglek.bookings;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Payment;
import org.aenglek.payments.Payments;
import org.aenglek.people.Access;
import org.aenglek.people.Contacts;
import org.aenglek.post.Letters;
import org.aenglek.rota.Rota;
import org.aenglek.rota.Rule;
import org.aenglek.rota.VillageRotas;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another day, another turn, other guests: without cancelling, and never without places. */
@AenglekTest
class ChangesTest {
  /** 250 baht each, from five guests on 200. */
  private static final String WEAVING = "ko-yo-weaving-morning";

  private static final String VILLAGE = "ban-tha-sai";
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final String HOME = "0812345678";
  private static final String ABROAD = "+60123456789";
  private static final List<VillageTerms.Step> STEPS =
      List.of(new VillageTerms.Step(48, 100), new VillageTerms.Step(0, 50));

  @Autowired Bookings bookings;
  @Autowired Visits visits;
  @Autowired Terms terms;
  @Autowired Offers offers;
  @Autowired Slots slots;
  @Autowired Dues dues;
  @Autowired Payments payments;
  @Autowired Letters letters;
  @Autowired Contacts contacts;
  @Autowired Rota rota;
  @Autowired VillageRotas rotas;
  @Autowired World world;
  @Autowired MovableClock clock;

  private LocalDate day = MONDAY;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void anotherDayIsTakenAndTheFirstGivenBack() {
    asksNobody(0);
    var secret = booked(4, ABROAD);
    change(secret, 4, day.plusDays(1));
    assertThat(visit(secret).firstDay()).isEqualTo(day.plusDays(1));
    assertThat(visit(secret).isConfirmed()).isTrue();
    assertThat(free(day)).isEqualTo(24);
    assertThat(free(day.plusDays(1))).isEqualTo(20);
  }

  @Test
  void moreGuestsAreMoreToPayAndAVoucherStaysGood() {
    asksNobody(0);
    day = MONDAY.plusWeeks(1);
    var secret = booked(4, ABROAD);
    var before = visit(secret);
    change(secret, 6, day);
    assertThat(visit(secret).reference()).isEqualTo(before.reference());
    assertThat(visit(secret).heads()).isEqualTo(6);
    assertThat(due(secret).amount()).isEqualTo(baht("1200"));
    assertThat(free(day)).isEqualTo(18);
  }

  /** Its lines may be for more by now than those who first held them. */
  @Test
  void whatIsOrderedIsNotHeldAgain() {
    asksNobody(0);
    day = LocalDate.of(2027, 4, 12);
    var secret = booked(4, ABROAD);
    change(secret, 6, day);
    assertRefused(Reason.PLACED, () -> bookings.again(secret, UUID.randomUUID()));
    assertThat(free(day)).isEqualTo(18);
  }

  /** Two places are left: four become six, although there is no room for six more. */
  @Test
  void whoeverBecomesMoreNeedsPlacesForThoseAlone() {
    asks();
    day = MONDAY.plusWeeks(2);
    var secret = agreed(4);
    for (int party = 0; party < 3; party++) agreed(6);
    assertThat(free(day)).isEqualTo(2);
    change(secret, 6, day);
    assertThat(free(day)).isZero();
    answer(secret, true);
    assertThat(visit(secret).heads()).isEqualTo(6);
    assertThat(free(day)).isZero();
    assertThatThrownBy(() -> change(secret, 7, day)).isInstanceOf(SlotRefused.class);
    assertThat(visit(secret).heads()).isEqualTo(6);
  }

  @Test
  void whileTheVillageThinksBothAreKept() {
    asks();
    day = MONDAY.plusWeeks(3);
    var secret = agreed(4);
    change(secret, 4, day.plusDays(1));
    assertThat(visit(secret).firstDay()).isEqualTo(day);
    assertThat(free(day)).isEqualTo(20);
    assertThat(free(day.plusDays(1))).isEqualTo(20);
    assertRefused(Reason.CHANGE_WAITS, () -> change(secret, 3, day));
    answer(secret, false);
    assertThat(visit(secret).firstDay()).isEqualTo(day);
    assertThat(free(day)).isEqualTo(20);
    assertThat(free(day.plusDays(1))).isEqualTo(24);
  }

  @Test
  void aYesSaidTwiceMovesItOnce() {
    asks();
    day = LocalDate.of(2027, 1, 4);
    var secret = agreed(4);
    change(secret, 5, day.plusDays(1));
    var change = waiting(secret);
    together(
        10,
        i -> {
          as("sample.chair", () -> visits.answerChange(change.id(), true, ""));
          return i;
        });
    assertThat(visit(secret).firstDay()).isEqualTo(day.plusDays(1));
    assertThat(due(secret).amount()).isEqualTo(baht("1000"));
    assertThat(free(day)).isEqualTo(24);
    assertThat(free(day.plusDays(1))).isEqualTo(19);
    assertRefused(
        Reason.ANSWERED,
        () -> as("sample.chair", () -> visits.answerChange(change.id(), false, "")));
  }

  @Test
  void whatNobodyAnswersLeavesTheVisitAsItWas() {
    asks();
    day = LocalDate.of(2027, 1, 11);
    var secret = agreed(4);
    change(secret, 4, day.plusDays(1));
    var change = waiting(secret);
    clock.forward(Duration.ofHours(24));
    assertThat(free(day.plusDays(1))).isEqualTo(24);
    assertThat(bookings.changesOf(secret)).isEmpty();
    assertThat(visit(secret).isConfirmed()).isTrue();
    assertRefused(
        Reason.OVER, () -> as("sample.chair", () -> visits.answerChange(change.id(), true, "")));
  }

  @Test
  void whoTakesAWishBackOrCancelsKeepsNothing() {
    asks();
    day = LocalDate.of(2027, 1, 18);
    var secret = agreed(4);
    change(secret, 4, day.plusDays(1));
    bookings.withdrawChange(secret, visit(secret).id());
    bookings.withdrawChange(secret, visit(secret).id());
    assertThat(free(day.plusDays(1))).isEqualTo(24);
    change(secret, 4, day.plusDays(1));
    bookings.cancel(secret, visit(secret).id());
    assertThat(free(day)).isEqualTo(24);
    assertThat(free(day.plusDays(1))).isEqualTo(24);
  }

  /** Nobody need be asked whether fewer may come. */
  @Test
  void fewerGuestsAreTakenAtOnceAndTheirPartComesBack() {
    asks();
    day = LocalDate.of(2027, 1, 25);
    var secret = agreed(4);
    change(secret, 3, day);
    assertThat(visit(secret).heads()).isEqualTo(3);
    assertThat(due(secret).amount()).isEqualTo(baht("750"));
    assertThat(free(day)).isEqualTo(21);
  }

  /** Half of what is given up within two days stays, and stays whatever becomes of the visit. */
  @Test
  void whatIsGivenUpLateIsKeptByTheTerms() {
    asksNobody(0);
    day = LocalDate.of(2027, 2, 1);
    var secret = booked(4, ABROAD);
    clock.moveTo("2027-01-30T12:00:00+07:00");
    change(secret, 4, day.plusWeeks(1));
    assertThat(visit(secret).kept()).isEqualTo(baht("500"));
    assertThat(due(secret).amount()).isEqualTo(baht("1500"));
    bookings.cancel(secret, visit(secret).id());
    var cancelled = (Visit.Cancelled) visit(secret).stage();
    assertThat(cancelled.kept()).isEqualTo(baht("500"));
    assertThat(cancelled.back()).isEqualTo(baht("1000"));
  }

  @Test
  void aDepositStaysWhatWasAskedForAndStillMakesItSure() {
    asksNobody(30);
    day = LocalDate.of(2027, 2, 15);
    var secret = booked(4, HOME);
    change(secret, 8, day.plusDays(1));
    assertThat(visit(secret).stage()).isInstanceOf(Visit.AwaitsDeposit.class);
    assertThat(due(secret).next()).isEqualTo(baht("300"));
    receive(secret, "300");
    assertThat(visit(secret).isConfirmed()).isTrue();
    clock.forward(Duration.ofDays(3));
    assertThat(free(day.plusDays(1))).isEqualTo(16);
    assertThat(due(secret).remains()).isEqualTo(baht("1300"));
  }

  @Test
  void sentTwiceIsChangedOnce() {
    asksNobody(0);
    day = LocalDate.of(2027, 2, 22);
    var secret = booked(4, ABROAD);
    var visit = visit(secret);
    var request = UUID.randomUUID();
    var wanted = wanted(visit, 5, day.plusDays(1));
    together(
        10,
        i -> {
          bookings.change(secret, visit.id(), wanted, baht("1000"), request);
          return i;
        });
    assertThat(free(day.plusDays(1))).isEqualTo(19);
    assertThatThrownBy(
            () -> bookings.change(secret, visit.id(), wanted(visit, 6, day), baht("1500"), request))
        .isInstanceOf(Request.Reused.class);
  }

  /** Ten visits want to become one more at the same moment, and there are four places. */
  @Test
  void noPlaceGoesToTwoChanges() {
    asksNobody(0);
    day = LocalDate.of(2027, 3, 1);
    var all = together(10, i -> booked(2, ABROAD));
    var outcomes = together(10, i -> hasBecome(all.get(i), 3));
    assertThat(outcomes.stream().filter(done -> done)).hasSize(4);
    assertThat(free(day)).isZero();
    assertThat(all.stream().mapToInt(one -> visit(one).heads()).sum()).isEqualTo(24);
  }

  /** Two full days: who would change places with each other wait for nobody for ever. */
  @Test
  void twoWhoWantEachOthersDayStayWhereTheyAre() {
    asksNobody(0);
    day = LocalDate.of(2027, 3, 8);
    var monday = booked(12, ABROAD);
    booked(12, ABROAD);
    day = day.plusDays(1);
    var tuesday = booked(12, ABROAD);
    booked(12, ABROAD);
    var outcomes =
        together(2, i -> moves(i == 0 ? monday : tuesday, i == 0 ? day : day.minusDays(1)));
    assertThat(outcomes).containsOnly(false);
    assertThat(visit(monday).firstDay()).isEqualTo(day.minusDays(1));
    assertThat(visit(tuesday).firstDay()).isEqualTo(day);
  }

  @Test
  void atAnotherPriceThanWasShownNothingIsDone() {
    asksNobody(0);
    day = LocalDate.of(2027, 3, 15);
    var secret = booked(4, ABROAD);
    var visit = visit(secret);
    var wanted = wanted(visit, 5, day);
    assertRefused(
        Reason.PRICE,
        () -> bookings.change(secret, visit.id(), wanted, baht("1"), UUID.randomUUID()));
    assertRefused(Reason.SAME, () -> change(secret, 4, day));
    assertThat(free(day)).isEqualTo(20);
  }

  @Test
  void nobodyElseChangesAVisit() {
    asksNobody(0);
    day = LocalDate.of(2027, 3, 22);
    var secret = booked(4, ABROAD);
    var visit = visit(secret);
    var stranger = booked(2, ABROAD);
    var wanted = wanted(visit, 5, day);
    assertThatThrownBy(
            () -> bookings.change(stranger, visit.id(), wanted, baht("1000"), UUID.randomUUID()))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> bookings.withdrawChange(stranger, visit.id()))
        .isInstanceOf(NotThere.class);
    var elsewhere = world.chairOf("ban-thai-so");
    assertThatThrownBy(
            () ->
                Actor.person(elsewhere)
                    .does(() -> visits.change(visit.id(), wanted, baht("1000"), UUID.randomUUID())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () ->
                as(
                    "sample.auditor",
                    () -> visits.change(visit.id(), wanted, baht("1000"), UUID.randomUUID())))
        .isInstanceOf(Access.NotAllowed.class);
  }

  /** Whoever changes it for a guest who telephones says yes with it, and need not book ahead. */
  @Test
  void theVillageChangesItForWhoTelephones() {
    asks();
    day = LocalDate.of(2027, 3, 29);
    var secret = agreed(4);
    var visit = visit(secret);
    as(
        "sample.chair",
        () ->
            visits.change(
                visit.id(), wanted(visit, 5, day.plusDays(1)), baht("1000"), UUID.randomUUID()));
    assertThat(visit(secret).firstDay()).isEqualTo(day.plusDays(1));
    assertThat(bookings.changesOf(secret)).isEmpty();
  }

  @Test
  void bothSidesAndTheRotaAreTold() {
    asks();
    day = LocalDate.of(2027, 4, 5);
    var chair = world.person("sample.chair");
    as(
        "sample.chair",
        () -> contacts.enter(chair, Contacts.Kind.EMAIL, "chair@village.test", UUID.randomUUID()));
    var homes = new HashMap<UUID, Integer>();
    homes.put(world.household(VILLAGE, "บ้านทอ"), 4);
    homes.put(world.household(VILLAGE, "บ้านใหญ่"), null);
    var rule = new Rule(Rule.Kind.ROUND_ROBIN, false, false, null, 90);
    world.act(() -> rotas.keep(offers.get(WEAVING).id(), rule, homes));
    var secret = agreed(4);
    change(secret, 6, day.plusDays(1));
    assertThat(subjectsTo("chair@village.test"))
        .anyMatch(one -> one.contains("ขอเปลี่ยน " + visit(secret).reference()));
    answer(secret, true);
    assertThat(subjectsTo("aminah@guest.test"))
        .anyMatch(one -> one.contains("Ditukar: " + visit(secret).reference()));
    var turns = rota.of(List.of(visit(secret).id()));
    assertThat(turns).hasSize(1);
    assertThat(turns.getFirst().day()).isEqualTo(day.plusDays(1));
    assertThat(turns.getFirst().heads()).isEqualTo(6);
  }

  private boolean hasBecome(Secret secret, int heads) {
    try {
      change(secret, heads, day);
      return true;
    } catch (SlotRefused full) {
      return false;
    }
  }

  private boolean moves(Secret secret, LocalDate to) {
    try {
      change(secret, 12, to);
      return true;
    } catch (SlotRefused full) {
      return false;
    }
  }

  private void change(Secret secret, int heads, LocalDate to) {
    var visit = visit(secret);
    var wanted = wanted(visit, heads, to);
    var price = bookings.quoteChange(secret, visit.id(), wanted).price();
    bookings.change(secret, visit.id(), wanted, price, UUID.randomUUID());
  }

  private static NewChange wanted(Visit visit, int heads, LocalDate to) {
    var turns =
        visit.lines().stream().map(line -> new NewChange.Turn(line.id(), to, NINE)).toList();
    return new NewChange(new Party(heads, 0), turns);
  }

  private Change waiting(Secret secret) {
    return bookings.changesOf(secret).get(visit(secret).id());
  }

  private void answer(Secret secret, boolean isYes) {
    var change = waiting(secret);
    as("sample.chair", () -> visits.answerChange(change.id(), isYes, ""));
  }

  private void asksNobody(int depositPercent) {
    keep(new VillageTerms(depositPercent, false, 24, STEPS, null, null));
  }

  private void asks() {
    keep(new VillageTerms(0, true, 24, List.of(), null, null));
  }

  private void keep(VillageTerms its) {
    as("sample.chair", () -> terms.keep(world.community(VILLAGE).id(), its));
  }

  private Secret agreed(int heads) {
    var secret = booked(heads, ABROAD);
    var id = visit(secret).id();
    as("sample.chair", () -> visits.answer(id, true, ""));
    return secret;
  }

  private Secret booked(int heads, String phone) {
    var wanted = new Wanted(offers.get(WEAVING).id(), day, NINE, 1, heads);
    var party = new Party(heads, 0);
    var hold = new NewHold(Lang.MS, party, List.of(wanted), null);
    var secret = bookings.hold(hold, UUID.randomUUID());
    var guest = Guest.of("Aminah", phone, "aminah@guest.test", Needs.NONE);
    bookings.place(secret, guest, true, UUID.randomUUID());
    return secret;
  }

  private void receive(Secret secret, String amount) {
    var received =
        new Payment.Received(baht(amount), Payment.Way.CASH, null, null, due(secret).paid());
    as("sample.treasurer", () -> payments.receive(due(secret).id(), received, UUID.randomUUID()));
  }

  private List<String> subjectsTo(String address) {
    return letters.shown().stream()
        .filter(one -> one.to().toString().contains(address))
        .map(one -> one.subject())
        .toList();
  }

  private Visit visit(Secret secret) {
    return ((Ordered) bookings.open(secret)).order().visits().getFirst();
  }

  private Due due(Secret secret) {
    return dues.of(List.of(visit(secret).id())).getFirst();
  }

  private Integer free(LocalDate on) {
    return slots.of(offers.get(WEAVING), new DateSpan(on, on), 1, 2).getFirst().free();
  }

  private void as(String person, Runnable work) {
    Actor.person(world.person(person)).does(work);
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }

  private static void assertRefused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BookingRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
