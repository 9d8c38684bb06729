package org.aenglek.search;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best of what was found: the nearest, and of those what is worth most. */
final class Hits {
  private record Hit(int document, double distance, float worth) {}

  private static final Comparator<Hit> BEST_FIRST =
      comparingDouble(Hit::distance)
          .thenComparing(Hit::worth, reverseOrder())
          .thenComparingInt(Hit::document);

  private final int most;
  private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

  Hits(int most) {
    this.most = most;
  }

  void add(int document, double distance, float worth) {
    if (worstFirst.size() == most && !isBetter(distance, worth)) return;
    worstFirst.add(new Hit(document, distance, worth));
    if (worstFirst.size() > most) worstFirst.remove();
  }

  List<Integer> from(int first) {
    return worstFirst.stream().sorted(BEST_FIRST).skip(first).map(Hit::document).toList();
  }

  /** Said once more without an object for each of a hundred thousand. */
  private boolean isBetter(double distance, float worth) {
    var worst = worstFirst.element();
    return distance < worst.distance || (distance == worst.distance && worth > worst.worth);
  }
}
