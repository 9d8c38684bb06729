package org.aenglek.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Journal;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.payments.Withholding.Certificate;
import org.aenglek.payments.Withholdings.Told;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency pays a visit by money and by a certificate of the tax that it withheld. */
@AenglekTest
class WithholdingsTest {
  private static final String HERE = "ban-tha-sai";
  private static final Certificate CERTIFICATE =
      new Certificate("12/345", LocalDate.of(2026, Month.NOVEMBER, 20));

  @Autowired World world;
  @Autowired Withholdings withholdings;
  @Autowired Payments payments;
  @Autowired Receipts receipts;
  @Autowired DueRows rows;
  @Autowired Journal journal;

  @Test
  void whatIsWithheldCountsAsPaidAndStandsInAnAccountOfItsOwn() {
    var due = world.due(HERE, "10000", "10000");
    long withheld = balance(Account.withheld(due.community()));
    long pending = balance(Account.pending(due.community()));
    take(due, "9900");
    var request = UUID.randomUUID();
    var told = new Told("state", baht("100"), CERTIFICATE, now(due).paid());
    var payment = as(() -> withholdings.enter(due.id(), told, request));
    assertThat(as(() -> withholdings.enter(due.id(), told, request))).isEqualTo(payment);
    assertThat(now(due).isPaid()).isTrue();
    assertThat(balance(Account.withheld(due.community()))).isEqualTo(withheld + 10_000);
    assertThat(balance(Account.pending(due.community()))).isEqualTo(pending + 1_000_000);
    assertThat(world.ask(() -> receipts.of(due.id())))
        .extracting(receipt -> receipt.content().way())
        .containsExactly("bank", "withheld");
    var noted = ofTheYear(due).getFirst();
    assertThat(noted.certificate()).isEqualTo(CERTIFICATE);
    assertThat(noted.basis()).contains("69 ทวิ");
  }

  @Test
  void aCertificateThatWasWrongIsTakenBackLikeMoney() {
    var due = world.due(HERE, "500", "500");
    long withheld = balance(Account.withheld(due.community()));
    var told = new Told("service", baht("15"), CERTIFICATE, due.paid());
    var payment = as(() -> withholdings.enter(due.id(), told, UUID.randomUUID()));
    as(
        () -> {
          payments.takeBack(payment, "ออกผิดคน");
          return payment;
        });
    assertThat(now(due).remains()).isEqualTo(baht("500"));
    assertThat(balance(Account.withheld(due.community()))).isEqualTo(withheld);
    assertThat(ofTheYear(due).getFirst().takenBack()).isTrue();
  }

  @Test
  void moreThanTheLawSaysIsRefused() {
    var due = world.due(HERE, "1000.50", "1000.50");
    refused(
        Reason.WITHHELD_TOO_MUCH, due, new Told("state", baht("10.02"), CERTIFICATE, nothing()));
    refused(Reason.RATE, due, new Told("none", baht("1"), CERTIFICATE, nothing()));
    refused(Reason.AMOUNT, due, new Told("state", nothing(), CERTIFICATE, nothing()));
    var roundedUp = new Told("state", baht("10.01"), CERTIFICATE, nothing());
    as(() -> withholdings.enter(due.id(), roundedUp, UUID.randomUUID()));
    assertThat(now(due).paid()).isEqualTo(baht("10.01"));
  }

  @Test
  void aCertificateHasANumberAndADayThatIsOver() {
    var today = LocalDate.of(2026, Month.NOVEMBER, 25);
    assertThatThrownBy(() -> Certificate.of(" ", today, today)).isInstanceOf(PaymentRefused.class);
    assertThatThrownBy(() -> Certificate.of("7", today.plusDays(1), today))
        .isInstanceOf(PaymentRefused.class);
    assertThatThrownBy(() -> Certificate.of("7", null, today)).isInstanceOf(PaymentRefused.class);
  }

  private void refused(Reason reason, Due due, Told told) {
    assertThatThrownBy(() -> as(() -> withholdings.enter(due.id(), told, UUID.randomUUID())))
        .isInstanceOfSatisfying(
            PaymentRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private List<Withholding> ofTheYear(Due due) {
    return world
        .ask(
            () ->
                withholdings.of(
                    due.community(),
                    LocalDate.of(2026, Month.JANUARY, 1),
                    LocalDate.of(2026, Month.DECEMBER, 31)))
        .stream()
        .filter(one -> one.reference().equals(due.reference()))
        .toList();
  }

  private void take(Due due, String amount) {
    var received = new Received(baht(amount), Way.BANK, null, null, due.paid());
    as(() -> payments.receive(due.id(), received, UUID.randomUUID()));
  }

  private <T> T as(Supplier<T> deed) {
    return world.askAs(Actor.person(world.person("sample.treasurer")), deed);
  }

  private Due now(Due due) {
    return world.ask(() -> rows.get(due.id()));
  }

  private long balance(Account account) {
    return world.ask(() -> journal.balance(account, "THB")).minor();
  }

  private static Money nothing() {
    return baht("0");
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }
}
