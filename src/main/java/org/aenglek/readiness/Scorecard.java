package org.aenglek.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.readiness.Criteria.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with all that was said of it up to a moment; the last word on each criterion.
 *
 * @param answers of the village, by criterion
 * @param verdicts of those who verify, unless the village has answered anew since
 * @param measured what operations told
 */
public record Scorecard(
    Assessment assessment,
    Map<String, Said> answers,
    Map<String, Said> verdicts,
    Map<String, Double> measured,
    List<Appeal> appeals) {

  /**
   * @param by the actor who said so
   */
  public record Said(int level, String words, boolean hasPicture, Instant at, String by) {}

  /**
   * @param decider the person who was named to answer it
   * @param decision nothing while it is open
   */
  public record Appeal(
      UUID id,
      String criterion,
      String words,
      UUID decider,
      LocalDate until,
      Instant at,
      @Nullable Decision decision) {
    public boolean isOpen() {
      return decision == null;
    }
  }

  /**
   * @param by the person who decided
   */
  public record Decision(int level, String words, Instant at, UUID by) {}

  /** What it comes to, by what is known of it. */
  public Score score() {
    return Score.of(assessment.criteria(), shares());
  }

  private Map<String, Integer> shares() {
    var shares = new HashMap<String, Integer>();
    for (var criterion : assessment.criteria().all()) {
      var share = share(criterion);
      if (share != null) shares.put(criterion.key(), share);
    }
    return shares;
  }

  private @Nullable Integer share(Criterion criterion) {
    var gauge = criterion.gauge();
    if (gauge != null) {
      var value = measured.get(criterion.key());
      return value == null ? null : gauge.share(value);
    }
    var said = verdicts.getOrDefault(criterion.key(), answers.get(criterion.key()));
    return said == null ? null : criterion.share(said.level());
  }

  /** How many of its questions the village has answered. */
  public long answered() {
    return assessment.criteria().asked().stream()
        .filter(criterion -> answers.containsKey(criterion.key()))
        .count();
  }

  /** The first question without an answer, else the first of all. */
  public String next() {
    var asked = assessment.criteria().asked();
    return asked.stream()
        .map(Criterion::key)
        .filter(key -> !answers.containsKey(key))
        .findFirst()
        .orElse(asked.getFirst().key());
  }
}
