package org.aenglek.readiness;

import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Criteria.Dimension;
import org.aenglek.readiness.Criteria.Gauge;
import org.aenglek.readiness.Criteria.Grade;
import org.aenglek.readiness.Criteria.Level;
import org.aenglek.readiness.ReadinessRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What criteria must be before they are published: a version never changes. */
final class Wholeness {
  private static final int WHOLE = 100;

  private Wholeness() {}

  /**
   * @throws ReadinessRefused with what is wrong
   */
  static void check(Criteria criteria) {
    mustHaveKeys(criteria);
    mustBeSaid(criteria);
    mustWeigh(criteria);
    for (var criterion : criteria.all()) {
      if (!isScored(criterion)) throw new ReadinessRefused(Reason.LEVELS, criterion.key());
    }
    if (criteria.asked().isEmpty()) throw new ReadinessRefused(Reason.NO_QUESTION);
    mustFall(criteria);
  }

  private static void mustHaveKeys(Criteria criteria) {
    mustBeUnique(criteria.dimensions().stream().map(Dimension::key));
    mustBeUnique(criteria.all().stream().map(Criterion::key));
    mustBeUnique(criteria.grades().stream().map(Grade::key));
    for (var dimension : criteria.dimensions()) {
      if (dimension.criteria().isEmpty()) throw new ReadinessRefused(Reason.KEYS, dimension.key());
    }
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

  /** What a typed text leaves out is nothing, whatever the shape says. */
  private static void mustBeSaid(Criteria criteria) {
    mustBeSaid("criteria", "name", criteria.name());
    mustBeSaid("criteria", "about", criteria.about());
    for (var dimension : criteria.dimensions()) {
      mustBeSaid(dimension.key(), "name", dimension.name());
    }
    criteria.all().forEach(Wholeness::mustBeSaid);
    for (var grade : criteria.grades()) {
      mustBeSaid(grade.key(), "name", grade.name());
      mustBeThere(grade.key(), "standing", grade.standing());
    }
  }

  private static void mustBeSaid(Criterion criterion) {
    mustBeSaid(criterion.key(), "name", criterion.name());
    mustBeSaid(criterion.key(), "remedy", criterion.remedy());
    for (var level : criterion.levels()) mustBeSaid(criterion.key(), "levels", level.name());
    var gauge = criterion.gauge();
    if (gauge != null) mustBeThere(criterion.key(), "measure", gauge.measure());
  }

  private static void mustBeSaid(String key, String field, @Nullable LocalText text) {
    mustBeThere(key, field, text);
    if (text != null && text.texts().values().stream().anyMatch(Wholeness::isNothing)) {
      throw new ReadinessRefused(Reason.MISSING, key, field);
    }
  }

  private static boolean isNothing(@Nullable String words) {
    return words == null || words.isBlank();
  }

  private static void mustBeThere(String key, String field, @Nullable Object value) {
    if (value == null) throw new ReadinessRefused(Reason.MISSING, key, field);
  }

  /** Each first: what is below zero would be made up for by another. */
  private static void mustWeigh(Criteria criteria) {
    for (var dimension : criteria.dimensions()) {
      if (!isWeight(dimension.weight())) throw new ReadinessRefused(Reason.WEIGHT, dimension.key());
    }
    int sum = criteria.dimensions().stream().mapToInt(Dimension::weight).sum();
    if (sum != WHOLE) throw new ReadinessRefused(Reason.WEIGHTS, sum);
  }

  private static boolean isWeight(int weight) {
    return weight >= 1 && weight <= WHOLE;
  }

  private static boolean isScored(Criterion criterion) {
    var gauge = criterion.gauge();
    if (!isWeight(criterion.weight())) return false;
    return gauge == null ? isRising(criterion) : criterion.levels().isEmpty() && isGauged(gauge);
  }

  private static boolean isGauged(Gauge gauge) {
    return gauge.full() != gauge.none();
  }

  private static boolean isRising(Criterion criterion) {
    var shares = criterion.levels().stream().map(Level::share).toList();
    return shares.size() > 1
        && shares.equals(shares.stream().sorted().distinct().toList())
        && shares.getFirst() >= 0
        && shares.getLast() == WHOLE;
  }

  private static void mustFall(Criteria criteria) {
    var grades = criteria.grades();
    boolean isFalling =
        grades.equals(
            grades.stream().sorted(Comparator.comparingInt(Grade::least).reversed()).toList());
    if (!isFalling || grades.isEmpty() || grades.getLast().least() != 0) {
      throw new ReadinessRefused(Reason.GRADES);
    }
  }
}
