package org.aenglek.readiness;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Standing;
import org.aenglek.readiness.ReadinessRefused.Reason;
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
    int sum = dimensions.stream().mapToInt(Dimension::weight).sum();
    if (sum != WHOLE) throw new ReadinessRefused(Reason.WEIGHTS, sum);
    mustBeUnique(dimensions.stream().map(Dimension::key));
    mustBeUnique(all().stream().map(Criterion::key));
    mustBeUnique(grades.stream().map(Grade::key));
    for (var dimension : dimensions) {
      if (dimension.criteria().isEmpty()) throw new ReadinessRefused(Reason.KEYS, dimension.key());
    }
    for (var criterion : all()) {
      if (!isScored(criterion)) throw new ReadinessRefused(Reason.LEVELS, criterion.key());
    }
    boolean isFalling =
        grades.equals(
            grades.stream().sorted(Comparator.comparingInt(Grade::least).reversed()).toList());
    if (!isFalling || grades.isEmpty() || grades.getLast().least() != 0) {
      throw new ReadinessRefused(Reason.GRADES);
    }
  }

  private static boolean isScored(Criterion criterion) {
    var gauge = criterion.gauge();
    if (criterion.weight() < 1) return false;
    if (gauge != null) return criterion.levels().isEmpty() && gauge.full() != gauge.none();
    var shares = criterion.levels().stream().map(Level::share).toList();
    return shares.size() > 1
        && shares.equals(shares.stream().sorted().distinct().toList())
        && shares.getFirst() >= 0
        && shares.getLast() == WHOLE;
  }

  private static void mustBeUnique(Stream<String> keys) {
    var seen = new HashSet<String>();
    keys.filter(key -> !key.matches("[a-z0-9-]{1,40}") || !seen.add(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new ReadinessRefused(Reason.KEYS, key);
            });
  }
}
