package org.aenglek.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.income.Account;
import org.aenglek.income.Journal;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.payments.Substitute.Expense;
import org.aenglek.payments.Substitute.From;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody vouches for what they spent where no receipt could be had. */
@AenglekTest
class SubstitutesTest {
  private static final Expense FISH =
      new Expense(LocalDate.of(2026, Month.NOVEMBER, 1), "ปลาสดจากตลาด", 125_050, "");

  @Autowired World world;
  @Autowired Substitutes substitutes;
  @Autowired Receipts receipts;
  @Autowired Journal journal;
  @Autowired MovableClock clock;

  @Test
  void theyAreNumberedWithoutGapsAndAVoidOneKeepsItsNumber() {
    var village = world.community("ban-tha-sai").id();
    var first = issue(village, UUID.randomUUID(), FISH);
    as(
        () -> {
          substitutes.takeBack(first, "เขียนซ้ำ");
          return first;
        });
    var second = issue(village, UUID.randomUUID(), FISH, FISH);
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(second.printed()).isEqualTo("2569/S-%05d".formatted(second.number()));
    assertThat(world.ask(() -> receipts.gaps(village, second.year(), Substitutes.ISSUER)))
        .isEmpty();
    var papers = world.ask(() -> substitutes.of(village, second.year()));
    assertThat(papers.getFirst().content().sum().minor()).isEqualTo(250_100);
    assertThat(papers.get(1).voided()).isNotNull();
    assertThatThrownBy(
            () ->
                as(
                    () -> {
                      substitutes.takeBack(first, "อีกครั้ง");
                      return first;
                    }))
        .hasMessage("payments.refused.doneAlready");
  }

  @Test
  void sentTwiceItIsOnePaper() {
    var village = world.community("ban-tha-sai").id();
    var request = UUID.randomUUID();
    assertThat(issue(village, request, FISH)).isEqualTo(issue(village, request, FISH));
    assertThatThrownBy(() -> issue(village, request, FISH, FISH))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void nothingSpentNobodyNamedOrStillToComeIsRefused() {
    var village = world.community("ban-tha-sai").id();
    refused(Reason.EXPENSE, () -> issue(village, UUID.randomUUID()));
    refused(Reason.EXPENSE, () -> new Expense(FISH.day(), " ", 100, ""));
    refused(Reason.EXPENSE, () -> new Expense(FISH.day(), "ปลา", 0, ""));
    var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).plusDays(1);
    var toCome = new Expense(tomorrow, "ปลา", 100, "");
    refused(Reason.EXPENSE, () -> issue(village, UUID.randomUUID(), toCome));
    refused(
        Reason.NAME,
        () ->
            as(
                () ->
                    substitutes.issue(
                        village, "", "", From.CASH, List.of(FISH), UUID.randomUUID())));
  }

  @Test
  void onlyWhoKeepsTheMoneyWritesThem() {
    var elsewhere = world.community("ban-khlong-daen").id();
    assertThatThrownBy(() -> issue(elsewhere, UUID.randomUUID(), FISH))
        .isInstanceOf(Access.NotAllowed.class);
  }

  @Test
  void whatWasSpentOutOfTheCashBoxStandsInTheBooksUntilItsPaperIsVoid() {
    var village = world.community("ban-tha-sai").id();
    var cash = balance(Account.cash(village));
    var spent = balance(Account.expense(village));
    var request = UUID.randomUUID();
    var paper = issue(village, request, FISH);
    issue(village, request, FISH);
    assertThat(cash.minus(balance(Account.cash(village)))).isEqualTo(FISH.amount());
    assertThat(balance(Account.expense(village)).minus(spent)).isEqualTo(FISH.amount());
    as(
        () -> {
          substitutes.takeBack(paper, "เขียนซ้ำ");
          return paper;
        });
    assertThat(balance(Account.cash(village))).isEqualTo(cash);
    assertThat(balance(Account.expense(village))).isEqualTo(spent);
    issue(village, UUID.randomUUID(), From.FUND, FISH);
    assertThat(balance(Account.cash(village))).as("the fund's is told there").isEqualTo(cash);
  }

  private Money balance(Account account) {
    return world.ask(() -> journal.balance(account, "THB"));
  }

  private ReceiptNumber issue(UUID village, UUID request, Expense... expenses) {
    return issue(village, request, From.CASH, expenses);
  }

  private ReceiptNumber issue(UUID village, UUID request, From from, Expense... expenses) {
    return as(
        () ->
            substitutes.issue(
                village, "สมศรี ใจงาม", "เหรัญญิก", from, List.of(expenses), request));
  }

  private static void refused(Reason reason, Supplier<?> deed) {
    assertThatThrownBy(deed::get)
        .isInstanceOfSatisfying(
            PaymentRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private <T> T as(Supplier<T> deed) {
    return world.askAs(Actor.person(world.person("sample.treasurer")), deed);
  }
}
