package org.aenglek.readiness;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Tidy;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.readiness.ReadinessRefused.Reason;
import org.aenglek.readiness.Scorecard.Appeal;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A village does not agree with what was found; somebody else, who is named, decides by a day. */
@Component
public class Appeals {
  static final int DAYS_TO_APPEAL = 30;
  static final int DAYS_TO_DECIDE = 14;

  private final JdbcClient sql;
  private final Scorecards scorecards;
  private final Steps steps;
  private final Verifying verifying;
  private final ReadinessLetters letters;
  private final Judges judges;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  Appeals(
      JdbcClient sql,
      Scorecards scorecards,
      Steps steps,
      Verifying verifying,
      ReadinessLetters letters,
      Judges judges,
      Access access,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.scorecards = scorecards;
    this.steps = steps;
    this.verifying = verifying;
    this.letters = letters;
    this.judges = judges;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * One for each criterion, within thirty days of the result.
   *
   * @throws ReadinessRefused when it is too late, or nobody else is there to decide
   */
  @Transactional
  public void appeal(UUID id, String criterion, String words) {
    steps.lock(id);
    var scorecard = scorecards.scorecard(id);
    var assessment = scorecard.assessment();
    access.require(Permission.EDIT, Place.community(assessment.community()));
    Assessments.asked(assessment, criterion);
    mustBeInTime(assessment);
    if (scorecard.appeals().stream().anyMatch(one -> one.criterion().equals(criterion))) {
      throw new ReadinessRefused(Reason.APPEALED);
    }
    var tidy = Tidy.text(words);
    if (tidy.isEmpty()) throw new ReadinessRefused(Reason.WORDS_MISSING);
    if (tidy.length() > Assessments.LONGEST) {
      throw new ReadinessRefused(Reason.WORDS_LONG, Assessments.LONGEST);
    }
    var appeal =
        new Appeal(
            Ids.next(clock),
            criterion,
            tidy,
            judges.decider(assessment),
            today().plusDays(DAYS_TO_DECIDE),
            clock.instant(),
            null);
    enter(id, appeal);
    letters.appealed(assessment, appeal);
  }

  private void enter(UUID assessment, Appeal appeal) {
    sql.sql(
            """
            insert into readiness.appeal (id, assessment, criterion, words, decider, until, at, by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            appeal.id(),
            assessment,
            appeal.criterion(),
            appeal.words(),
            appeal.decider(),
            appeal.until(),
            Columns.at(appeal.at()),
            Actor.current().name())
        .update();
  }

  private void mustBeInTime(Assessment assessment) {
    if (!assessment.isConfirmed()) throw new ReadinessRefused(Reason.NOT_SENT);
    var last = assessment.steps().getLast().at().plus(Duration.ofDays(DAYS_TO_APPEAL));
    if (clock.instant().isAfter(last)) throw new ReadinessRefused(Reason.APPEAL_LATE);
  }

  /**
   * The decider's answer: the level that counts from now on.
   *
   * @throws ReadinessRefused when it is another's to decide, nobody's, or decided
   */
  @Transactional
  public void decide(UUID assessment, UUID appeal, int level, String words) {
    Access.requireSomebody();
    steps.lock(assessment);
    var scorecard = scorecards.scorecard(assessment);
    var asked =
        scorecard.appeals().stream()
            .filter(one -> one.id().equals(appeal))
            .findFirst()
            .orElseThrow(() -> new NotThere("appeal " + appeal));
    if (!asked.isOpen()) throw new ReadinessRefused(Reason.DECIDED);
    mustBeMine(scorecard.assessment(), asked);
    var criterion = Assessments.asked(scorecard.assessment(), asked.criterion());
    Assessments.mustBeLevel(criterion, level);
    var tidy = Tidy.text(words);
    if (tidy.isEmpty()) throw new ReadinessRefused(Reason.WORDS_MISSING);
    sql.sql("insert into readiness.decision (appeal, level, words, at, by) values (?, ?, ?, ?, ?)")
        .params(appeal, level, tidy, Columns.at(clock.instant()), Actor.current().name())
        .update();
    verifying.write(assessment, asked.criterion(), level, tidy);
    verifying.publish(assessment);
    letters.decided(scorecard.assessment(), asked, criterion, level);
  }

  private void mustBeMine(Assessment assessment, Appeal appeal) {
    var decider =
        judges
            .decider(assessment, appeal)
            .orElseThrow(() -> new ReadinessRefused(Reason.NO_DECIDER));
    if (!isMe(decider)) throw new ReadinessRefused(Reason.OTHERS_DECISION);
  }

  /**
   * Who has decided each appeal, or must decide it now, by the appeal's id; where nobody can, it is
   * absent.
   */
  @Transactional(readOnly = true)
  public Map<UUID, UUID> deciders(Scorecard scorecard) {
    var deciders = new HashMap<UUID, UUID>();
    for (var appeal : scorecard.appeals()) {
      decider(scorecard.assessment(), appeal).ifPresent(who -> deciders.put(appeal.id(), who));
    }
    return deciders;
  }

  private Optional<UUID> decider(Assessment assessment, Appeal appeal) {
    var decision = appeal.decision();
    return decision == null ? judges.decider(assessment, appeal) : Optional.of(decision.by());
  }

  /** Whether that is whoever acts. */
  public static boolean isMe(UUID person) {
    return Actor.find().flatMap(Actor::person).filter(person::equals).isPresent();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
