package org.aenglek.readiness;

import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Tidy;
import org.aenglek.media.PrivatePictures;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.ReadinessRefused.Reason;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A village assesses itself. */
@Component
public class Assessments {
  static final int LONGEST = 1000;

  private final JdbcClient sql;
  private final Scorecards scorecards;
  private final Steps steps;
  private final PrivatePictures pictures;
  private final ReadinessLetters letters;
  private final Access access;
  private final Clock clock;

  Assessments(
      JdbcClient sql,
      Scorecards scorecards,
      Steps steps,
      PrivatePictures pictures,
      ReadinessLetters letters,
      Access access,
      Clock clock) {
    this.sql = sql;
    this.scorecards = scorecards;
    this.steps = steps;
    this.pictures = pictures;
    this.letters = letters;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Begins a round; sent twice, it is one.
   *
   * @throws ReadinessRefused while another is under way
   */
  @Transactional
  public UUID begin(Community community, CriteriaSets.Edition edition, UUID request) {
    access.require(Permission.EDIT, Place.community(community.id()));
    steps.lock(community.id());
    var before = scorecards.of(community.id());
    var same = byRequest(request);
    if (same != null) return same;
    if (before.stream().anyMatch(Assessment::isUnderWay)) {
      throw new ReadinessRefused(Reason.RUNNING);
    }
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into readiness.assessment (id, community, number, judge, set, version, at, by, request)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            community.id(),
            before.size() + 1,
            Judges.place(community).toString(),
            edition.set(),
            edition.version(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request)
        .update();
    return id;
  }

  private @Nullable UUID byRequest(UUID request) {
    return sql.sql("select id from readiness.assessment where request = ?")
        .param(request)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /**
   * What the village says of one criterion; said again, the last word counts.
   *
   * @param picture read to its end; nothing keeps the one that is there
   */
  @Transactional
  public void answer(
      UUID assessment, String key, int level, String words, @Nullable InputStream picture) {
    var scorecard = open(assessment);
    var criterion = asked(scorecard.assessment(), key);
    mustBeLevel(criterion, level);
    var tidy = Tidy.text(words);
    if (tidy.length() > LONGEST) throw new ReadinessRefused(Reason.WORDS_LONG, LONGEST);
    var jpeg =
        picture == null
            ? scorecards.picture(assessment, key).orElse(null)
            : pictures.develop(picture).jpeg();
    sql.sql(
            """
            insert into readiness.answer (assessment, criterion, number, level, words, picture, at, by)
            select :assessment, :criterion, coalesce(max(number), 0) + 1, :level, :words, :picture::bytea, :at, :by
              from readiness.answer where assessment = :assessment and criterion = :criterion
            """)
        .param("assessment", assessment)
        .param("criterion", key)
        .param("level", level)
        .param("words", tidy)
        .param("picture", jpeg)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }

  /**
   * Gives it to those who verify; twice is once.
   *
   * @throws ReadinessRefused while something is not answered or a photograph is missing
   */
  @Transactional
  public void send(UUID assessment) {
    var before = scorecards.get(assessment);
    access.require(Permission.EDIT, Place.community(before.community()));
    if (before.isSent()) return;
    var scorecard = open(assessment);
    long missing = before.criteria().asked().size() - scorecard.answered();
    if (missing > 0) throw new ReadinessRefused(Reason.UNANSWERED, missing);
    for (var criterion : before.criteria().asked()) {
      mustBeShown(scorecard, criterion);
    }
    steps.take(assessment, Assessment.Kind.SENT, "");
    letters.sent(scorecards.get(assessment));
  }

  private static void mustBeShown(Scorecard scorecard, Criterion criterion) {
    var said = scorecard.answers().get(criterion.key());
    boolean isMissing =
        criterion.picture() && said != null && said.level() > 0 && !said.hasPicture();
    if (isMissing) throw new ReadinessRefused(Reason.PICTURE_MISSING, criterion.name());
  }

  /**
   * Gives a round up while it is the village's, so that another can be begun; twice is once.
   *
   * @throws ReadinessRefused when it has been sent
   */
  @Transactional
  public void withdraw(UUID assessment) {
    steps.lock(assessment);
    var before = scorecards.get(assessment);
    access.require(Permission.EDIT, Place.community(before.community()));
    if (before.isWithdrawn()) return;
    mustBeOpen(before);
    steps.take(assessment, Assessment.Kind.WITHDRAWN, "");
  }

  private Scorecard open(UUID assessment) {
    steps.lock(assessment);
    var scorecard = scorecards.scorecard(assessment);
    access.require(Permission.EDIT, Place.community(scorecard.assessment().community()));
    mustBeOpen(scorecard.assessment());
    return scorecard;
  }

  private static void mustBeOpen(Assessment assessment) {
    if (assessment.isWithdrawn()) throw new ReadinessRefused(Reason.WITHDRAWN);
    if (!assessment.isOpen()) throw new ReadinessRefused(Reason.NOT_OPEN);
  }

  static Criterion asked(Assessment assessment, String key) {
    return assessment
        .criteria()
        .find(key)
        .filter(one -> !one.isMeasured())
        .orElseThrow(() -> new ReadinessRefused(Reason.NO_SUCH_LEVEL));
  }

  static void mustBeLevel(Criterion criterion, int level) {
    if (level < 0 || level >= criterion.levels().size()) {
      throw new ReadinessRefused(Reason.NO_SUCH_LEVEL);
    }
  }
}
