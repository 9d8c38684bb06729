package org.aenglek.trips.engine;

/**
 * The natural logarithm to within a five-hundredth, in a fraction of the time of the exact one. The
 * search weighs chances with noise, so more would be wasted on it.
 */
final class RoughLog {
  private static final int BITS = 8;
  private static final int EXPONENT_AT = 52;
  private static final int EXPONENT_OF_ONE = 1_023;
  private static final double LN_2 = Math.log(2);

  /** By the first bits of a number from 1 to below 2 that come after the point. */
  private static final double[] TABLE = new double[1 << BITS];

  static {
    for (int at = 0; at < TABLE.length; at++) TABLE[at] = Math.log(1 + (at + 0.5) / TABLE.length);
  }

  private RoughLog() {}

  /** Of a number of 1 or more. */
  static double of(double number) {
    long bits = Double.doubleToRawLongBits(number);
    int exponent = (int) (bits >>> EXPONENT_AT) - EXPONENT_OF_ONE;
    return exponent * LN_2 + TABLE[(int) (bits >>> (EXPONENT_AT - BITS)) & (TABLE.length - 1)];
  }
}
