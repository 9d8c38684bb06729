package org.aenglek.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aenglek.base.Money;

/**
 * What will go back at the end of a fiscal year if money goes on being paid out as in the last
 * three whole months, and how far the same reckoning was off before.
 *
 * <p>Pace = what was disbursed in the last three whole months ÷ 3, at least nothing. Expected =
 * disbursed + pace × months left, at most allocated − returned. What goes back = allocated −
 * returned − expected.
 *
 * @param months how many whole months it rests on
 * @param paid what was disbursed until then
 * @param recent what was disbursed in the last three of them
 * @param most what can be disbursed at all: allocated − returned
 * @param expected what will have been disbursed when the year ends
 * @param misses what it said one, two and three months before, so far as it could say something
 */
public record Outlook(
    int months, Money paid, Money recent, Money most, Money expected, List<Miss> misses) {
  /** How many months the pace is of. */
  public static final int LOOKS_BACK = 3;

  /**
   * How far it was off.
   *
   * @param ago how many months before
   * @param said what it expected to be disbursed by now
   * @param came what was
   */
  public record Miss(int ago, Money said, Money came) {
    /** More than nothing where it said too much. */
    public Money error() {
      return said.minus(came);
    }
  }

  /** Nothing before three months are over, and where nothing was given. */
  public static Optional<Outlook> after(Course course, int months) {
    if (months < LOOKS_BACK || course.mostBy(months).minor() <= 0) return Optional.empty();
    var misses =
        IntStream.rangeClosed(1, LOOKS_BACK)
            .filter(ago -> months - ago >= LOOKS_BACK)
            .mapToObj(ago -> miss(course, months, ago))
            .toList();
    return Optional.of(
        new Outlook(
            months,
            course.paidBy(months),
            recent(course, months),
            course.mostBy(months),
            expected(course, months, FiscalYear.MONTHS - months),
            misses));
  }

  private static Miss miss(Course course, int months, int ago) {
    return new Miss(ago, expected(course, months - ago, ago), course.paidBy(months));
  }

  private static Money recent(Course course, int months) {
    return course.paidBy(months).minus(course.paidBy(months - LOOKS_BACK));
  }

  private static Money expected(Course course, int months, int ahead) {
    var more = share(recent(course, months).orNothing(), ahead);
    return course.paidBy(months).plus(more).atMost(course.mostBy(months));
  }

  /** So many thirds of it, to the nearest satang. */
  private static Money share(Money recent, int months) {
    var satang =
        BigDecimal.valueOf(recent.minor())
            .multiply(BigDecimal.valueOf(months))
            .divide(BigDecimal.valueOf(LOOKS_BACK), 0, RoundingMode.HALF_UP);
    return new Money(satang.longValueExact(), recent.currency());
  }

  public Money pace() {
    return share(recent.orNothing(), 1);
  }

  public int monthsLeft() {
    return FiscalYear.MONTHS - months;
  }

  public Money goesBack() {
    return most.minus(expected);
  }

  /** The key of the one sentence to know, which says how much goes back. */
  public String key() {
    var word = monthsLeft() == 0 ? "over" : goesBack().isNothing() ? "nothing" : "back";
    return "budgets.outlook." + word;
  }
}
