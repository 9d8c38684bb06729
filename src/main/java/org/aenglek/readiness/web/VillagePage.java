package org.aenglek.readiness.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.readiness.Assessment;
import org.aenglek.readiness.Criteria;
import org.aenglek.readiness.CriteriaSets.Edition;
import org.aenglek.readiness.Score;
import org.aenglek.readiness.Scorecard;
import org.aenglek.readiness.Scorecards.Result;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How ready a village is: its class, what it is made of, the gap that costs the most, and the round
 * that is under way.
 *
 * @param asKnown the day of the past that is shown, in a sentence; empty for today
 * @param grade in words, also that there is none
 * @param since since when it changed; empty where there is nothing to compare
 * @param under the round under way; nothing while there is none
 * @param starts the sets by which one may be begun; none for whoever may not
 */
public record VillagePage(
    Ui ui,
    Head head,
    String title,
    String here,
    String asKnown,
    String grade,
    String points,
    List<Points.Line> parts,
    List<GapLine> gaps,
    String since,
    List<ChangeLine> changes,
    @Nullable Under under,
    List<Start> starts,
    String request,
    List<Past> history,
    Field on,
    String products,
    String problem,
    int status)
    implements Page {
  private static final int DEAREST = 3;

  /**
   * @param remedy what to do about it
   * @param lessons that help to do it; none of the past, for who has learnt is known of today
   */
  public record GapLine(String name, String points, String remedy, List<LessonLine> lessons) {}

  /**
   * @param label how many have not finished it, for whoever may know; else its title
   * @param names of those, for the committee; empty for others
   */
  public record LessonLine(String label, String address, String names) {}

  /**
   * @param next where it goes on; empty where it is not the reader's turn
   * @param scorecard where all of it is read
   * @param words of those who gave it back
   * @param canSend whether every question is answered
   * @param withdrawing where it is given up; empty where it is not the reader's turn
   */
  public record Under(
      String state,
      String progress,
      long answered,
      int questions,
      String next,
      String scorecard,
      String words,
      boolean canSend,
      String sending,
      String withdrawing,
      String newer) {}

  public record Start(String set, String label) {}

  /**
   * @param change against the one before; empty for the first
   */
  public record Past(String day, String grade, String points, String change, String scorecard) {}

  /** A criterion, and what it gives more or less than before. */
  public record ChangeLine(String name, String points) {}

  /**
   * What there is to show.
   *
   * @param day of the past; nothing for today
   */
  record Facts(
      Community community,
      Optional<LocalDate> day,
      List<Result> results,
      List<Edition> resultEditions,
      Optional<Score> score,
      Optional<Changed> changed,
      Optional<Scorecard> under,
      List<Edition> editions,
      boolean mayAnswer,
      GapLessons lessons) {}

  static VillagePage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var title = ui.t("readiness.title", facts.community().name());
    return new VillagePage(
        ui,
        Head.of(title, ui.t("readiness.lead")).forWork().unlisted(),
        title,
        Addresses.village(ui, facts.community()),
        facts.day().map(day -> ui.t("readiness.on.shown", ui.date(day))).orElse(""),
        grade(ui, facts),
        facts.score().map(score -> Points.of(ui, score.points())).orElse(""),
        facts.score().map(score -> Points.lines(ui, score)).orElse(List.of()),
        facts.score().map(score -> gaps(ui, facts, score)).orElse(List.of()),
        facts.changed().map(one -> one.title(ui)).orElse(""),
        facts.changed().map(one -> one.lines(ui)).orElse(List.of()),
        facts.under().map(scorecard -> under(ui, facts, scorecard)).orElse(null),
        facts.mayAnswer() && facts.under().isEmpty() ? starts(ui, facts) : List.of(),
        UUID.randomUUID().toString(),
        History.lines(ui, facts),
        Field.of("on", ui.t("readiness.on"), facts.day().map(LocalDate::toString).orElse("")),
        Addresses.products(ui, facts.community()),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static String grade(Ui ui, Facts facts) {
    return facts
        .score()
        .flatMap(Score::grade)
        .map(grade -> ui.plain(grade.name()))
        .orElseGet(() -> ui.t("readiness.notAssessed"));
  }

  /** The dearest, and whatever else a lesson helps against. */
  private static List<GapLine> gaps(Ui ui, Facts facts, Score score) {
    var all = score.gaps().stream().map(gap -> gap(ui, facts, gap)).toList();
    return IntStream.range(0, all.size())
        .filter(i -> i < DEAREST || !all.get(i).lessons().isEmpty())
        .mapToObj(all::get)
        .toList();
  }

  private static GapLine gap(Ui ui, Facts facts, Score.Gap gap) {
    var criterion = gap.criterion();
    return new GapLine(
        ui.plain(criterion.name()),
        Points.of(ui, gap.points()),
        ui.plain(criterion.remedy()),
        facts.day().isPresent()
            ? List.of()
            : facts.lessons().of(ui, facts.community().id(), criterion.key()));
  }

  private static Under under(Ui ui, Facts facts, Scorecard scorecard) {
    var assessment = scorecard.assessment();
    int questions = assessment.criteria().asked().size();
    boolean isTheirs = facts.mayAnswer() && assessment.isOpen();
    return new Under(
        ui.t("readiness.state." + state(assessment)),
        ui.t("readiness.progress", ui.number(scorecard.answered()), ui.number(questions)),
        scorecard.answered(),
        questions,
        isTheirs ? Addresses.question(ui, facts.community(), scorecard.next()) : "",
        Addresses.scorecard(ui, assessment.id()),
        assessment.steps().isEmpty() ? "" : assessment.steps().getLast().words(),
        isTheirs && scorecard.answered() == questions,
        Addresses.scorecard(ui, assessment.id()) + "/send",
        isTheirs ? Addresses.scorecard(ui, assessment.id()) + "/withdrawal" : "",
        newer(ui, facts, assessment.edition()));
  }

  static String state(Assessment assessment) {
    return assessment.steps().isEmpty() ? "begun" : assessment.steps().getLast().kind().key();
  }

  /** The criteria have changed since it was begun; it ends by those with which it began. */
  private static String newer(Ui ui, Facts facts, Edition own) {
    return facts.editions().stream()
        .filter(one -> one.set().equals(own.set()) && one.version() > own.version())
        .findFirst()
        .map(one -> ui.t("readiness.newer", ui.number(one.version()), ui.number(own.version())))
        .orElse("");
  }

  private static List<Start> starts(Ui ui, Facts facts) {
    return facts.editions().stream()
        .map(one -> new Start(one.set(), name(ui, one.criteria())))
        .toList();
  }

  private static String name(Ui ui, Criteria criteria) {
    return ui.plain(criteria.name());
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
