package org.aenglek.bookings;

import java.util.Collection;
import org.aenglek.base.Money;

/** Adds up what lines cost; satang are added exactly. */
public final class Prices {
  static final String BAHT = "THB";

  private Prices() {}

  public static Money sum(Collection<Line> lines) {
    return baht(lines.stream().mapToLong(line -> line.price().minor()).reduce(0, Math::addExact));
  }

  static Money baht(long satang) {
    return Money.ofMinor(satang, BAHT);
  }
}
