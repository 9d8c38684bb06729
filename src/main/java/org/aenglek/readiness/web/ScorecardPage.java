package org.aenglek.readiness.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.readiness.Appeals;
import org.aenglek.readiness.Assessment;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Criteria.Dimension;
import org.aenglek.readiness.Score;
import org.aenglek.readiness.Scorecard;
import org.aenglek.readiness.Scorecard.Appeal;
import org.aenglek.readiness.Scorecard.Said;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The whole of an assessment: what the village says, what those who verify found, what operations
 * tell, and appeals.
 *
 * @param taking the address where it is taken on; empty for whoever may not
 * @param isMine whether the reader is verifying it
 * @param returning what was typed for the village, and refused
 */
public record ScorecardPage(
    Ui ui,
    Head head,
    String title,
    String lead,
    String here,
    String village,
    String criteria,
    String sum,
    List<Points.Line> parts,
    List<Group> groups,
    String taking,
    boolean isMine,
    String returning,
    String problem,
    int status)
    implements Page {
  static final String RETURNING = "return";

  public record Group(String name, List<Line> lines) {}

  /**
   * One criterion.
   *
   * @param levels to choose from, by whoever verifies; else none
   * @param appealing where an appeal is made; empty where none can be
   * @param typed words that were refused in its form
   */
  public record Line(
      String key,
      String name,
      String village,
      String villageWords,
      String picture,
      String verdict,
      String verdictWords,
      String measured,
      List<Level> levels,
      String appealing,
      boolean wasTyped,
      String typed,
      List<Plea> appeals) {}

  public record Level(int level, String label, boolean isChosen) {}

  /**
   * @param levels from which its decider chooses; else none
   * @param typed words of a decision that was refused
   */
  public record Plea(
      String id,
      String words,
      String decider,
      String decision,
      List<Level> levels,
      String deciding,
      String typed) {}

  /**
   * What there is to show.
   *
   * @param deciders who has decided or must decide each appeal; absent where nobody can
   */
  record Facts(
      Community community,
      Scorecard scorecard,
      Map<UUID, UUID> deciders,
      Map<UUID, LocalText> names,
      boolean mayVerify,
      boolean isMine,
      boolean mayAnswer,
      Typed typed) {
    Assessment assessment() {
      return scorecard.assessment();
    }
  }

  static ScorecardPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var assessment = facts.assessment();
    var title = ui.t("readiness.title", facts.community().name());
    var here = Addresses.scorecard(ui, assessment.id());
    var score = facts.scorecard().score();
    boolean canTake = facts.mayVerify() && assessment.isSent() && !facts.isMine();
    return new ScorecardPage(
        ui,
        Head.of(title, ui.t("readiness.lead")).forWork().unlisted(),
        title,
        ui.t("readiness.state." + VillagePage.state(assessment)),
        here,
        Addresses.village(ui, facts.community()),
        Addresses.criteria(ui, assessment.edition()),
        assessment.isConfirmed() ? sum(ui, score) : ui.t("readiness.soFar", sum(ui, score)),
        Points.lines(ui, score),
        assessment.criteria().dimensions().stream().map(one -> group(ui, facts, one)).toList(),
        canTake ? here + "/take" : "",
        facts.isMine() && assessment.isSent(),
        facts.typed().wordsIn(RETURNING),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static String sum(Ui ui, Score score) {
    var points = Points.of(ui, score.points());
    return score.grade().map(grade -> ui.plain(grade.name()) + " · " + points).orElse(points);
  }

  private static Group group(Ui ui, Facts facts, Dimension dimension) {
    return new Group(
        ui.plain(dimension.name()),
        dimension.criteria().stream().map(one -> line(ui, facts, one)).toList());
  }

  private static Line line(Ui ui, Facts facts, Criterion criterion) {
    var scorecard = facts.scorecard();
    var key = criterion.key();
    var here = Addresses.scorecard(ui, facts.assessment().id());
    var answer = scorecard.answers().get(key);
    var verdict = scorecard.verdicts().get(key);
    boolean canAppeal =
        facts.mayAnswer()
            && facts.assessment().isConfirmed()
            && criterion.gauge() == null
            && scorecard.appeals().stream().noneMatch(one -> one.criterion().equals(key));
    return new Line(
        key,
        ui.plain(criterion.name()),
        level(ui, criterion, answer),
        answer == null ? "" : answer.words(),
        answer != null && answer.hasPicture() ? here + "/pictures/" + key : "",
        level(ui, criterion, verdict),
        verdict == null ? "" : verdict.words(),
        measured(ui, scorecard, criterion),
        facts.isMine() && facts.assessment().isSent()
            ? levels(ui, facts, criterion, key, verdict == null ? answer : verdict)
            : List.of(),
        canAppeal ? here + "/appeals" : "",
        facts.typed().isIn(key),
        facts.typed().wordsIn(key),
        scorecard.appeals().stream()
            .filter(one -> one.criterion().equals(key))
            .map(one -> plea(ui, facts, criterion, one))
            .toList());
  }

  private static String level(Ui ui, Criterion criterion, @Nullable Said said) {
    return said == null ? "" : ui.plain(criterion.levels().get(said.level()).name());
  }

  private static String measured(Ui ui, Scorecard scorecard, Criterion criterion) {
    var gauge = criterion.gauge();
    if (gauge == null) return "";
    var value = scorecard.measured().get(criterion.key());
    if (value == null) {
      var key =
          scorecard.assessment().isConfirmed()
              ? "readiness.measured.none"
              : "readiness.measured.later";
      return ui.t(key);
    }
    return ui.t("readiness.measure." + gauge.measure().key(), ui.number(value));
  }

  /** What was typed and refused is chosen still. */
  private static List<Level> levels(
      Ui ui, Facts facts, Criterion criterion, String form, @Nullable Said said) {
    int before = said == null ? -1 : said.level();
    int chosen = facts.typed().isIn(form) ? facts.typed().level() : before;
    return IntStream.range(0, criterion.levels().size())
        .mapToObj(i -> new Level(i, ui.plain(criterion.levels().get(i).name()), i == chosen))
        .toList();
  }

  private static Plea plea(Ui ui, Facts facts, Criterion criterion, Appeal appeal) {
    var decision = appeal.decision();
    var decider = facts.deciders().get(appeal.id());
    var id = appeal.id().toString();
    return new Plea(
        id,
        appeal.words(),
        decider(ui, facts, appeal, decider),
        decision == null
            ? ""
            : ui.plain(criterion.levels().get(decision.level()).name()) + " · " + decision.words(),
        decision == null && decider != null && Appeals.isMe(decider)
            ? levels(ui, facts, criterion, id, null)
            : List.of(),
        Addresses.scorecard(ui, facts.assessment().id()) + "/appeals/" + id,
        facts.typed().wordsIn(id));
  }

  private static String decider(Ui ui, Facts facts, Appeal appeal, @Nullable UUID decider) {
    if (decider == null) return ui.t("readiness.refused.noDecider");
    var name = facts.names().get(decider);
    return ui.t("readiness.appeal.decider", name == null ? "–" : name, appeal.until());
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
