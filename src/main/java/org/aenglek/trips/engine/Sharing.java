package org.aenglek.trips.engine;

import java.util.Arrays;

/**
 * Spreads visitors over communities: with a weight of w percent, the places of a community that are
 * visited gain {@code 100 · sum + w · (rarity + best − sum)} hundredths. So a second place of the
 * same village is worth less than the first of another. What a set of places gains does not depend
 * on the order in which they came in.
 */
final class Sharing {
  private final Ground ground;
  private final int[] dayOf;
  private final int weight;

  /** By community, the best score of its places that are in; -1 if none is. */
  private final int[] best;

  Sharing(Ground ground, int[] dayOf) {
    this.ground = ground;
    this.dayOf = dayOf;
    this.weight = ground.fairness;
    this.best = new int[ground.members.length];
    Arrays.fill(best, -1);
  }

  /** What fairness adds to the gain of a place that is out. */
  long change(int place) {
    int community = ground.community[place];
    return community == Place.ALONE ? 0 : change(ground, place, best[community]);
  }

  /** The same, with the best score of those of its community that are in; -1 if none is. */
  static long change(Ground ground, int place, int best) {
    long weight = ground.fairness;
    if (weight == 0) return 0;
    if (best < 0) return weight * ground.rarity[ground.community[place]];
    int score = ground.score[place];
    return weight * (Math.max(0, score - best) - score);
  }

  void entered(int place) {
    int community = ground.community[place];
    if (weight == 0 || community == Place.ALONE) return;
    best[community] = Math.max(best[community], ground.score[place]);
  }

  void left(int place) {
    int community = ground.community[place];
    if (weight == 0 || community == Place.ALONE || ground.score[place] < best[community]) return;
    int left = -1;
    for (int member : ground.members[community]) {
      if (dayOf[member] != Draft.OUT) left = Math.max(left, ground.score[member]);
    }
    best[community] = left;
  }
}
