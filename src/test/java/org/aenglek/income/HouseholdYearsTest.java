package org.aenglek.income;

import static org.aenglek.income.SharingRule.Part.perHead;
import static org.aenglek.income.SharingRule.Part.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.HouseholdYears.OfMonth;
import org.aenglek.income.HouseholdYears.OfPart;
import org.aenglek.income.HouseholdYears.Summary;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A household's year, by month and by part. */
@AenglekTest
class HouseholdYearsTest {
  @Autowired HouseholdYears years;
  @Autowired Earnings earnings;
  @Autowired Journal journal;
  @Autowired World world;
  @Autowired MovableClock clock;

  private UUID village;
  private UUID loom;

  @BeforeEach
  void aVillageWithARule() {
    clock.moveTo("2026-11-22T10:00:00+07:00");
    village = world.community("ban-mi-rai").id();
  }

  @Test
  void itsMonthsAndItsPartsAreTheWhole() {
    loom = world.household("ban-mi-rai", "บ้านกี่ทอ");
    world.rule(
        "ban-mi-rai",
        today(),
        new SharingRule(
            perHead(To.MADE, Money.of("10", "THB")),
            percent(To.SERVED, "80"),
            percent(To.FUND, "20")));
    var november = sale();
    earned(november, "110");
    clock.forward(Duration.ofDays(20));
    earned(sale(), "210");
    earned(november, "55");
    var payment = payOut("100");
    payOut("30");
    world.ask(() -> journal.correct(payment, UUID.randomUUID()));
    clock.forward(Duration.ofDays(31));
    earned(sale(), "60");
    var year = read(Actor.person(world.memberOf(loom)), Year.of(2026));
    assertThat(year.months()).hasSize(12);
    assertThat(year.months().subList(10, 12))
        .containsExactly(month(Month.NOVEMBER, "90", "0"), month(Month.DECEMBER, "125", "30"));
    assertThat(year.parts())
        .containsExactly(new OfPart("made", baht("15")), new OfPart("served", baht("200")));
    assertThat(year.earned()).isEqualTo(baht("215"));
    assertThat(year.paid()).isEqualTo(baht("30"));
    assertThat(read(Actor.person(world.memberOf(loom)), Year.of(2027)).earned())
        .isEqualTo(baht("50"));
    assertThat(read(Actor.person(world.chairOf("ban-mi-rai")), Year.of(2026))).isEqualTo(year);
  }

  @Test
  void nobodyElseReadsIt() {
    loom = world.household("ban-mi-rai", "บ้านกี่ทอ");
    var neighbour = world.household("ban-mi-rai", "บ้านใกล้");
    for (var who :
        List.of(
            world.memberOf(neighbour),
            world.person("sample.officer"),
            world.person("sample.auditor"),
            world.chairOf("ban-khlong-daen"))) {
      assertThatThrownBy(() -> read(Actor.person(who), Year.of(2026)))
          .isInstanceOf(Access.NotAllowed.class);
    }
  }

  private Summary read(Actor who, Year year) {
    return world.askAs(who, () -> years.of(loom, village, year));
  }

  private static OfMonth month(Month month, String earned, String paid) {
    return new OfMonth(YearMonth.of(2026, month), baht(earned), baht(paid));
  }

  private NewIncome sale() {
    return new NewIncome(
        new Cause("sale", UUID.randomUUID()),
        new Transfer.Sold("meal", UUID.randomUUID(), LocalText.ofCodes(Map.of("th", "อาหาร"))),
        List.of("curry"),
        today(),
        new Work(village, "meal", 1, List.of(loom), List.of(loom), List.of(), List.of()),
        Account.cash(village));
  }

  private void earned(NewIncome sale, String total) {
    world.ask(
        () -> {
          earnings.earned(sale, baht(total));
          return total;
        });
  }

  private UUID payOut(String amount) {
    var request = UUID.randomUUID();
    var transfer =
        Transfer.of(
            Transfer.Kind.PAYOUT,
            new Cause("payout", request),
            null,
            baht(amount),
            Account.earnedBy(loom, village),
            Account.cash(village));
    world.ask(() -> journal.record(transfer, request));
    return request;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }
}
