package org.aenglek.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Standing;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Criteria.Dimension;
import org.aenglek.readiness.Criteria.Gauge;
import org.aenglek.readiness.Criteria.Grade;
import org.aenglek.readiness.Criteria.Level;
import org.junit.jupiter.api.Test;

/** What answers come to, reckoned by hand. */
class ScoreTest {
  private static final LocalText WORD = LocalText.of(Lang.EN, "word");
  private static final LocalText EMPTY = LocalText.of(Lang.EN, " ");
  private static final Gauge GAUGE = new Gauge(Measure.OFFERS, 0, 5);

  private final Criteria criteria =
      criteria(
          dimension("charm", 60, asked("own", 2), asked("told", 1)),
          dimension("service", 40, measured("offers", 1)));

  @Test
  void aDimensionGivesItsWeightTimesTheWeightedMean() {
    var score = Score.of(criteria, Map.of("own", 100, "told", 50, "offers", 80));
    assertThat(score.parts())
        .extracting(part -> part.points().orElseThrow())
        .containsExactly(points("50.00"), points("32.00"));
    assertThat(score.points()).contains(points("82.00"));
    assertThat(score.grade()).map(Grade::key).contains("high");
  }

  @Test
  void roundingIsHalfUpToHundredths() {
    var score = Score.of(criteria, Map.of("own", 50, "told", 0, "offers", 0));
    assertThat(score.points()).contains(points("20.00"));
    var third = criteria(dimension("all", 100, asked("one", 1), asked("two", 5)));
    assertThat(Score.of(third, Map.of("one", 100, "two", 0)).points()).contains(points("16.67"));
  }

  @Test
  void theGapThatCostsTheMostComesFirst() {
    var score = Score.of(criteria, Map.of("own", 50, "told", 0, "offers", 100));
    assertThat(score.gaps())
        .extracting(gap -> gap.criterion().key())
        .containsExactly("own", "told");
    assertThat(score.gaps()).extracting(Score.Gap::points).containsOnly(points("20.00"));
  }

  @Test
  void whatIsUnknownIsNotZero() {
    var score = Score.of(criteria, Map.of("own", 100, "offers", 100));
    assertThat(score.points()).contains(points("100.00"));
    assertThat(score.gaps()).isEmpty();
    var nothing = Score.of(criteria, Map.of("own", 100, "told", 100));
    assertThat(nothing.points()).isEmpty();
    assertThat(nothing.grade()).isEmpty();
  }

  @Test
  void aGaugeGivesAllNothingOrItsPart() {
    assertThat(GAUGE.share(-1)).isZero();
    assertThat(GAUGE.share(2)).isEqualTo(40);
    assertThat(GAUGE.share(9)).isEqualTo(100);
  }

  @Test
  void whatChangedIsToldByCriterionTheGreatestFirst() {
    var before = Score.of(criteria, Map.of("own", 50, "told", 0));
    var now = Score.of(criteria, Map.of("own", 100, "told", 0, "offers", 80));
    assertThat(Difference.between(before, now))
        .extracting(one -> one.criterion().key() + " " + one.kind().key() + " " + one.points())
        .containsExactly("offers new 32.00", "own more 20.00");
    assertThat(Difference.between(now, before))
        .extracting(one -> one.criterion().key() + " " + one.kind().key() + " " + one.points())
        .containsExactly("offers gone -32.00", "own less -20.00");
    assertThat(Difference.between(now, now)).isEmpty();
  }

  @Test
  void criteriaThatCannotBeScoredAreRefused() {
    isRefused("weights", criteria(dimension("one", 99, asked("a", 1))));
    isRefused(
        "weight",
        criteria(dimension("one", 150, asked("a", 1)), dimension("two", -50, asked("b", 1))));
    isRefused("noQuestion", criteria(dimension("one", 100, measured("offers", 1))));
    isRefused("levels", criteria(dimension("one", 100, asked("a", 101))));
    isRefused("missing", criteria(new Dimension("one", EMPTY, 100, List.of(asked("a", 1)))));
    isRefused("keys", criteria(dimension("one", 100, asked("a", 1), asked("a", 1))));
    isRefused("keys", criteria(dimension("one", 100)));
    isRefused("levels", criteria(dimension("one", 100, asked("a", 0))));
    isRefused(
        "levels",
        criteria(dimension("one", 100, new Criterion("a", WORD, WORD, 1, null, null, false))));
    isRefused(
        "grades",
        new Criteria(
            WORD,
            WORD,
            null,
            List.of(dimension("one", 100, asked("a", 1))),
            List.of(new Grade("low", WORD, 10, Standing.GROWING))));
  }

  private static void isRefused(String why, Criteria wrong) {
    assertThatThrownBy(wrong::mustBeWhole)
        .isInstanceOf(ReadinessRefused.class)
        .hasMessageContaining(why);
  }

  private static Criteria criteria(Dimension... dimensions) {
    return new Criteria(
        WORD,
        WORD,
        null,
        List.of(dimensions),
        List.of(
            new Grade("high", WORD, 80, Standing.LEADING),
            new Grade("low", WORD, 0, Standing.GROWING)));
  }

  private static Dimension dimension(String key, int weight, Criterion... criteria) {
    return new Dimension(key, WORD, weight, List.of(criteria));
  }

  private static Criterion asked(String key, int weight) {
    var levels = List.of(new Level(WORD, 0), new Level(WORD, 50), new Level(WORD, 100));
    return new Criterion(key, WORD, WORD, weight, levels, null, false);
  }

  private static Criterion measured(String key, int weight) {
    return new Criterion(key, WORD, WORD, weight, null, GAUGE, false);
  }

  private static BigDecimal points(String text) {
    return new BigDecimal(text);
  }
}
