package org.aenglek.readiness;

import java.time.Clock;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Tidy;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.OwnVillages;
import org.aenglek.people.Permission;
import org.aenglek.readiness.Criteria.Grade;
import org.aenglek.readiness.ReadinessRefused.Reason;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The district, else the province, looks at what a village said of itself. Nobody verifies what
 * they have answered, nor their own village; one person at a time.
 */
@Component
public class Verifying {
  private final JdbcClient sql;
  private final Scorecards scorecards;
  private final Steps steps;
  private final Measures measures;
  private final CommunityStandings standings;
  private final OwnVillages villages;
  private final Judges judges;
  private final ReadinessLetters letters;
  private final Errands errands;
  private final Access access;
  private final Clock clock;

  Verifying(
      JdbcClient sql,
      Scorecards scorecards,
      Steps steps,
      Measures measures,
      CommunityStandings standings,
      OwnVillages villages,
      Judges judges,
      ReadinessLetters letters,
      Errands errands,
      Access access,
      Clock clock) {
    this.sql = sql;
    this.scorecards = scorecards;
    this.steps = steps;
    this.measures = measures;
    this.standings = standings;
    this.villages = villages;
    this.judges = judges;
    this.letters = letters;
    this.errands = errands;
    this.access = access;
    this.clock = clock;
  }

  /** Whether whoever acts is one of those who verify it. */
  @Transactional(readOnly = true)
  public boolean may(Assessment assessment) {
    return access.may(Permission.CHECK, assessment.judge()) && !isOwn(assessment);
  }

  /** Begins to verify, or takes over from another who has begun. */
  @Transactional
  public void take(UUID id) {
    var assessment = sent(id);
    if (isMine(assessment)) return;
    steps.take(id, Assessment.Kind.TAKEN, "");
  }

  /**
   * What one who verifies says of a criterion.
   *
   * @param words why, where it is not what the village said
   */
  @Transactional
  public void judge(UUID id, String key, int level, String words) {
    var assessment = mine(id);
    Assessments.mustBeLevel(Assessments.asked(assessment, key), level);
    var answered = scorecards.scorecard(id).answers().get(key);
    var tidy = Tidy.text(words);
    boolean isOther = answered == null || answered.level() != level;
    if (isOther && tidy.isEmpty()) throw new ReadinessRefused(Reason.WORDS_MISSING);
    write(id, key, level, tidy);
  }

  /** Back to the village, which is told what is missing. */
  @Transactional
  public void giveBack(UUID id, String words) {
    mine(id);
    var tidy = Tidy.text(words);
    if (tidy.isEmpty()) throw new ReadinessRefused(Reason.WORDS_MISSING);
    if (tidy.length() > Assessments.LONGEST) {
      throw new ReadinessRefused(Reason.WORDS_LONG, Assessments.LONGEST);
    }
    steps.take(id, Assessment.Kind.RETURNED, tidy);
    letters.returned(scorecards.get(id));
  }

  /**
   * The result stands, and says where the village stands. Twice is once.
   *
   * @throws ReadinessRefused while nothing at all is known of a dimension
   */
  @Transactional
  public void confirm(UUID id) {
    steps.lock(id);
    if (scorecards.get(id).isConfirmed()) return;
    var assessment = mine(id);
    measure(assessment);
    steps.take(id, Assessment.Kind.CONFIRMED, "");
    letters.confirmed(scorecards.get(id), publish(id));
  }

  private void measure(Assessment assessment) {
    for (var criterion : assessment.criteria().all()) {
      var gauge = criterion.gauge();
      if (gauge == null) continue;
      measures
          .value(gauge.measure(), assessment.community(), clock.instant())
          .ifPresent(
              value -> errands.run(Measures.JOB, () -> keep(assessment, criterion.key(), value)));
    }
  }

  private int keep(Assessment assessment, String criterion, double value) {
    return sql.sql(
            "insert into readiness.measured (assessment, criterion, value, at) values (?, ?, ?, ?)")
        .params(assessment.id(), criterion, value, Columns.at(clock.instant()))
        .update();
  }

  /** A level instead of the one before, by whoever verifies or decides an appeal. */
  void write(UUID assessment, String criterion, int level, String words) {
    if (words.length() > Assessments.LONGEST) {
      throw new ReadinessRefused(Reason.WORDS_LONG, Assessments.LONGEST);
    }
    sql.sql(
            """
            insert into readiness.verdict (assessment, criterion, number, level, words, at, by)
            select :assessment, :criterion, coalesce(max(number), 0) + 1, :level, :words, :at, :by
              from readiness.verdict where assessment = :assessment and criterion = :criterion
            """)
        .param("assessment", assessment)
        .param("criterion", criterion)
        .param("level", level)
        .param("words", words)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }

  /** Writes down what the scorecard comes to now, and answers its class. */
  Grade publish(UUID id) {
    var scorecard = scorecards.scorecard(id);
    var score = scorecard.score();
    var grade = score.grade().orElseThrow(() -> new ReadinessRefused(Reason.UNKNOWN_DIMENSION));
    sql.sql(
            """
            insert into readiness.result (assessment, number, points, grade, at, by)
            select :assessment, coalesce(max(number), 0) + 1, :points, :grade, :at, :by
              from readiness.result where assessment = :assessment
            """)
        .param("assessment", id)
        .param("points", score.points().orElseThrow())
        .param("grade", grade.key())
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
    errands.run(Measures.JOB, () -> stand(scorecard.assessment(), grade));
    return grade;
  }

  /** An appeal about an older round says nothing of where the village stands by a newer one. */
  private boolean stand(Assessment assessment, Grade grade) {
    var community = assessment.community();
    steps.lock(community);
    boolean isLatest =
        scorecards.results(community).getFirst().assessment().equals(assessment.id());
    if (isLatest) standings.set(community, grade.standing(), assessment.id());
    return isLatest;
  }

  private Assessment sent(UUID id) {
    steps.lock(id);
    var assessment = scorecards.get(id);
    access.require(Permission.CHECK, assessment.judge());
    if (isOwn(assessment)) throw new ReadinessRefused(Reason.OWN_VILLAGE);
    if (!assessment.isSent()) throw new ReadinessRefused(Reason.NOT_SENT);
    return assessment;
  }

  private Assessment mine(UUID id) {
    var assessment = sent(id);
    if (!isMine(assessment)) throw new ReadinessRefused(Reason.ANOTHER_VERIFIES);
    return assessment;
  }

  private static boolean isMine(Assessment assessment) {
    return assessment.verifier().equals(Actor.current().name());
  }

  private boolean isOwn(Assessment assessment) {
    return villages.all().contains(assessment.community())
        || Actor.find().filter(actor -> judges.hasAnswered(assessment, actor)).isPresent();
  }
}
