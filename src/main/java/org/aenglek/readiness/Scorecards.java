package org.aenglek.readiness;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.people.Place;
import org.aenglek.readiness.Scorecard.Appeal;
import org.aenglek.readiness.Scorecard.Decision;
import org.aenglek.readiness.Scorecard.Said;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assessments, as they are now or were at a moment of the past. */
@Component
public class Scorecards {
  /** With its steps and its criteria, however many are asked for. */
  private static final String ASSESSMENT =
      """
      select a.id, a.community, a.number, a.judge, a.at, c.set, c.version, c.place, c.body, c.published,
             (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'words', s.words, 'at', s.at, 'by', s.by)
                                        order by s.number), '[]')
                from readiness.step s where s.assessment = a.id and s.at <= :moment) as steps
        from readiness.assessment a join readiness.criteria c on c.set = a.set and c.version = a.version
       where\s""";

  private final JdbcClient sql;
  private final Clock clock;

  Scorecards(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What was published of a village.
   *
   * @param assessment from which it comes
   * @param number 1, and one more for each appeal that was decided
   */
  public record Result(
      UUID community,
      UUID assessment,
      String set,
      int version,
      int number,
      BigDecimal points,
      String grade,
      Instant at) {}

  /** Those of a village that the reader may see, the latest first. */
  @Transactional(readOnly = true)
  public List<Assessment> of(UUID community) {
    return list("a.community = :it order by a.number desc", clock.instant(), community);
  }

  /** Those that wait to be verified in an area, or in the areas within it. */
  @Transactional(readOnly = true)
  public List<Assessment> waiting(Place area) {
    return list(
        """
        (select s.kind in ('sent', 'taken') from readiness.step s
          where s.assessment = a.id order by s.number desc limit 1)
          and :it = any(people.chain(a.judge)) order by a.at
        """,
        clock.instant(),
        area.toString());
  }

  /** Those of which an appeal waits to be decided. */
  @Transactional(readOnly = true)
  List<Scorecard> appealed() {
    return sql
        .sql(
            """
            select distinct p.assessment from readiness.appeal p
             where not exists (select from readiness.decision d where d.appeal = p.id)
            """)
        .query(UUID.class)
        .list()
        .stream()
        .map(this::scorecard)
        .toList();
  }

  @Transactional(readOnly = true)
  public Assessment get(UUID id) {
    return get(id, clock.instant());
  }

  private Assessment get(UUID id, Instant moment) {
    return list("a.id = :it", moment, id).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("assessment " + id));
  }

  @Transactional(readOnly = true)
  public Scorecard scorecard(UUID assessment) {
    return scorecard(assessment, clock.instant());
  }

  /** As it was then: what was published can be computed again. */
  @Transactional(readOnly = true)
  public Scorecard scorecard(UUID assessment, Instant moment) {
    var answers = said("answer", "picture is not null", assessment, moment);
    return new Scorecard(
        get(assessment, moment),
        answers,
        standing(said("verdict", "false", assessment, moment), answers),
        measured(assessment, moment),
        appeals(assessment, moment));
  }

  @Transactional(readOnly = true)
  public Optional<byte[]> picture(UUID assessment, String criterion) {
    return sql.sql(
            """
            select picture from readiness.answer
             where assessment = ? and criterion = ? and picture is not null order by number desc limit 1
            """)
        .params(assessment, criterion)
        .query(byte[].class)
        .optional();
  }

  /** What was published of a village, the latest first. */
  @Transactional(readOnly = true)
  public List<Result> results(UUID community) {
    return results(community, clock.instant());
  }

  /** What had been published of it then, the latest first. */
  @Transactional(readOnly = true)
  public List<Result> results(UUID community, Instant moment) {
    return sql.sql(
            """
            select a.community, r.assessment, a.set, a.version, r.number, r.points, r.grade, r.at
              from readiness.result r join readiness.assessment a on a.id = r.assessment
             where a.community = ? and r.at <= ? order by a.number desc, r.number desc
            """)
        .params(community, Columns.at(moment))
        .query(Scorecards::result)
        .list();
  }

  /** The latest of each village of a province. */
  @Transactional(readOnly = true)
  public Map<UUID, Result> latest(String province) {
    return sql
        .sql(
            """
            select distinct on (a.community) a.community, r.assessment, a.set, a.version, r.number, r.points, r.grade, r.at
              from readiness.result r
              join readiness.assessment a on a.id = r.assessment
              join areas.community c on c.id = a.community
             where c.province = ? order by a.community, a.number desc, r.number desc
            """)
        .param(province)
        .query(Scorecards::result)
        .list()
        .stream()
        .collect(Collectors.toMap(Result::community, result -> result));
  }

  private static Result result(ResultSet row, int i) throws SQLException {
    return new Result(
        Columns.id(row, "community"),
        Columns.id(row, "assessment"),
        row.getString("set"),
        row.getInt("version"),
        row.getInt("number"),
        row.getBigDecimal("points"),
        row.getString("grade"),
        Columns.instant(row, "at"));
  }

  private List<Assessment> list(String where, Instant moment, Object it) {
    return sql.sql(ASSESSMENT + where)
        .param("moment", Columns.at(moment))
        .param("it", it)
        .query(Scorecards::assessment)
        .list();
  }

  private static Assessment assessment(ResultSet row, int i) throws SQLException {
    return new Assessment(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getInt("number"),
        Place.parse(row.getString("judge")),
        CriteriaSets.edition(row, i),
        Columns.instant(row, "at"),
        Columns.list(row, "steps", Step.class).stream().map(Step::read).toList());
  }

  /** As the statement writes it. */
  private record Step(String kind, String words, Instant at, String by) {
    Assessment.Step read() {
      return new Assessment.Step(Assessment.Kind.of(kind), words, at, by);
    }
  }

  private Map<String, Said> said(String table, String picture, UUID assessment, Instant moment) {
    return sql
        .sql(
            "select distinct on (criterion) criterion, level, words, at, by, "
                + picture
                + " as has_picture from readiness."
                + table
                + " where assessment = ? and at <= ? order by criterion, number desc")
        .params(assessment, Columns.at(moment))
        .query(
            (row, i) ->
                Map.entry(
                    row.getString("criterion"),
                    new Said(
                        row.getInt("level"),
                        row.getString("words"),
                        row.getBoolean("has_picture"),
                        Columns.instant(row, "at"),
                        row.getString("by"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What was found before the village answered anew was found of something else. */
  private static Map<String, Said> standing(Map<String, Said> verdicts, Map<String, Said> answers) {
    return verdicts.entrySet().stream()
        .filter(verdict -> !isAnswered(verdict.getValue(), answers.get(verdict.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isAnswered(Said verdict, @Nullable Said answer) {
    return answer != null && answer.at().isAfter(verdict.at());
  }

  private Map<String, Double> measured(UUID assessment, Instant moment) {
    return sql
        .sql("select criterion, value from readiness.measured where assessment = ? and at <= ?")
        .params(assessment, Columns.at(moment))
        .query((row, i) -> Map.entry(row.getString("criterion"), row.getDouble("value")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Appeal> appeals(UUID assessment, Instant moment) {
    return sql.sql(
            """
            select p.id, p.criterion, p.words, p.decider, p.until, p.at,
                   d.level as decided_level, d.words as decided_words, d.at as decided, d.by as decided_by
              from readiness.appeal p
              left join readiness.decision d on d.appeal = p.id and d.at <= :moment
             where p.assessment = :assessment and p.at <= :moment order by p.at, p.id
            """)
        .param("assessment", assessment)
        .param("moment", Columns.at(moment))
        .query(Scorecards::appeal)
        .list();
  }

  private static Appeal appeal(ResultSet row, int i) throws SQLException {
    return new Appeal(
        Columns.id(row, "id"),
        row.getString("criterion"),
        row.getString("words"),
        Columns.id(row, "decider"),
        Objects.requireNonNull(Columns.findDate(row, "until")),
        Columns.instant(row, "at"),
        decision(row));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    var decided = Columns.findInstant(row, "decided");
    if (decided == null) return null;
    return new Decision(
        row.getInt("decided_level"),
        row.getString("decided_words"),
        decided,
        new Actor(row.getString("decided_by")).person().orElseThrow());
  }
}
