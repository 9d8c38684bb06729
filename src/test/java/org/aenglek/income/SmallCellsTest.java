package org.aenglek.income;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.Transfer.Sold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From what is told of a village, nobody reckons what a household of it earned. */
class SmallCellsTest {
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final int ROUNDS = 2_000;

  @Test
  void monthsAreToldTogetherOnceTenHouseholdsEarned() {
    var months = new TreeMap<YearMonth, Cell>();
    months.put(MAY, earnedBy(1, 2, 3, 4, 5, 6));
    months.put(MAY.plusMonths(1), earnedBy(4, 5, 6, 7, 8, 9));
    months.put(MAY.plusMonths(2), earnedBy(1, 10));
    months.put(MAY.plusMonths(3), earnedBy(1, 2, 3));
    assertThat(SmallCells.periods(months, false))
        .extracting(SmallCells.Period::months)
        .containsExactly(new Months(MAY, MAY.plusMonths(2)));
    assertThat(SmallCells.periods(months, true))
        .as("of the year's rest the sum alone")
        .extracting(SmallCells.Period::isSplit)
        .containsExactly(true, false);
  }

  @Test
  void aRestOfTwoHouseholdsIsNotEvenSummed() {
    var months = new TreeMap<>(Map.of(MAY, earnedBy(1, 2)));
    assertThat(SmallCells.periods(months, true)).isEmpty();
  }

  @Test
  void whatIsToldOfAYearStaysAsItWasWhenMonthsFollow() {
    var random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      var months = new TreeMap<YearMonth, Cell>();
      List<SmallCells.Period> before = List.of();
      for (var month = YearMonth.of(2026, 1);
          month.getYear() == 2026;
          month = month.plusMonths(1)) {
        months.put(month, earnedBy(random.ints(random.nextInt(9), 0, 14).toArray()));
        var told = SmallCells.periods(months, false);
        assertThat(told.subList(0, before.size())).isEqualTo(before);
        before = told;
      }
      assertThat(SmallCells.periods(months, true).subList(0, before.size())).isEqualTo(before);
    }
  }

  @Test
  void smallPartsAreToldTogetherAndTakeLargerOnesWithThem() {
    var parts = new LinkedHashMap<String, Cell>();
    parts.put("weaving", earnedBy(IntStream.range(0, 12).toArray()));
    parts.put("boats", earnedBy(IntStream.range(0, 11).toArray()));
    parts.put("songs", earnedBy(3));
    assertThat(SmallCells.merged(parts, "others"))
        .containsOnlyKeys("weaving", "others")
        .containsEntry("others", parts.get("boats").plus(parts.get("songs")));
    parts.remove("boats");
    assertThat(SmallCells.merged(parts, "others")).as("only the whole is left").isEmpty();
  }

  /**
   * Every total that is told, from every other: none is what one household earned, in all or by one
   * thing.
   */
  @Test
  void noTotalLessAnotherIsAHouseholds() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      var sold = sold(new Random(seed));
      if (!SmallCells.isSafe(Cell.of(sold))) continue;
      var told = told(IncomeFigures.told(Months.of(MAY), sold));
      var households = ofHouseholds(sold);
      for (var one : told) {
        for (var other : told) {
          assertThat(households)
              .as("seed %d: %d less %d", seed, one, other)
              .doesNotContain(one - other, one);
        }
      }
    }
  }

  private static List<Long> told(IncomeFigures.Split split) {
    return Stream.of(
            Stream.of(split.sum()),
            split.accounts().values().stream(),
            split.offers().stream().map(IncomeFigures.Sum::amount),
            split.capital().stream().map(IncomeFigures.Sum::amount))
        .flatMap(each -> each)
        .map(Money::minor)
        .distinct()
        .toList();
  }

  /**
   * What each earned in all, by each offer, by each thing of its own, and without each of these.
   */
  private static Set<Long> ofHouseholds(List<Piece> sold) {
    var cells = new ArrayList<Cell>();
    var all = Cell.of(sold);
    cells.add(all);
    var kinds = sold.stream().flatMap(piece -> piece.capital().stream()).distinct().toList();
    var offers = sold.stream().map(piece -> piece.sold().id()).distinct().toList();
    kinds.forEach(kind -> cells.add(sum(sold.stream().filter(p -> p.capital().contains(kind)))));
    offers.forEach(one -> cells.add(sum(sold.stream().filter(p -> p.sold().id().equals(one)))));
    var earned = new HashSet<Long>();
    for (var cell : cells) {
      earned.addAll(cell.households().values());
      earned.addAll(all.minus(cell).households().values());
    }
    return earned;
  }

  private static Cell sum(Stream<Piece> some) {
    return Cell.of(some.toList());
  }

  /** Shares so odd that no sums of them are the same by chance. */
  private static List<Piece> sold(Random random) {
    int households = 8 + random.nextInt(10);
    var capital =
        List.of(List.of("loom"), List.of("lake"), List.of("loom", "lake"), List.<String>of());
    var pieces = new ArrayList<Piece>();
    for (int offer = 0; offer < 1 + random.nextInt(5); offer++) {
      var sold = new Sold("meal", new UUID(1, offer), LocalText.ofCodes(Map.of("th", "อาหาร")));
      var livesFrom = capital.get(random.nextInt(capital.size()));
      pieces.add(piece(Account.Kind.FUND, null, sold, livesFrom, random));
      for (int home = 0; home < households; home++) {
        if (random.nextInt(4) == 0) continue;
        pieces.add(piece(Account.Kind.EARNED, new UUID(2, home), sold, livesFrom, random));
      }
    }
    return pieces;
  }

  private static Piece piece(
      Account.Kind kind, @Nullable UUID household, Sold sold, List<String> capital, Random random) {
    long amount = 1 + random.nextLong(1L << 50);
    return new Piece(Months.of(MAY), kind, household, sold, capital, amount);
  }

  private static Cell earnedBy(int... households) {
    var amounts = new LinkedHashMap<UUID, Long>();
    for (int one : households) amounts.merge(new UUID(2, one), 100L, Long::sum);
    return new Cell(amounts.values().stream().mapToLong(Long::longValue).sum(), amounts);
  }
}
