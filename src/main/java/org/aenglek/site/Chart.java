package org.aenglek.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A value for each of some months, drawn as columns from zero and told in figures beneath, on the
 * server and in one colour, so that it can be read on paper and by everybody. What is unknown has
 * no column, which zero has: a line.
 *
 * @param width of the drawing
 * @param zero how far below its upper edge zero is
 */
public record Chart(String caption, int width, int zero, List<Column> columns) {
  public static final int HEIGHT = 200;
  private static final int STEP = 40;
  private static final int GAP = 8;

  /**
   * What is told.
   *
   * @param value nothing where it is unknown
   */
  public record Told(String label, @Nullable BigDecimal value, String figure) {}

  /** One of them: its upper left corner and its size; nothing drawn where it is unknown. */
  public record Column(
      String label, String figure, int x, int y, int width, int height, boolean isKnown) {}

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
      var values = all.stream().map(Told::value).filter(Objects::nonNull).toList();
      return new Scale(
          values.stream().reduce(BigDecimal.ZERO, BigDecimal::min),
          values.stream().reduce(BigDecimal.ZERO, BigDecimal::max));
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
          value != null);
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
