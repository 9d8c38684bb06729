package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Payment;
import org.aenglek.payments.Payments;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a deposit does for the places: in time, too late, and after the visit was called off. */
@AenglekTest
class DepositsTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Autowired Bookings bookings;
  @Autowired Terms terms;
  @Autowired Offers offers;
  @Autowired Slots slots;
  @Autowired Dues dues;
  @Autowired Payments payments;
  @Autowired Letters letters;
  @Autowired World world;
  @Autowired MovableClock clock;

  @BeforeEach
  void aVillageThatAsksForAThird() {
    clock.reset();
    var steps = List.of(new VillageTerms.Step(48, 100), new VillageTerms.Step(0, 50));
    var asked = new VillageTerms(30, false, 24, steps, null, null);
    as("sample.chair", () -> terms.keep(world.community("ban-tha-sai").id(), asked));
  }

  @Test
  void aDepositInTimeMakesThePlacesLast() {
    var day = LocalDate.of(2026, 12, 7);
    var secret = booked(day, "0812345678");
    assertThat(visit(secret).stage()).isInstanceOf(Visit.AwaitsDeposit.class);
    assertThat(free(day)).isEqualTo(20);
    receive(due(secret), "300");
    assertThat(visit(secret).isConfirmed()).isTrue();
    clock.forward(Duration.ofDays(3));
    assertThat(free(day)).isEqualTo(20);
    assertThat(due(secret).remains().minor()).isEqualTo(700_00);
  }

  @Test
  void withoutADepositThePlacesAreFreeAgain() {
    var day = LocalDate.of(2026, 12, 8);
    var secret = booked(day, "0812345678");
    clock.forward(Duration.ofDays(2));
    assertThat(visit(secret).stage()).isEqualTo(new Visit.Lapsed(true));
    assertThat(free(day)).isEqualTo(24);
  }

  @Test
  void aLateDepositTakesThePlacesAgainIfTheyAreFree() {
    var day = LocalDate.of(2026, 12, 9);
    var secret = booked(day, "0812345678");
    clock.forward(Duration.ofHours(50));
    receive(due(secret), "300");
    assertThat(visit(secret).isConfirmed()).isTrue();
    assertThat(free(day)).isEqualTo(20);
  }

  @Test
  void aLateDepositForPlacesThatAreGoneGoesBack() {
    var day = LocalDate.of(2026, 12, 10);
    var secret = booked(day, "0812345678");
    clock.forward(Duration.ofHours(50));
    for (int party = 0; party < 6; party++) booked(day, "+60123456789");
    receive(due(secret), "300");
    assertThat(visit(secret).stage()).isEqualTo(new Visit.Lapsed(true));
    assertThat(due(secret).refundDue().minor()).isEqualTo(300_00);
    assertThat(free(day)).isZero();
  }

  @Test
  void aGuestReadsWhatBecameOfTheirMoney() {
    var day = LocalDate.of(2026, 12, 17);
    var secret = booked(day, "0812345671");
    receive(due(secret), "300");
    clock.forward(Duration.ofMinutes(1));
    receive(due(secret), "700");
    assertThat(lettersTo("+66812345671"))
        .anyMatch(letter -> letter.contains("ได้รับเงิน ฿300"))
        .anyMatch(letter -> letter.contains("ได้รับเงิน ฿700"));
    var payment = world.ask(() -> payments.of(due(secret).id())).getLast();
    as("sample.treasurer", () -> payments.takeBack(payment.id(), "โอนผิดบัญชี"));
    assertThat(lettersTo("+66812345671"))
        .anyMatch(
            letter -> letter.contains("ยังไม่ได้รับเงิน ฿700") && letter.contains("โอนผิดบัญชี"));
    bookings.cancel(secret, visit(secret).id());
    var back = due(secret).refundDue();
    as("sample.treasurer", () -> payments.giveBack(due(secret).id(), back, UUID.randomUUID()));
    assertThat(lettersTo("+66812345671")).anyMatch(letter -> letter.contains("คืนเงิน ฿300"));
  }

  private List<String> lettersTo(String address) {
    return letters.shown().stream()
        .filter(one -> one.to().toString().contains(address))
        .map(one -> one.subject() + " " + one.body())
        .toList();
  }

  @Test
  void aDepositThatDidNotComeAfterAllIsPaidAnewWhenItsTimeIsOver() {
    var secret = booked(LocalDate.of(2026, 12, 16), "0812345678");
    receive(due(secret), "300");
    var first = due(secret);
    as(
        "sample.treasurer",
        () -> payments.takeBack(payments.of(first.id()).getFirst().id(), "โอนผิด"));
    clock.forward(Duration.ofDays(3));
    receive(due(secret), "300");
    assertThat(visit(secret).isConfirmed()).isTrue();
    assertThat(due(secret).withdrawn()).isNull();
    assertThat(due(secret).remains().minor()).isEqualTo(700_00);
  }

  /** A node whose clock is ahead gave the places away; this one thinks that it is in time. */
  @Test
  void aDepositForPlacesThatWereGivenAwayBeforeItsTimeGoesBack() {
    var day = LocalDate.of(2026, 12, 15);
    var secret = booked(day, "0812345678");
    clock.forward(Duration.ofDays(2));
    for (int party = 0; party < 6; party++) booked(day, "+60123456789");
    clock.forward(Duration.ofMinutes(-1));
    receive(due(secret), "300");
    assertThat(visit(secret).isConfirmed()).isFalse();
    assertThat(due(secret).refundDue().minor()).isEqualTo(300_00);
    assertThat(free(day)).isZero();
  }

  @Test
  void whatIsCalledOffCostsWhatItsTermsKeep() {
    var day = LocalDate.of(2026, 12, 11);
    var secret = booked(day, "0812345678");
    receive(due(secret), "1000");
    clock.moveTo("2026-12-10T20:00:00+07:00");
    bookings.cancel(secret, visit(secret).id());
    assertThat(due(secret).amount().minor()).isEqualTo(500_00);
    assertThat(due(secret).refundDue().minor()).isEqualTo(500_00);
    assertThat(free(day)).isEqualTo(24);
  }

  /** Abroad the country's own codes cannot be paid. */
  @Test
  void whoComesFromAbroadPaysOnArrival() {
    var secret = booked(LocalDate.of(2026, 12, 14), "+60123456789");
    assertThat(visit(secret).isConfirmed()).isTrue();
    assertThat(due(secret).deposit().minor()).isZero();
  }

  private Secret booked(LocalDate day, String phone) {
    var weaving = offers.get("ko-yo-weaving-morning");
    var wanted = new Wanted(weaving.id(), day, NINE, 1, 4);
    var secret =
        bookings.hold(
            new NewHold(Lang.TH, new Party(4, 0), List.of(wanted), null), UUID.randomUUID());
    var guest = Guest.of("สมชาย ใจดี", phone, "", Needs.NONE);
    bookings.place(secret, guest, true, UUID.randomUUID());
    return secret;
  }

  private Visit visit(Secret secret) {
    return ((Ordered) bookings.open(secret)).order().visits().getFirst();
  }

  private Due due(Secret secret) {
    return dues.of(List.of(visit(secret).id())).getFirst();
  }

  private Integer free(LocalDate day) {
    return slots
        .of(offers.get("ko-yo-weaving-morning"), new DateSpan(day, day), 1, 4)
        .getFirst()
        .free();
  }

  private void receive(Due due, String baht) {
    var what =
        new Payment.Received(Money.of(baht, "THB"), Payment.Way.BANK, null, null, due.paid());
    as("sample.treasurer", () -> payments.receive(due.id(), what, UUID.randomUUID()));
  }

  private void as(String person, Runnable work) {
    Actor.person(world.person(person)).does(work);
  }
}
