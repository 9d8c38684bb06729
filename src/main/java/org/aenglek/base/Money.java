package org.aenglek.base;

import java.math.BigDecimal;
import java.util.Currency;

/** An exact amount in the smallest unit of its currency: satang for baht. */
public record Money(long minor, Currency currency) {

  public static Money ofMinor(long minor, String currency) {
    return new Money(minor, Currency.getInstance(currency));
  }

  /**
   * Reads "250" or "99.50".
   *
   * @throws ArithmeticException when the amount is finer than the currency's smallest unit
   */
  public static Money of(String amount, String currency) {
    var unit = Currency.getInstance(currency);
    return new Money(
        new BigDecimal(amount).movePointRight(unit.getDefaultFractionDigits()).longValueExact(),
        unit);
  }

  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  public Money plus(Money other) {
    mustMatch(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  public Money minus(Money other) {
    return plus(other.negated());
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  /** This, or nothing where it is below zero. */
  public Money orNothing() {
    return new Money(Math.max(0, minor), currency);
  }

  /** The smaller of the two. */
  public Money atMost(Money other) {
    mustMatch(other);
    return other.minor < minor ? other : this;
  }

  public boolean isNothing() {
    return minor == 0;
  }

  private void mustMatch(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency);
    }
  }

  /**
   * Splits by weights without losing a unit: each part is rounded down, then the units left over go
   * one each to the first parts. {@code 100.00 split(1, 1, 1)} is 33.34, 33.33, 33.33.
   *
   * @param weights not negative, at least one above zero
   */
  public Money[] split(long... weights) {
    long total = 0;
    for (long weight : weights) {
      if (weight < 0) throw new IllegalArgumentException("a weight is negative");
      total = Math.addExact(total, weight);
    }
    if (total == 0) throw new IllegalArgumentException("all weights are zero");
    var parts = new long[weights.length];
    long left = minor;
    for (int i = 0; i < weights.length; i++) {
      parts[i] = Math.multiplyExact(minor, weights[i]) / total;
      left -= parts[i];
    }
    for (int i = 0; left != 0; i = (i + 1) % weights.length) {
      if (weights[i] == 0) continue;
      parts[i] += Long.signum(left);
      left -= Long.signum(left);
    }
    var moneys = new Money[parts.length];
    for (int i = 0; i < parts.length; i++) moneys[i] = new Money(parts[i], currency);
    return moneys;
  }
}
