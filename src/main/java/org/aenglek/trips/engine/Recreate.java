package org.aenglek.trips.engine;

/** Puts places back where they fit, the most promising first. */
final class Recreate {
  static double NOISE = Double.parseDouble(System.getProperty("noise", "0.8"));
  static double BLINK = Double.parseDouble(System.getProperty("blink", "0.01"));
  static double ELO = Double.parseDouble(System.getProperty("elo", "0.3"));
  static double EHI = Double.parseDouble(System.getProperty("ehi", "2.5"));

  /** The chance that all places are tried on all days, where days share money or limits. */
  private static final double EVERYWHERE = 0.1;

  private final Draft draft;
  private final Dice dice;
  private final Gap gap;
  private final int[] waiting;
  private final double[] keys;
  private final boolean[] isFree;
  private final boolean blinks;
  final int[] foundDay, foundAfter, version;
  boolean[] near;
  static double LOOKS = Double.parseDouble(System.getProperty("looks", "30"));
  static double SKIP = Double.parseDouble(System.getProperty("skip", "0"));

  Recreate(Draft draft, Dice dice, double blink) {
    this.draft = draft;
    this.dice = dice;
    foundDay = new int[draft.ground.places];
    foundAfter = new int[draft.ground.places];
    version = new int[draft.ground.places];
    this.blinks = blink > 0;
    this.gap = new Gap(dice, blink);
    this.waiting = new int[draft.ground.candidates.length];
    this.isFree = new boolean[draft.ground.places];
    this.keys = new double[draft.ground.places];
  }

  /**
   * Fills the days that have changed with anything, the others with places that just came free.
   *
   * @param changed by day
   * @param free how many places at the end of the unvisited just came free
   */
  void fill(boolean[] changed, int free) {
    double weight = ELO + (EHI - ELO) * dice.unit();
    int count = 0;
    int old = draft.unvisitedCount - free;
    if (draft.ground.tiesDays && dice.chance(EVERYWHERE)) old = 0;
    double far = LOOKS / Math.max(1, draft.unvisitedCount);
    for (int at = 0; at < draft.unvisitedCount; at++) {
      int place = draft.unvisited[at];
      isFree[place] = at >= old;
      if (at < old && near != null && !near[place] && blinks && !dice.chance(far)) continue;
      if (!find(place, changed, isFree[place])) continue;
      keys[place] = key(place, weight);
      foundDay[place] = gap.day;
      foundAfter[place] = gap.after;
      version[place] = draft.courses[gap.day].version;
      waiting[count++] = place;
    }
    sort(count);
    for (int at = 0; at < count; at++) {
      int place = waiting[at];
      if (SKIP > 0 && blinks && dice.chance(SKIP)) continue;
      if (!draft.ground.hasOrders
          && version[place] == draft.courses[foundDay[place]].version
          && draft.isAllowed(place)
          && draft.gain(place) > 0) {
        gap.day = foundDay[place];
        gap.after = foundAfter[place];
      } else if (!find(place, changed, isFree[place])) continue;
      changed[gap.day] = true;
      draft.insert(place, gap);
    }
  }

  private double key(int place, double weight) {
    double ratio = weight * Math.log((double) draft.gain(place) + 1) - Math.log(gap.added + 1);
    return ratio + NOISE * dice.unit();
  }

  private boolean find(int place, boolean[] changed, boolean isFree) {
    gap.reset();
    if (!draft.isAllowed(place) || draft.gain(place) <= 0) return false;
    int kept = draft.ground.keepDay[place];
    if (kept != Draft.OUT && kept < changed.length) {
      draft.offerGaps(place, kept, gap);
      if (gap.isFound()) return true;
    }
    for (int day = 0; day < changed.length; day++) {
      if (isFree || changed[day]) draft.offerGaps(place, day, gap);
    }
    return gap.isFound();
  }

  /** Insertion sort by falling keys; few places wait at a time. */
  private void sort(int count) {
    for (int at = 1; at < count; at++) {
      int place = waiting[at];
      double key = keys[place];
      int to = at;
      while (to > 0 && keys[waiting[to - 1]] < key) waiting[to] = waiting[--to];
      waiting[to] = place;
    }
  }
}
