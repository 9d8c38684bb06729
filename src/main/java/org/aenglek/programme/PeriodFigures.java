package org.aenglek.programme;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.people.Place;
import org.aenglek.programme.MonthFigures.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was published of several months, as one. Numbers of what happened are added; a share or a
 * mean is reckoned again from its parts, as they were known when each month was published. What
 * counts different people, homes or products is unknown: nobody knows who of one month comes again
 * in the next.
 */
@Component
public class PeriodFigures {
  private final PublishedFigures published;
  private final Areas areas;

  PeriodFigures(PublishedFigures published, Areas areas) {
    this.published = published;
    this.areas = areas;
  }

  /** Of an area in a period, beside the one before and that of a year ago, as said at a moment. */
  @Transactional(readOnly = true)
  public List<Line> lines(Place area, Period period, Instant then) {
    if (!period.isQuarter()) return published.of(area, period.first(), then).lines();
    var now = of(area, period, then);
    var before = of(area, period.before(), then);
    var yearBefore = of(area, period.yearBefore(), then);
    return Stream.of(Indicator.values())
        .map(one -> new Line(one, now.get(one), before.get(one), yearBefore.get(one), null))
        .toList();
  }

  /** Absent are those that are unknown. */
  private Map<Indicator, BigDecimal> of(Place area, Period period, Instant then) {
    var figures = published.of(area, period.last(), then);
    var values = new EnumMap<Indicator, BigDecimal>(Indicator.class);
    for (var one : Indicator.values()) {
      if (one.isAdded()) put(values, one, sum(period, month -> figures.value(one, month)));
      if (one.unit().isMean()) put(values, one, mean(one, period, figures));
    }
    put(values, Indicator.FUND_BALANCE, figures.value(Indicator.FUND_BALANCE, period.last()));
    return values;
  }

  private static void put(
      Map<Indicator, BigDecimal> values, Indicator indicator, @Nullable BigDecimal value) {
    if (value != null) values.put(indicator, value);
  }

  /** Unknown where one of the months is. */
  private static @Nullable BigDecimal sum(
      Period period, Function<YearMonth, @Nullable BigDecimal> values) {
    var sum = BigDecimal.ZERO;
    for (var month : period.months()) {
      var value = values.apply(month);
      if (value == null) return null;
      sum = sum.add(value);
    }
    return sum;
  }

  /** A share or a mean of what was published of its months, so that it stays as it was told. */
  private static @Nullable BigDecimal mean(
      Indicator indicator, Period period, MonthFigures figures) {
    return period.months().stream()
        .map(month -> figures.parts(indicator, month))
        .filter(Objects::nonNull)
        .reduce(Tally.NOTHING, Tally::plus)
        .mean();
  }

  /** An indicator that is added, of each community of an area of which it is known. */
  @Transactional(readOnly = true)
  public Map<UUID, BigDecimal> ofCommunities(
      Place area, Period period, Indicator indicator, Instant then) {
    var byMonth =
        period.months().stream()
            .collect(
                toMap(
                    month -> month,
                    month -> published.ofCommunities(area, month, indicator, then)));
    return areas.in(area.id()).stream()
        .map(Community::id)
        .flatMap(
            id ->
                Optional.ofNullable(sum(period, month -> byMonth.get(month).get(id)))
                    .map(sum -> Map.entry(id, sum))
                    .stream())
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
