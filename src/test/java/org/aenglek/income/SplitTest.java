package org.aenglek.income;

import static org.aenglek.income.SharingRule.Part.once;
import static org.aenglek.income.SharingRule.Part.perHead;
import static org.aenglek.income.SharingRule.Part.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.SharingRule.Clause;
import org.aenglek.income.SharingRule.Measure;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.junit.jupiter.api.Test;

/** The worked numbers of docs/algorithms/sharing.md, and that no satang is ever lost. */
class SplitTest {
  private static final UUID VILLAGE = new UUID(0, 1);
  private static final UUID LOOM = new UUID(1, 1);
  private static final UUID BOAT = new UUID(1, 2);
  private static final UUID PALM = new UUID(1, 3);
  private static final int SALES = Integer.getInteger("aenglek.sales", 1_000_000);

  @Test
  void percentagesGoDownToTheSatangAndWhatIsLeftToTheFirst() {
    var rule =
        new SharingRule(percent(To.SERVED, "70"), percent(To.FOOD, "20"), percent(To.FUND, "10"));
    assertThat(split(rule, work(2, LOOM), "100.01"))
        .containsExactly("served loom 70.01", "food food 20.00", "fund fund 10.00");
  }

  @Test
  void theGuidesFeeComesFirstAndTheRestIsShared() {
    var rule =
        new SharingRule(
            perHead(To.GUIDE, baht("50")),
            once(To.DRIVER, baht("300")),
            percent(To.SERVED, "60"),
            percent(To.FUND, "40"));
    assertThat(split(rule, work(4, LOOM, BOAT), "1000"))
        .containsExactly(
            "guide guide 200.00",
            "driver transport 300.00",
            "served loom 150.00",
            "served boat 150.00",
            "fund fund 200.00");
    assertThat(split(rule, work(4, LOOM), "250"))
        .containsExactly("guide guide 200.00", "driver transport 50.00");
  }

  @Test
  void whatIsAboveACapIsTheFunds() {
    var rule =
        new SharingRule(percent(To.SERVED, "90").atMost(baht("500")), percent(To.FUND, "10"));
    assertThat(split(rule, work(1, LOOM), "1000"))
        .containsExactly("served loom 500.00", "fund fund 500.00");
  }

  @Test
  void equalSharesDifferByOneSatang() {
    var rule = new SharingRule(percent(To.SERVED, "100"));
    assertThat(split(rule, work(1, LOOM, BOAT, PALM), "100"))
        .containsExactly("served loom 33.34", "served boat 33.33", "served palm 33.33");
  }

  @Test
  void aPartThatNobodyIsKnownToHaveDoneIsTheFunds() {
    var rule = new SharingRule(percent(To.MADE, "80"), percent(To.FUND, "20"));
    assertThat(split(rule, work(1, LOOM), "10"))
        .containsExactly("made fund 8.00", "fund fund 2.00");
  }

  @Test
  void oneKindOfOfferIsSharedByAClauseOfItsOwn() {
    var rule =
        new SharingRule(
            List.of(
                new Clause(percent(To.FUND, "100")),
                new Clause("meal", List.of(percent(To.FOOD, "100")))));
    assertThat(split(rule, work(1, LOOM), "10")).containsExactly("food food 10.00");
  }

  @Test
  void whoIsNoMoreLeavesTheirShareToTheirHeirOrToTheFund() {
    var rule = new SharingRule(percent(To.SERVED, "100"));
    var work = work(1, LOOM, BOAT);
    var departed = Map.of(LOOM, Optional.of(PALM), BOAT, Optional.<UUID>empty());
    assertThat(names(Split.of(rule, work, departed, baht("10"))))
        .containsExactly("served palm 5.00", "served fund 5.00");
    var round = Map.of(LOOM, Optional.of(BOAT), BOAT, Optional.of(LOOM));
    assertThat(names(Split.of(rule, work, round, baht("10"))))
        .as("two who are each other's heirs")
        .containsExactly("served fund 10.00");
  }

  @Test
  void aRuleSaysOnceWhoGetsAllOfIt() {
    refused("ruleNotWhole", percent(To.SERVED, "89.99"), percent(To.FUND, "10"));
    refused("ruleNotWhole", perHead(To.GUIDE, baht("50")));
    refused("ruleTwice", percent(To.FUND, "50"), percent(To.FUND, "50"));
    refused("rulePart", percent(To.FUND, "100"), perHead(To.GUIDE, baht("-5")));
    refused("rulePart", percent(To.HOUSEHOLD, "100"));
    assertThatThrownBy(() -> new SharingRule(List.of()).mustBeSound())
        .hasMessage("income.refused.ruleEmpty");
    new SharingRule(percent(To.HOUSEHOLD, "12.5").named(LOOM), percent(To.FUND, "87.5"))
        .mustBeSound();
  }

  private static void refused(String why, Part... parts) {
    assertThatThrownBy(() -> new SharingRule(parts).mustBeSound())
        .hasMessage("income.refused." + why);
  }

  @Test
  void ofAMillionSalesNoSatangIsLost() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < SALES; i++) {
      var rule = rule(random);
      var amount = Money.ofMinor(random.nextLong(1L << random.nextInt(1, 32)), "THB");
      var work = work(random);
      var shares = Split.of(rule, work, Map.of(), amount);
      long sum = 0;
      for (var share : shares) {
        sum += share.amount().minor();
        if (share.amount().minor() <= 0) throw new AssertionError(seed + ": " + share);
      }
      if (sum != amount.minor()) throw new AssertionError(seed + ": " + rule + " of " + amount);
    }
  }

  private static SharingRule rule(Random random) {
    var parts = new ArrayList<Part>();
    if (random.nextBoolean()) parts.add(perHead(To.GUIDE, satang(random)));
    if (random.nextInt(4) == 0) parts.add(once(To.DRIVER, satang(random)));
    var all = List.of(To.SERVED, To.MADE, To.FOOD, To.MUSIC, To.FEE, To.FUND);
    int left = SharingRule.WHOLE;
    for (int i = 0; i < all.size() && left > 0; i++) {
      boolean isLast = i == all.size() - 1;
      int percent = isLast ? left : 1 + random.nextInt(left);
      parts.add(new Part(all.get(i), null, Measure.PERCENT, percent, cap(random)));
      left -= percent;
    }
    var rule = new SharingRule(parts.toArray(Part[]::new));
    rule.mustBeSound();
    return rule;
  }

  private static Long cap(Random random) {
    return random.nextInt(5) == 0 ? 1L + random.nextInt(100_000) : null;
  }

  private static Money satang(Random random) {
    return Money.ofMinor(1L + random.nextInt(20_000), "THB");
  }

  private static Work work(Random random) {
    var some = IntStream.range(0, random.nextInt(5)).mapToObj(i -> new UUID(1, i)).toList();
    return new Work(
        VILLAGE,
        "meal",
        random.nextInt(40),
        some,
        some.stream().limit(2).toList(),
        some,
        List.of());
  }

  private static Work work(int heads, UUID... served) {
    return new Work(VILLAGE, "meal", heads, List.of(served), List.of(), List.of(), List.of());
  }

  private static List<String> split(SharingRule rule, Work work, String amount) {
    rule.mustBeSound();
    return names(Split.of(rule, work, Map.of(), baht(amount)));
  }

  private static List<String> names(List<Share> shares) {
    var names = Map.of(LOOM, "loom", BOAT, "boat", PALM, "palm");
    return shares.stream()
        .map(
            share ->
                "%s %s %s"
                    .formatted(
                        share.part(),
                        Stream.of(share.account().owner())
                            .map(names::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(share.account().kind().key()),
                        share.amount().amount()))
        .toList();
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }
}
