package org.aenglek.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of a line. What is unknown is null, which is not nothing; of what is unknown nothing is
 * taken away.
 */
public record Amounts(
    @Nullable Money allocated, @Nullable Money disbursed, @Nullable Money returned) {
  public static final Amounts UNKNOWN = new Amounts(null, null, null);
  static final String CURRENCY = "THB";
  static final Money NOTHING = Money.ofMinor(0, CURRENCY);

  static Amounts sum(Collection<Amounts> all) {
    return all.stream().reduce(UNKNOWN, Amounts::plus);
  }

  Amounts plus(Amounts other) {
    return new Amounts(
        plus(allocated, other.allocated),
        plus(disbursed, other.disbursed),
        plus(returned, other.returned));
  }

  private static @Nullable Money plus(@Nullable Money one, @Nullable Money other) {
    if (one == null) return other;
    return other == null ? one : one.plus(other);
  }

  @Nullable Money of(Movement.Kind kind) {
    return switch (kind) {
      case ALLOCATION -> allocated;
      case DISBURSEMENT -> disbursed;
      case RETURN -> returned;
    };
  }

  /** What is left of what was given; less than nothing where more went than came. */
  public Money left() {
    return known(allocated).minus(known(disbursed)).minus(known(returned));
  }

  /** The same; unknown as long as it is not known what was given. */
  public @Nullable Money remaining() {
    return allocated == null ? null : left();
  }

  /** Of a hundred that were given, how many were paid out, to the second decimal. */
  public @Nullable BigDecimal percent() {
    var given = allocated;
    var paid = disbursed;
    if (given == null || paid == null || given.isNothing()) return null;
    return paid.amount()
        .multiply(BigDecimal.valueOf(100))
        .divide(given.amount(), 2, RoundingMode.HALF_UP);
  }

  static Money known(@Nullable Money amount) {
    return amount == null ? NOTHING : amount;
  }

  static @Nullable Money money(@Nullable Long satang) {
    return satang == null ? null : Money.ofMinor(satang, CURRENCY);
  }
}
