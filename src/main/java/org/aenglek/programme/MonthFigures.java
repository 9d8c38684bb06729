package org.aenglek.programme;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.programme.PublishedFigures.Published;
import org.jspecify.annotations.Nullable;

/** A place's figures of a month and of the year before it. */
public final class MonthFigures {
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int MOST_STARS = 5;

  private final YearMonth month;
  private final Map<Indicator, Map<YearMonth, Published>> said = new HashMap<>();

  private MonthFigures(YearMonth month, List<Published> rows) {
    this.month = month;
    for (var row : rows) {
      var figure = row.figure();
      said.computeIfAbsent(figure.indicator(), key -> new HashMap<>()).put(figure.month(), row);
    }
  }

  /** One indicator: of the month, of the one before, of the same month a year before. */
  public record Line(
      Indicator indicator,
      @Nullable BigDecimal now,
      @Nullable BigDecimal lastMonth,
      @Nullable BigDecimal lastYear,
      @Nullable Published corrected) {}

  static MonthFigures of(YearMonth month, List<Published> rows) {
    return new MonthFigures(month, rows);
  }

  public YearMonth month() {
    return month;
  }

  static YearMonth first(YearMonth month) {
    return month.minusMonths(MONTHS_OF_A_YEAR);
  }

  /** One for each indicator. */
  public List<Line> lines() {
    return Stream.of(Indicator.values()).map(this::line).toList();
  }

  private Line line(Indicator indicator) {
    var today = find(indicator, month);
    return new Line(
        indicator,
        value(indicator, month),
        value(indicator, month.minusMonths(1)),
        value(indicator, first(month)),
        today != null && today.before() != null ? today : null);
  }

  /** From a year before until the month, each of the thirteen. */
  public List<YearMonth> months() {
    return Stream.iterate(first(month), each -> each.plusMonths(1))
        .limit(MONTHS_OF_A_YEAR + 1L)
        .toList();
  }

  public @Nullable BigDecimal value(Indicator indicator, YearMonth of) {
    var one = find(indicator, of);
    return one == null ? null : one.figure().value();
  }

  /** What a share or a mean is made of; nothing where it is unknown. */
  @Nullable Tally parts(Indicator indicator, YearMonth of) {
    var one = find(indicator, of);
    return one == null ? null : one.figure().parts();
  }

  /** Of what some guests said; nothing where all of it was counted, or nobody said anything. */
  public @Nullable Uncertainty uncertainty(Indicator indicator, YearMonth of) {
    var parts = parts(indicator, of);
    if (!indicator.isAsked() || parts == null || parts.of() == 0) return null;
    return Uncertainty.of(parts, 1, MOST_STARS);
  }

  private @Nullable Published find(Indicator indicator, YearMonth of) {
    return said.getOrDefault(indicator, Map.of()).get(of);
  }
}
