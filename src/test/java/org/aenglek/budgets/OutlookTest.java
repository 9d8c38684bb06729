package org.aenglek.budgets;

import static org.aenglek.budgets.Office.baht;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.budgets.Course.Flow;
import org.aenglek.budgets.Movement.Kind;
import org.junit.jupiter.api.Test;

/** What will go back, reckoned a second time by other means. */
class OutlookTest {
  private static final long SEED = 20_261_126L;

  /** So many baht disbursed in each month from October on, out of what was given in October. */
  private static Course course(String given, long... baht) {
    var flows = new ArrayList<Flow>();
    flows.add(new Flow(0, Kind.ALLOCATION, baht(given).minor()));
    for (int i = 0; i < baht.length; i++) {
      flows.add(new Flow(i, Kind.DISBURSEMENT, baht[i] * 100));
    }
    return Course.of(flows, List.of());
  }

  @Test
  void theFormulaIsTheOneThatIsTold() {
    // 30 + 60 + 90 in the last three months of five: 60 a month, seven months left.
    var course = course("1000", 10, 10, 30, 60, 90);
    var outlook = Outlook.after(course, 5).orElseThrow();
    assertThat(outlook.pace()).isEqualTo(baht("60"));
    assertThat(outlook.monthsLeft()).isEqualTo(7);
    assertThat(outlook.expected()).isEqualTo(baht("620"));
    assertThat(outlook.goesBack()).isEqualTo(baht("380"));
    // After four months: 100 a quarter, so 33.33 a month; it said 110 + 33.33 for now. After three:
    // 50 + 2 × 16.67.
    assertThat(outlook.misses()).hasSize(2);
    assertThat(outlook.misses().get(0).said()).isEqualTo(baht("143.33"));
    assertThat(outlook.misses().get(0).error()).isEqualTo(baht("-56.67"));
    assertThat(outlook.misses().get(1).said()).isEqualTo(baht("83.33"));
    assertThat(outlook.misses().get(1).came()).isEqualTo(baht("200"));
  }

  @Test
  void itIsNotKnownBeforeThreeMonthsAreOverNorWithoutMoney() {
    assertThat(Outlook.after(course("1000", 10, 10), 2)).isEmpty();
    assertThat(Outlook.after(course("0"), 6)).isEmpty();
    assertThat(Outlook.after(course("1000", 0, 0, 0), 3).orElseThrow().goesBack())
        .isEqualTo(baht("1000"));
    assertThat(Outlook.after(course("1000", 0, 0, 0), 3).orElseThrow().misses()).isEmpty();
  }

  @Test
  void noMoreIsExpectedThanThereIsAndATakenBackMonthIsNoPaceBackwards() {
    assertThat(Outlook.after(course("100", 30, 30, 30), 3).orElseThrow().goesBack())
        .isEqualTo(baht("0"));
    var takenBack = course("100", 50, 0, -20);
    assertThat(Outlook.after(takenBack, 3).orElseThrow().expected()).isEqualTo(baht("100"));
    var stopped = course("100", 50, 0, 0, -20);
    assertThat(Outlook.after(stopped, 4).orElseThrow().expected()).isEqualTo(baht("30"));
  }

  @Test
  void whenTheYearIsOverWhatIsLeftIsLeft() {
    var outlook =
        Outlook.after(course("100", 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), 12).orElseThrow();
    assertThat(outlook.goesBack()).isEqualTo(baht("40"));
    assertThat(outlook.misses()).extracting(Outlook.Miss::error).containsOnly(baht("0"));
  }

  /** The published figures of a province's plan, as its sheet told them in that year. */
  @Test
  void theFiguresOfARealPlanAddUp() {
    // https://docs.google.com/spreadsheets/d/1pt4_-4a-hVGm5mp4Q6amNaON4mSCY_HnTEG1M2UHOuE
    var told = new Amounts(baht("176740700"), baht("63230055"), baht("24700505"));
    assertThat(told.remaining()).isEqualTo(baht("88810140"));
    assertThat(told.percent()).isEqualByComparingTo("35.78");
  }

  @Test
  void anotherReckoningComesToTheSame() {
    var random = new Random(SEED);
    for (int round = 0; round < 2000; round++) {
      var flows = flows(random);
      var course = Course.of(flows, List.of());
      for (int months = 3; months <= 12; months++) {
        var outlook = Outlook.after(course, months);
        var most = sum(flows, months, Kind.ALLOCATION) - sum(flows, months, Kind.RETURN);
        if (most <= 0) {
          assertThat(outlook).isEmpty();
          continue;
        }
        assertThat(outlook.orElseThrow().goesBack())
            .as("seed %d, round %d, months %d", SEED, round, months)
            .isEqualTo(Money.ofMinor(most - expected(flows, months, 12 - months), "THB"));
        int over = months;
        assertThat(outlook.orElseThrow().misses())
            .allSatisfy(
                miss ->
                    assertThat(miss.said().minor())
                        .isEqualTo(expected(flows, over - miss.ago(), miss.ago())));
      }
    }
  }

  private static List<Flow> flows(Random random) {
    return Stream.generate(
            () ->
                new Flow(
                    random.nextInt(12),
                    Kind.values()[random.nextInt(3)],
                    random.nextLong(-1_000_000, 100_000_000)))
        .limit(random.nextInt(40))
        .toList();
  }

  private static long sum(List<Flow> flows, int months, Kind kind) {
    return flows.stream()
        .filter(flow -> flow.kind() == kind && flow.month() < months)
        .mapToLong(Flow::satang)
        .sum();
  }

  /** In whole numbers: twice the thirds and one more, halved, are rounded to the nearest. */
  private static long expected(List<Flow> flows, int months, int ahead) {
    long paid = sum(flows, months, Kind.DISBURSEMENT);
    long recent = Math.max(0, paid - sum(flows, months - 3, Kind.DISBURSEMENT));
    var sixths = BigInteger.valueOf(recent).multiply(BigInteger.valueOf(2L * ahead));
    long more = sixths.add(BigInteger.valueOf(3)).divide(BigInteger.valueOf(6)).longValueExact();
    long most = sum(flows, months, Kind.ALLOCATION) - sum(flows, months, Kind.RETURN);
    return Math.min(most, paid + more);
  }
}
