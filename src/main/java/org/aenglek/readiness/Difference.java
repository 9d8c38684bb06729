package org.aenglek.readiness;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Score.Given;

/**
 * What one criterion gives more or less than it gave before.
 *
 * @param points less than zero where it gives less
 */
public record Difference(Criterion criterion, Kind kind, BigDecimal points) {

  /** Which way. */
  public enum Kind {
    MORE,
    LESS,
    /** It counts now: it was not asked or not known before. */
    NEW,
    /** It counts no longer. */
    GONE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All of them, the greatest first. Their sum is that of the scores, but for rounding. */
  public static List<Difference> between(Score before, Score now) {
    var then = byKey(before);
    var today = byKey(now);
    var counting = now.given().stream().map(one -> counting(one, then));
    var gone =
        before.given().stream()
            .filter(one -> !today.containsKey(one.criterion().key()))
            .map(one -> new Difference(one.criterion(), Kind.GONE, one.points().negate()));
    return Stream.concat(counting, gone)
        .filter(difference -> difference.points().signum() != 0)
        .sorted(Comparator.comparing((Difference one) -> one.points().abs()).reversed())
        .toList();
  }

  private static Difference counting(Given now, Map<String, BigDecimal> then) {
    var before = then.get(now.criterion().key());
    if (before == null) return new Difference(now.criterion(), Kind.NEW, now.points());
    var points = now.points().subtract(before);
    return new Difference(now.criterion(), points.signum() < 0 ? Kind.LESS : Kind.MORE, points);
  }

  private static Map<String, BigDecimal> byKey(Score score) {
    return score.given().stream().collect(toMap(one -> one.criterion().key(), Given::points));
  }
}
