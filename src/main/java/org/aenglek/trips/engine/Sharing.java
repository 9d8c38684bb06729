package org.aenglek.trips.engine;

/**
 * Spreads visitors over communities. With a weight of w percent, the places of a community that are
 * visited gain {@code 100 × (1 − w) × sum + w × best + w × rarity} hundredths, w counted as a
 * fraction of 100 in the first term: a second place of the same village is worth less than the
 * first of another.
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
    this.weight = ground.rules().fairness();
    this.best = new int[ground.members.length];
    java.util.Arrays.fill(best, -1);
  }

  /** What fairness adds to the gain of a place that is out. */
  long change(int place) {
    int community = ground.community[place];
    if (weight == 0 || community == Place.ALONE) return 0;
    int score = score(place);
    if (best[community] < 0) return (long) weight * rarity(community);
    return (long) weight * (Math.max(0, score - best[community]) - score);
  }

  void entered(int place) {
    int community = ground.community[place];
    if (weight == 0 || community == Place.ALONE) return;
    best[community] = Math.max(best[community], score(place));
  }

  void left(int place) {
    int community = ground.community[place];
    if (weight == 0 || community == Place.ALONE || score(place) < best[community]) return;
    int left = -1;
    for (int member : ground.members[community]) {
      if (dayOf[member] != Draft.OUT) left = Math.max(left, score(member));
    }
    best[community] = left;
  }

  private int score(int place) {
    return ground.problem.places().get(place).score();
  }

  private int rarity(int community) {
    return ground.rules().communities().get(community).rarity();
  }
}
