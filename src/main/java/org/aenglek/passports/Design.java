package org.aenglek.passports;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aenglek.base.Secret;

/**
 * The stamp of a community: a figure of 12 by 12 threads whose quarters mirror each other, within a
 * ring. What a community has not drawn itself is woven from its name: nested diamonds (luk kaeo),
 * the everyday figure of the lake's brocade.
 *
 * @param threads which of the 36 of a quarter lie on top, row by row from its outer corner
 */
public record Design(BitSet threads) {
  /** Threads along one side of a quarter. */
  public static final int SIDE = 6;

  private static final int THREADS = SIDE * SIDE;
  private static final int DIGITS = THREADS / 4;
  private static final int CENTRE = 32;

  public Design {
    threads = (BitSet) threads.clone();
  }

  /** What is woven for whoever has drawn nothing. */
  public static Design woven(String name) {
    var hash = Secret.hash(name.getBytes(StandardCharsets.UTF_8));
    var threads = new BitSet(THREADS);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int ring = x + y;
        boolean isFilled = (hash[ring] & 1) == 1;
        boolean isCrossed = (hash[ring] & 6) == 6 && (x - y) % 2 == 0;
        if (ring > 2 && (isFilled || isCrossed)) threads.set(y * SIDE + x);
      }
    }
    threads.set(THREADS - 1);
    return new Design(threads);
  }

  /** Reads what {@link #quarter} writes. */
  public static Design read(String quarter) {
    var bits = Long.parseLong(quarter, 16);
    var threads = new BitSet(THREADS);
    IntStream.range(0, THREADS).filter(i -> (bits >> i & 1) == 1).forEach(threads::set);
    return new Design(threads);
  }

  /** Nine hexadecimal digits. */
  public String quarter() {
    long bits = threads.stream().mapToLong(thread -> 1L << thread).sum();
    return HexFormat.of().toHexDigits(bits, DIGITS);
  }

  public boolean isOnTop(int x, int y) {
    return threads.get(y * SIDE + x);
  }

  @Override
  public BitSet threads() {
    return (BitSet) threads.clone();
  }

  /**
   * An SVG picture.
   *
   * @param ink its colour, {@code #0e5c63}
   */
  public String svg(String ink) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="%s">\
        <circle cx="32" cy="32" r="29.5" fill="none" stroke="%s" stroke-width="2.5"/>\
        <circle cx="32" cy="32" r="26" fill="none" stroke="%s" stroke-width="1" stroke-dasharray="2 1.4"/>\
        <path d="%s"/></svg>"""
        .formatted(ink, ink, ink, path());
  }

  private String path() {
    return threads.stream().mapToObj(Design::mirrored).collect(Collectors.joining());
  }

  /** A thread in all four quarters; each is three units wide, and the figure 36. */
  private static String mirrored(int thread) {
    int x = (SIDE - thread % SIDE) * 3, y = (SIDE - thread / SIDE) * 3;
    return square(CENTRE - x, CENTRE - y)
        + square(CENTRE + x - 3, CENTRE - y)
        + square(CENTRE - x, CENTRE + y - 3)
        + square(CENTRE + x - 3, CENTRE + y - 3);
  }

  private static String square(int x, int y) {
    return "M%d %dh3v3h-3z".formatted(x, y);
  }
}
