package org.aenglek.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A tree of any shape, written as an office writes it, with sums made by plain arithmetic. */
final class RandomGrid {
  static final String[] ABOVE = {
    Grids.HEAD, "แผนงานตัวอย่าง", "แนวทางที่ 1 ก", "กิจกรรมหลักที่ 1.1 ข", "โครงการที่ 1.1.1 ค"
  };
  private static final String[] UNITS = {"", "สพจ.", "สพอ. (ตัวอย่าง)", "=หน่วย", "-"};

  private final Random random;
  private final List<String> rows = new ArrayList<>();

  RandomGrid(Random random) {
    this.random = random;
  }

  /** Satang; null where nothing is known. */
  private record Sums(@Nullable Long allocated, @Nullable Long disbursed, @Nullable Long returned) {
    static final Sums NONE = new Sums(null, null, null);

    Sums plus(Sums other) {
      return new Sums(
          plus(allocated, other.allocated),
          plus(disbursed, other.disbursed),
          plus(returned, other.returned));
    }

    private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
      if (one == null) return other;
      return other == null ? one : Long.valueOf(one + other);
    }

    private static long known(@Nullable Long satang) {
      return satang == null ? 0 : satang;
    }
  }

  String[] rows() {
    rows.add(Grids.HEAD);
    int plans = 1 + random.nextInt(2);
    for (int i = 1; i <= plans; i++) line(0, i, "");
    return rows.toArray(String[]::new);
  }

  private Sums line(int depth, int number, String above) {
    int at = rows.size();
    rows.add("");
    var own = above.isEmpty() ? String.valueOf(number) : above + "." + number;
    int children = depth == 4 || (depth > 1 && random.nextInt(4) == 0) ? 0 : 1 + random.nextInt(3);
    var sums = children == 0 ? leaf() : Sums.NONE;
    for (int i = 1; i <= children; i++) {
      sums = sums.plus(line(depth + 1, i, depth == 0 ? "" : own));
    }
    rows.set(at, row(title(depth, number, own), sums));
    return sums;
  }

  private String title(int depth, int number, String own) {
    return switch (depth) {
      case 0 -> "แผนงานที่ " + number + " ตัวอย่าง " + random.nextInt(100);
      case 1 -> "แนวทางที่ " + number + " ก " + random.nextInt(100);
      case 2 -> (random.nextBoolean() ? "กิจกรรมหลักที่ " : "กิจกรรมหลัก ") + own + " ข";
      case 3 -> random.nextInt(4) == 0 ? "โครงการ ค" + number : "โครงการที่ " + own + " ค";
      default -> random.nextBoolean() ? "กิจกรรม ง" + number : "กิจกรรมที่ (" + number + ") ง";
    };
  }

  private Sums leaf() {
    if (random.nextInt(8) == 0) return Sums.NONE;
    long allocated = random.nextLong(0, 10_000_000_000L);
    if (random.nextInt(6) == 0) return new Sums(allocated, null, null);
    long disbursed = random.nextInt(5) == 0 ? 0 : random.nextLong(0, allocated + 1);
    Long returned = random.nextBoolean() ? null : random.nextLong(0, allocated - disbursed + 1);
    return new Sums(allocated, disbursed, returned);
  }

  private String row(String title, Sums sums) {
    var remaining =
        sums.allocated() == null
            ? null
            : Long.valueOf(
                sums.allocated() - Sums.known(sums.disbursed()) - Sums.known(sums.returned()));
    return String.join(
        "|",
        title,
        baht(sums.allocated()),
        baht(sums.disbursed()),
        baht(sums.returned()),
        baht(remaining),
        percent(sums),
        told(),
        told(),
        UNITS[random.nextInt(UNITS.length)]);
  }

  private static String baht(@Nullable Long satang) {
    return satang == null ? "" : BigDecimal.valueOf(satang, 2).toPlainString();
  }

  private static String percent(Sums sums) {
    var given = sums.allocated();
    var paid = sums.disbursed();
    if (given == null || paid == null || given == 0) return "";
    return written(
        new BigDecimal(paid)
            .multiply(BigDecimal.valueOf(100))
            .divide(new BigDecimal(given), 2, RoundingMode.HALF_UP));
  }

  private String told() {
    if (random.nextInt(3) > 0) return "";
    return written(BigDecimal.valueOf(random.nextInt(10_001), 2));
  }

  /** Up to one it says what it is of. */
  private static String written(BigDecimal percent) {
    return percent.compareTo(BigDecimal.ONE) > 0
        ? percent.toPlainString()
        : percent.toPlainString() + "%";
  }
}
