package org.aenglek.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.ProgrammeRefused.Reason;
import org.aenglek.programme.Questionnaire.Question;
import org.aenglek.programme.Survey.Phase;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households are asked by those who edit what is told of their village. A sheet bears no name, and
 * nobody reads a single one; results are told once the survey is closed, so that nobody learns what
 * somebody said by looking before and after.
 */
@Component
public class Surveys {
  private static final String SURVEY =
      """
      select s.id, s.community, s.kind, q.body, s.phase, s.opened, c.at as closed
        from programme.survey s
        join programme.questions q on q.survey = s.kind and q.version = s.version
        left join programme.closing c on c.survey = s.id
      """;

  private final JdbcClient sql;
  private final Aims aims;
  private final Areas areas;
  private final Access access;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Surveys(
      JdbcClient sql,
      Aims aims,
      Areas areas,
      Access access,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.aims = aims;
    this.areas = areas;
    this.access = access;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  private record New(UUID community, String kind, Phase phase) {}

  private record Sheet(UUID survey, Map<String, BigDecimal> answers) {}

  /** What can be asked, by key, with its name in the newest version. */
  @Transactional(readOnly = true)
  public Map<String, LocalText> kinds() {
    return sql
        .sql("select survey, body from programme.questions order by survey, version")
        .query((row, i) -> Map.entry(row.getString("survey"), questionnaire(row).name()))
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (old, newer) -> newer, TreeMap::new));
  }

  /**
   * Begins to ask, by the newest version of the questions.
   *
   * @throws ProgrammeRefused when there are no such questions
   */
  @Transactional
  public UUID open(Community community, String kind, Phase phase, UUID requestId) {
    requireToAsk(community.id());
    var request = Request.of(requestId, new New(community.id(), kind, phase));
    var id = Ids.next(clock);
    int version =
        sql.sql("select max(version) from programme.questions where survey = ?")
            .param(kind)
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> new ProgrammeRefused(Reason.NO_SUCH_KIND));
    int opened =
        sql.sql(
                """
                insert into programme.survey
                       (id, province, community, kind, version, phase, opened, by, request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                id,
                community.province(),
                community.id(),
                kind,
                version,
                phase.key(),
                Columns.at(clock.instant()),
                Actor.current().name(),
                request.id(),
                request.fingerprint())
            .update();
    return opened == 1 ? id : openedBefore(request);
  }

  private UUID openedBefore(Request request) {
    return sql.sql("select id, fingerprint from programme.survey where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  /**
   * @throws NotThere when there is none
   */
  @Transactional(readOnly = true)
  public Survey get(UUID id) {
    return sql.sql(SURVEY + " where s.id = ?")
        .param(id)
        .query(Surveys::survey)
        .optional()
        .orElseThrow(() -> new NotThere("survey " + id));
  }

  /** Those of a village, the latest first. */
  @Transactional(readOnly = true)
  public List<Survey> of(UUID community) {
    return sql.sql(SURVEY + " where s.community = ? order by s.id desc")
        .param(community)
        .query(Surveys::survey)
        .list();
  }

  /**
   * What one household answered. A sheet that comes when the survey is closed is kept all the same,
   * and counts for nothing: what was told is not changed any more.
   *
   * @param id made by the telephone: sent twice, it is there once
   * @param answers by the questions' keys; what was not answered is absent
   * @throws ProgrammeRefused when it answers nothing, or something as nobody was asked to
   */
  @Transactional
  public void answer(UUID survey, UUID id, Map<String, BigDecimal> answers) {
    var asked = get(survey);
    requireToAsk(asked.community());
    mustBeAnswers(asked, answers);
    var sheet = Request.of(id, new Sheet(survey, new TreeMap<>(answers)));
    int entered =
        sql.sql(
                """
                insert into programme.sheet (id, survey, answers, at, by, fingerprint)
                values (?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                """)
            .params(
                id,
                survey,
                Columns.json(answers),
                Columns.at(clock.instant()),
                Actor.current().name(),
                sheet.fingerprint())
            .update();
    if (entered == 0) sheet.mustEqual(before(id));
  }

  private static void mustBeAnswers(Survey asked, Map<String, BigDecimal> answers) {
    var kinds =
        asked.questionnaire().questions().stream()
            .collect(Collectors.toMap(Question::key, Question::kind));
    boolean areAnswers =
        answers.entrySet().stream()
            .allMatch(
                each ->
                    kinds.containsKey(each.getKey())
                        && kinds.get(each.getKey()).isAnswer(each.getValue()));
    if (answers.isEmpty() || !areAnswers) throw new ProgrammeRefused(Reason.ANSWERS);
  }

  private String before(UUID id) {
    return errands.ask(
        Reckoning.JOB,
        () ->
            sql.sql("select fingerprint from programme.sheet where id = ?")
                .param(id)
                .query(String.class)
                .single());
  }

  /** How many sheets there are of it, which anybody may know. */
  @Transactional(readOnly = true)
  public int sheets(Survey survey) {
    return counted(survey).size();
  }

  /** What may be told of it: nothing until it is closed. */
  @Transactional(readOnly = true)
  public List<SurveyResult> results(Survey survey) {
    if (survey.isOpen()) return List.of();
    var sheets = counted(survey);
    return survey.questionnaire().questions().stream()
        .flatMap(question -> SurveyResult.of(question, sheets).stream())
        .toList();
  }

  private List<Map<String, BigDecimal>> counted(Survey survey) {
    return errands.ask(
        Reckoning.JOB,
        () ->
            sql.sql(
                    """
                    select answers from programme.sheet h
                     where h.survey = :survey
                       and not exists (select from programme.closing c where c.survey = h.survey and c.at < h.at)
                    """)
                .param("survey", survey.id())
                .query((row, i) -> answers(row))
                .list());
  }

  /**
   * Ends it; from then on its results are told. Where households were asked how it was before, the
   * means become the village's baselines of that year.
   *
   * @param evidence says of how many households a baseline is the mean
   */
  @Transactional
  public void close(UUID id, IntFunction<String> evidence) {
    var survey = get(id);
    requireToAsk(survey.community());
    if (!survey.isOpen()) return;
    sql.sql("insert into programme.closing (survey, at, by) values (?, ?, ?)")
        .params(id, Columns.at(clock.instant()), Actor.current().name())
        .update();
    if (survey.phase() == Phase.BEFORE) baselines(get(id), evidence);
  }

  private void baselines(Survey survey, IntFunction<String> evidence) {
    var community = areas.all(List.of(survey.community())).get(survey.community());
    int year = LocalDate.ofInstant(clock.instant(), settings.zone()).getYear();
    for (var result : results(survey)) {
      var key = result.question().indicator();
      if (key == null) continue;
      var indicator = Indicator.find(key).orElseThrow();
      var mean = result.mean().setScale(0, RoundingMode.HALF_UP);
      aims.type(
          community,
          new Aims.New(Aim.Kind.BASELINE, indicator, year, mean, evidence.apply(result.of())),
          null);
    }
  }

  private void requireToAsk(UUID community) {
    access.require(Permission.EDIT, Place.community(community));
  }

  private static Survey survey(ResultSet row, int i) throws SQLException {
    return new Survey(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getString("kind"),
        questionnaire(row),
        Phase.find(row.getString("phase")).orElseThrow(),
        Columns.instant(row, "opened"),
        Columns.findInstant(row, "closed"));
  }

  private static Questionnaire questionnaire(ResultSet row) throws SQLException {
    return Columns.read(row, "body", Questionnaire.class);
  }

  @SuppressWarnings("unchecked") // a sheet was written by answer
  private static Map<String, BigDecimal> answers(ResultSet row) throws SQLException {
    Map<String, Number> said = Columns.read(row, "answers", Map.class);
    return said.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> new BigDecimal(each.getValue().toString())));
  }
}
