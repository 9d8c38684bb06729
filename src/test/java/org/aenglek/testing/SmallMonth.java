package org.aenglek.testing;

import static org.aenglek.income.SharingRule.Part.percent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.Earnings;
import org.aenglek.income.Selling;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Clause;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;

/**
 * A village that sells for two months by a rule of its own, so that its pages have figures in them:
 * a dozen households serve in turn, and one of the sample province's people is of the first.
 */
public record SmallMonth(World world, Earnings earnings, MovableClock clock) {
  public static final String VILLAGE = "ban-tha-sai";
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final int HOUSEHOLDS = 11;

  /**
   * From the first of October on; afterwards it is the morning of the 22nd of November. Answers the
   * households.
   */
  public List<UUID> play() {
    var homes = homes();
    clock.moveTo("2026-10-01T09:00:00+07:00");
    world.rule(VILLAGE, FIRST, rule(homes.getLast()));
    var selling = new Selling(world, earnings, clock);
    for (int i = 0; i < 2 * homes.size(); i++) {
      clock.moveTo(FIRST.plusDays(2L * i) + "T18:00:00+07:00");
      var served = homes.get(i % homes.size());
      var supper = Integer.toString(640 + 75 * (i % 5));
      selling.sell(VILLAGE, Selling.SUPPER, "lake-seafood", supper, served);
      if (i % 3 == 0) selling.sell(VILLAGE, Selling.CLOTH, "ko-yo-cloth", "350", served);
    }
    clock.reset();
    return homes;
  }

  private List<UUID> homes() {
    var others =
        IntStream.rangeClosed(1, HOUSEHOLDS)
            .mapToObj(number -> world.household(VILLAGE, "บ้านตัวอย่าง " + number));
    return Stream.concat(Stream.of(world.householdOf("sample.member")), others).toList();
  }

  /** Cloth is shared differently from all else, and whose land it is has a part of that. */
  private static SharingRule rule(UUID land) {
    var guide = Part.perHead(To.GUIDE, Money.of("50", "THB")).atMost(Money.of("300", "THB"));
    var general =
        new Clause(
            guide,
            percent(To.SERVED, "65"),
            percent(To.FOOD, "10"),
            percent(To.HOUSEHOLD, "5").named(land),
            percent(To.FUND, "20"));
    var cloth = List.of(percent(To.SERVED, "90"), percent(To.FUND, "10"));
    return new SharingRule(List.of(general, new Clause("product", cloth)));
  }
}
