package org.aenglek.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value for each of some months, drawn as columns from zero and told in figures beneath, on the
 * server and in one colour, so that it can be read on paper and by everybody. What is unknown has
 * no column, which zero has: a line. What was asked of some people only has a whisker, too.
 *
 * @param width of the drawing
 * @param zero how far below its upper edge zero is
 */
public record Chart(String caption, int width, int zero, List<Column> columns) {
  public static final int HEIGHT = 200;
  private static final int STEP = 40;
  private static final int GAP = 8;

  /** Between which values it may be, had everybody been asked. */
  public record Range(BigDecimal low, BigDecimal high) {}

  /**
   * What is told.
   *
   * @param value nothing where it is unknown
   * @param range nothing where everything was counted
   */
  public record Told(
      String label, @Nullable BigDecimal value, String figure, @Nullable Range range) {

    public Told(String label, @Nullable BigDecimal value, String figure) {
      this(label, value, figure, null);
    }

    private @Nullable BigDecimal most() {
      return range == null ? value : range.high();
    }
  }

  /** A range as a line down the middle of its column. */
  public record Whisker(int x, int top, int bottom) {}

  /** One of them: its upper left corner and its size; nothing drawn where it is unknown. */
  public record Column(
      String label,
      String figure,
      int x,
      int y,
      int width,
      int height,
      boolean isKnown,
      @Nullable Whisker whisker) {}

  public static Chart of(String caption, List<Told> all) {
    var scale = Scale.of(all);
    var columns =
        IntStream.range(0, all.size()).mapToObj(i -> scale.column(i, all.get(i))).toList();
    return new Chart(caption, STEP * all.size(), scale.zero(), columns);
  }

  public boolean isEmpty() {
    return columns.stream().noneMatch(Column::isKnown);
  }

  /** From the least of them, or zero, to the most. */
  private record Scale(BigDecimal least, BigDecimal most) {
    static Scale of(List<Told> all) {
      return new Scale(
          known(all, Told::value).reduce(BigDecimal.ZERO, BigDecimal::min),
          known(all, Told::most).reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    private static Stream<BigDecimal> known(
        List<Told> all, Function<Told, @Nullable BigDecimal> value) {
      return all.stream().map(value).filter(Objects::nonNull);
    }

    int zero() {
      return fromTop(BigDecimal.ZERO);
    }

    Column column(int i, Told one) {
      var value = one.value();
      int end = value == null ? zero() : fromTop(value);
      return new Column(
          one.label(),
          one.figure(),
          STEP * i + GAP / 2,
          Math.min(end, zero()),
          STEP - GAP,
          Math.abs(zero() - end),
          value != null,
          whisker(STEP * i + STEP / 2, one.range()));
    }

    private @Nullable Whisker whisker(int x, @Nullable Range range) {
      return range == null ? null : new Whisker(x, fromTop(range.high()), fromTop(range.low()));
    }

    private int fromTop(BigDecimal value) {
      var whole = most.subtract(least);
      if (whole.signum() == 0) return HEIGHT;
      return most.subtract(value)
          .multiply(BigDecimal.valueOf(HEIGHT))
          .divide(whole, 0, RoundingMode.HALF_UP)
          .intValueExact();
    }
  }
}
