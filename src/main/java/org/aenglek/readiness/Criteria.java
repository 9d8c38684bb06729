package org.aenglek.readiness;

import java.util.List;
import java.util.Optional;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a village, as data: it is entered as JSON of this shape.
 *
 * @param about what it is, and which of it is ours
 * @param source where it comes from
 * @param grades the classes, from the highest
 */
public record Criteria(
    LocalText name,
    LocalText about,
    @Nullable String source,
    List<Dimension> dimensions,
    List<Grade> grades) {
  private static final int WHOLE = 100;

  /**
   * @param weight points of 100
   */
  public record Dimension(String key, LocalText name, int weight, List<Criterion> criteria) {}

  /**
   * @param remedy what to do about a gap
   * @param weight its part within the dimension, beside the others'
   * @param levels what a village may say, the least first; none where operations tell it
   * @param gauge how operations tell it
   * @param picture whether a photograph is asked for
   */
  public record Criterion(
      String key,
      LocalText name,
      LocalText remedy,
      int weight,
      @Nullable List<Level> levels,
      @Nullable Gauge gauge,
      boolean picture) {
    public Criterion {
      levels = levels == null ? List.of() : List.copyOf(levels);
    }

    boolean isMeasured() {
      return gauge != null;
    }

    /** The share of its points, in hundredths, that a level gives. */
    int share(int level) {
      return levels.get(level).share();
    }
  }

  /**
   * @param share hundredths of the criterion's points
   */
  public record Level(LocalText name, int share) {}

  /**
   * @param none the value that gives no point, and below it
   * @param full the value that gives all, and above it
   */
  public record Gauge(Measure measure, double none, double full) {

    int share(double value) {
      double part = (value - none) / (full - none);
      return (int) Math.round(WHOLE * Math.clamp(part, 0, 1));
    }
  }

  /**
   * @param least points from which on it holds
   */
  public record Grade(String key, LocalText name, int least, Standing standing) {}

  /** In the order in which they are asked. */
  public List<Criterion> all() {
    return dimensions.stream().flatMap(dimension -> dimension.criteria().stream()).toList();
  }

  /** What the village itself is asked. */
  public List<Criterion> asked() {
    return all().stream().filter(criterion -> !criterion.isMeasured()).toList();
  }

  public Optional<Criterion> find(String key) {
    return all().stream().filter(criterion -> criterion.key().equals(key)).findFirst();
  }

  /** By the key that a result keeps. */
  public Grade grade(String key) {
    return grades.stream().filter(grade -> grade.key().equals(key)).findFirst().orElseThrow();
  }

  /**
   * @throws ReadinessRefused with what is wrong
   */
  void mustBeWhole() {
    Wholeness.check(this);
  }
}
