package org.aenglek.training;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.people.Errands;
import org.aenglek.people.Whom;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.training.TrainingRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say of themselves before and after a session. Whoever leads it is told means alone,
 * of five people or more, and only once nobody answers any more: who looks before and after another
 * answer learns nothing of it.
 */
@Component
public class SelfAssessments {
  public static final int MOST = 5;

  /** Of fewer people no mean is told. */
  public static final int LEAST = 5;

  private final JdbcClient sql;
  private final CourseSessions sessions;
  private final Courses courses;
  private final Enrolments enrolments;
  private final Whom whom;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  SelfAssessments(
      JdbcClient sql,
      CourseSessions sessions,
      Courses courses,
      Enrolments enrolments,
      Whom whom,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.sessions = sessions;
    this.courses = courses;
    this.enrolments = enrolments;
    this.whom = whom;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /** When somebody answers. */
  public enum Phase {
    BEFORE,
    AFTER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Phase> find(String key) {
      return Stream.of(values()).filter(phase -> phase.key().equals(key)).findFirst();
    }
  }

  private record Said(Phase phase, List<Integer> answers) {}

  /** What those who answered both times said of one statement, in the mean. */
  public record Mean(int statement, BigDecimal before, BigDecimal after, int people) {}

  /** Whether somebody with a seat answers on that day. */
  public static boolean isOpen(CourseSession session, Phase phase, LocalDate day) {
    if (session.isCalledOff()) return false;
    return phase == Phase.BEFORE
        ? !day.isAfter(session.days().first())
        : !day.isBefore(session.days().last()) && !day.isAfter(session.lastAnswers());
  }

  /**
   * Of oneself, or of whom one helps. What was said first stays.
   *
   * @param answers one for each statement, in their order
   */
  @Transactional
  public void say(UUID id, Phase phase, List<Integer> answers) {
    var session = sessions.get(id);
    var person = whom.current().id();
    if (!enrolments.isEnrolled(id, person)) throw new TrainingRefused(Reason.NOT_ENROLLED);
    if (!isOpen(session, phase, today())) throw new TrainingRefused(Reason.SELF_ASSESSMENT_CLOSED);
    mustAnswerAll(courses.get(session.course()), answers);
    sql.sql(
            """
            insert into training.self_assessment (session, person, phase, answers, at, by) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(
            id,
            person,
            phase.key(),
            answers.toArray(Integer[]::new),
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
  }

  private static void mustAnswerAll(Course course, Collection<Integer> answers) {
    boolean isWhole =
        !answers.isEmpty()
            && answers.size() == course.statements().size()
            && answers.stream().allMatch(one -> one >= 1 && one <= MOST);
    if (!isWhole) throw new TrainingRefused(Reason.SELF_ASSESSMENT);
  }

  /** One's own answers, or those of whom one helps. */
  @Transactional(readOnly = true)
  public Map<Phase, List<Integer>> own(UUID session) {
    var all = new EnumMap<Phase, List<Integer>>(Phase.class);
    sql
        .sql("select phase, answers from training.self_assessment where session = ? and person = ?")
        .params(session, whom.current().id())
        .query(
            (row, i) ->
                new Said(
                    Phase.find(row.getString("phase")).orElseThrow(), Columns.ints(row, "answers")))
        .stream()
        .forEach(said -> all.put(said.phase(), said.answers()));
    return all;
  }

  /** For who leads the session; none of fewer than five people, or while somebody may answer. */
  @Transactional(readOnly = true)
  public List<Mean> means(UUID id) {
    sessions.requireToLead(id);
    if (!today().isAfter(sessions.get(id).lastAnswers())) return List.of();
    return errands.ask(Courses.JOB, () -> reckoned(id));
  }

  private List<Mean> reckoned(UUID session) {
    return sql.sql(
            """
            select place, round(avg(x.answer), 1) as before, round(avg(y.answer), 1) as after, count(*) as people
              from training.self_assessment b
              join training.self_assessment a on a.session = b.session and a.person = b.person and a.phase = 'after'
             cross join lateral unnest(b.answers) with ordinality x (answer, place)
              join lateral unnest(a.answers) with ordinality y (answer, place) using (place)
             where b.session = :session and b.phase = 'before'
             group by place having count(*) >= :least order by place
            """)
        .param("session", session)
        .param("least", LEAST)
        .query(
            (row, i) ->
                new Mean(
                    row.getInt("place") - 1,
                    row.getBigDecimal("before"),
                    row.getBigDecimal("after"),
                    row.getInt("people")))
        .list();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
