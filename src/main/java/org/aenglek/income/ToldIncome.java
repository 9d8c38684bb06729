package org.aenglek.income;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * What of a year's income of a province's communities may be told to everybody ({@link
 * SmallCells}). Communities together are told as those among them that are told alone, so that
 * nobody reckons the others by subtraction.
 */
public final class ToldIncome {
  private final Map<UUID, List<SmallCells.Period>> periods;

  ToldIncome(Map<UUID, List<SmallCells.Period>> periods) {
    this.periods = periods;
  }

  /**
   * A month's income.
   *
   * @param ofHouseholds what of it is households' own
   * @param earned how many households have a part in it
   * @param gini in hundredths, among these; nothing where there are none
   */
  public record Sum(Money all, Money ofHouseholds, int earned, @Nullable Integer gini) {}

  /** Nothing where that month is told of none of them, or only together with other months. */
  public Optional<Sum> of(YearMonth month, Collection<UUID> communities) {
    var asked = Months.of(month);
    return communities.stream()
        .flatMap(this::periods)
        .filter(period -> period.isSplit() && period.months().equals(asked))
        .map(SmallCells.Period::cell)
        .reduce(Cell::plus)
        .map(ToldIncome::sum);
  }

  private Stream<SmallCells.Period> periods(UUID community) {
    return periods.getOrDefault(community, List.of()).stream();
  }

  private static Sum sum(Cell cell) {
    long ofHouseholds = cell.households().values().stream().reduce(0L, Math::addExact);
    return new Sum(
        Money.ofMinor(cell.sum(), Pieces.CURRENCY),
        Money.ofMinor(ofHouseholds, Pieces.CURRENCY),
        cell.households().size(),
        cell.households().isEmpty() ? null : Gini.of(cell.households().values()));
  }
}
