package org.aenglek.offers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units of something that is scarce, for some minutes of a day.
 *
 * @param units how many
 * @param share claims of the same share count once, as the largest of them
 */
record Claim(Key of, int begins, int ends, int units, @Nullable UUID share) {
  static final int WHOLE_DAY = -1;
  static final int DAY_MINUTES = 24 * 60;

  /**
   * A row that is locked: a turn of an offer, or a day of an offer, a resource or a community.
   *
   * @param minute at which the turn begins, or {@link #WHOLE_DAY}
   */
  record Key(UUID subject, LocalDate day, int minute) implements Comparable<Key> {
    /** As the database orders it, or two might wait for each other. */
    private static final Comparator<Key> ORDER =
        Comparator.comparing((Key key) -> key.subject().toString())
            .thenComparing(Key::day)
            .thenComparingInt(Key::minute);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** What it takes units of, and when. */
  record At(Key of, int begins, int ends, @Nullable UUID share) {}

  At at() {
    return new At(of, begins, ends, share);
  }

  /** How many units claims of one place take together. */
  static int together(List<Claim> all) {
    var units = all.stream().mapToInt(Claim::units);
    boolean isShared = all.stream().anyMatch(one -> one.share() != null);
    return isShared ? units.max().orElse(0) : units.sum();
  }

  boolean covers(int minute) {
    return begins <= minute && minute < ends;
  }

  boolean touches(Claim other) {
    return begins < other.ends && other.begins < ends;
  }
}
