package org.aenglek.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many of all that was found are of each kind and in each district. */
final class Facets {
  /** In this order, which is also that of their worth. */
  private static final List<String> KINDS = List.of("community", "offer", "route", "story");

  /** A district's code has four digits; 0 stands for none. */
  private static final int DISTRICTS = 10_000;

  private final int[] counts = new int[KINDS.size() * DISTRICTS];

  /** The number of a kind in a district, under which it is counted. */
  static int cell(String kind, @Nullable String district) {
    return KINDS.indexOf(kind) * DISTRICTS + (district == null ? 0 : Integer.parseInt(district));
  }

  /** The number of its kind. */
  static int kind(int cell) {
    return cell / DISTRICTS;
  }

  static boolean isIn(int cell, @Nullable String kind, @Nullable String district) {
    return (kind == null || kind(cell) == KINDS.indexOf(kind))
        && (district == null || cell % DISTRICTS == Integer.parseInt(district));
  }

  void count(int cell) {
    counts[cell]++;
  }

  int total(@Nullable String kind, @Nullable String district) {
    return found(kind, district).map(cell -> counts[cell]).sum();
  }

  Map<String, Integer> kinds(@Nullable String district) {
    var kinds = new TreeMap<String, Integer>();
    found(null, district)
        .forEach(cell -> kinds.merge(KINDS.get(kind(cell)), counts[cell], Integer::sum));
    return kinds;
  }

  Map<String, Integer> districts(@Nullable String kind) {
    var districts = new TreeMap<String, Integer>();
    found(kind, null)
        .filter(cell -> cell % DISTRICTS > 0)
        .forEach(
            cell ->
                districts.merge("%04d".formatted(cell % DISTRICTS), counts[cell], Integer::sum));
    return districts;
  }

  private IntStream found(@Nullable String kind, @Nullable String district) {
    return IntStream.range(0, counts.length)
        .filter(cell -> counts[cell] > 0 && isIn(cell, kind, district));
  }
}
