package org.aenglek.counter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a device says that was sold.
 *
 * @param total in satang
 * @param paid {@code cash}, {@code promptpay} or {@code house}
 * @param receipt the number that the device gave
 * @param visit a reference
 */
record Sale(
    List<Line> lines, long total, String paid, @Nullable String receipt, @Nullable String visit) {
  /** With these no sum is too large to be one. */
  private static final int MOST_LINES = 100, MOST_OF_ONE = 100_000;

  private static final long MOST_SATANG = 100_000_000_000L;

  static final String CASH = "cash", PROMPTPAY = "promptpay", HOUSE = "house";

  /**
   * Something that was sold.
   *
   * @param unit satang that were asked for one
   * @param list satang that one costs
   * @param maker a household
   * @param day of the turn, where it has one
   * @param allowance out of which it is
   */
  record Line(
      UUID offer,
      String name,
      int quantity,
      long unit,
      @Nullable Long list,
      @Nullable UUID maker,
      @Nullable LocalDate day,
      @Nullable LocalTime starts,
      @Nullable UUID allowance,
      @Nullable Boolean gift) {

    long price() {
      return unit * quantity;
    }

    boolean isGift() {
      return Boolean.TRUE.equals(gift);
    }
  }

  /** Whether it is a sale at all. */
  @SuppressWarnings("ConstantValue") // what is read from outside may lack anything
  boolean isWhole() {
    return lines != null
        && !lines.isEmpty()
        && lines.size() <= MOST_LINES
        && total >= 0
        && total <= MOST_SATANG
        && paid != null
        && List.of(CASH, PROMPTPAY, HOUSE).contains(paid)
        && lines.stream().allMatch(Sale::isWhole);
  }

  @SuppressWarnings("ConstantValue")
  private static boolean isWhole(Line line) {
    return line != null
        && line.offer() != null
        && line.name() != null
        && line.quantity() > 0
        && line.quantity() <= MOST_OF_ONE
        && line.unit() >= 0
        && line.unit() <= MOST_SATANG;
  }

  long sum() {
    return lines.stream().mapToLong(Line::price).sum();
  }

  private static String same(Line line) {
    return " %s of %s x%d @%d".formatted(line.offer(), line.maker(), line.quantity(), line.unit());
  }

  /** The same for two sales of the same things for the same total. */
  String same() {
    return total + lines.stream().map(Sale::same).sorted().collect(Collectors.joining());
  }
}
