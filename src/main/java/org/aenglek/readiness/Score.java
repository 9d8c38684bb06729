package org.aenglek.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Criteria.Dimension;
import org.aenglek.readiness.Criteria.Grade;

/**
 * What the answers come to. A dimension gives its weight times the weighted mean of its criteria's
 * shares, rounded half up to hundredths of a point; what is unknown counts on neither side, and
 * while a whole dimension is unknown there is no sum.
 *
 * @param points of 100, with two decimals
 * @param given what points came from; what is unknown is absent
 * @param gaps what points were lost by, the dearest first
 */
public record Score(
    List<Part> parts,
    Optional<BigDecimal> points,
    Optional<Grade> grade,
    List<Given> given,
    List<Gap> gaps) {
  private static final int DECIMALS = 2;

  /**
   * @param points nothing while all of it is unknown
   */
  public record Part(Dimension dimension, Optional<BigDecimal> points) {}

  /** Points that one criterion gives. */
  public record Given(Criterion criterion, BigDecimal points) {}

  /** Points that one criterion costs. */
  public record Gap(Criterion criterion, BigDecimal points) {}

  /**
   * @param shares hundredths of each criterion's points, by its key; what is unknown is absent
   */
  static Score of(Criteria criteria, Map<String, Integer> shares) {
    var parts =
        criteria.dimensions().stream()
            .map(dimension -> new Part(dimension, points(dimension, shares)))
            .toList();
    var points =
        parts.stream()
            .map(Part::points)
            .reduce(
                Optional.of(BigDecimal.ZERO.setScale(DECIMALS)),
                (sum, part) -> sum.flatMap(known -> part.map(known::add)));
    var grade =
        points.flatMap(
            sum ->
                criteria.grades().stream()
                    .filter(one -> sum.compareTo(BigDecimal.valueOf(one.least())) >= 0)
                    .findFirst());
    return new Score(parts, points, grade, given(criteria, shares), gaps(criteria, shares));
  }

  private static Optional<BigDecimal> points(Dimension dimension, Map<String, Integer> shares) {
    int known = knownWeight(dimension, shares);
    if (known == 0) return Optional.empty();
    int reached =
        dimension.criteria().stream()
            .mapToInt(one -> one.weight() * shares.getOrDefault(one.key(), 0))
            .sum();
    return Optional.of(hundredths(dimension, reached, known));
  }

  private static List<Given> given(Criteria criteria, Map<String, Integer> shares) {
    return criteria.dimensions().stream()
        .flatMap(
            dimension ->
                dimension.criteria().stream()
                    .filter(one -> shares.containsKey(one.key()))
                    .map(one -> new Given(one, given(dimension, one, shares))))
        .toList();
  }

  private static BigDecimal given(
      Dimension dimension, Criterion criterion, Map<String, Integer> shares) {
    int reached = criterion.weight() * shares.getOrDefault(criterion.key(), 0);
    return hundredths(dimension, reached, knownWeight(dimension, shares));
  }

  private static List<Gap> gaps(Criteria criteria, Map<String, Integer> shares) {
    return criteria.dimensions().stream()
        .flatMap(
            dimension ->
                dimension.criteria().stream()
                    .filter(one -> shares.getOrDefault(one.key(), 100) < 100)
                    .map(one -> new Gap(one, lost(dimension, one, shares))))
        .sorted(Comparator.comparing(Gap::points).reversed())
        .toList();
  }

  private static BigDecimal lost(
      Dimension dimension, Criterion criterion, Map<String, Integer> shares) {
    int missing = criterion.weight() * (100 - shares.getOrDefault(criterion.key(), 100));
    return hundredths(dimension, missing, knownWeight(dimension, shares));
  }

  private static int knownWeight(Dimension dimension, Map<String, Integer> shares) {
    return dimension.criteria().stream()
        .filter(one -> shares.containsKey(one.key()))
        .mapToInt(Criterion::weight)
        .sum();
  }

  private static BigDecimal hundredths(Dimension dimension, int weighted, int known) {
    return BigDecimal.valueOf((long) dimension.weight() * weighted)
        .divide(BigDecimal.valueOf(100L * known), DECIMALS, RoundingMode.HALF_UP);
  }
}
