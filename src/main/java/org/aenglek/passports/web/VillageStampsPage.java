package org.aenglek.passports.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.base.Refusal;
import org.aenglek.passports.Design;
import org.aenglek.passports.Problem;
import org.aenglek.passports.Review;
import org.aenglek.passports.Reward;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A village's work with its guests afterwards: what they said, what is wrong, its stamp and its
 * rewards.
 *
 * @param threads of the quarter of its stamp, row by row; empty for whoever may not draw
 */
public record VillageStampsPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String stamp,
    List<ProblemLine> problems,
    List<ReviewLine> reviews,
    List<Warp> threads,
    RewardsForm rewards,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/passports/in/{slug}";

  public record ProblemLine(
      String kind,
      String words,
      String lang,
      String contact,
      String at,
      String picture,
      List<String> steps,
      boolean isOpen,
      String stepping) {}

  public record ReviewLine(ReviewsPage.Line line, String answering) {}

  public record Warp(String name, boolean isOnTop, String label) {}

  /** What there is to show. */
  record Facts(
      Community community,
      Design design,
      List<Problem> problems,
      List<Review> reviews,
      List<Reward> rewards,
      List<District> districts,
      List<Route> routes,
      boolean mayDraw) {}

  static VillageStampsPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var community = facts.community();
    var title = ui.t("passports.village.title", ui.plain(community.name()));
    return new VillageStampsPage(
        ui,
        Head.of(title, ui.t("passports.lead")).forWork(),
        title,
        path(ui, community),
        Stamped.picture(community),
        facts.problems().stream().map(problem -> problem(ui, problem)).toList(),
        facts.reviews().stream()
            .filter(review -> review.hidden() == null)
            .map(review -> review(ui, review))
            .toList(),
        facts.mayDraw() ? threads(ui, facts.design()) : List.of(),
        RewardsForm.of(
            ui,
            path(ui, community),
            facts.rewards(),
            facts.districts(),
            facts.routes(),
            facts.mayDraw()),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static ProblemLine problem(Ui ui, Problem problem) {
    var its = ui.link("/passports/problems/of/" + problem.id());
    return new ProblemLine(
        ui.t("passports.problem.kind." + problem.kind().key()),
        problem.words(),
        problem.lang().tag(),
        problem.contact(),
        ui.moment(problem.at()),
        problem.hasPicture() ? its + "/picture" : "",
        problem.steps().stream()
            .map(
                step ->
                    Stream.of(
                            ui.t("passports.problem.state." + step.state().key()),
                            step.words(),
                            ui.moment(step.at()))
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""))
            .toList(),
        problem.isOpen(),
        its + "/steps");
  }

  private static ReviewLine review(Ui ui, Review review) {
    return new ReviewLine(
        ReviewsPage.Line.of(ui, review, false),
        review.answer() == null
            ? ui.link("/passports/reviews/visits/" + review.visit() + "/answer")
            : "");
  }

  private static List<Warp> threads(Ui ui, Design design) {
    return IntStream.range(0, Design.SIDE * Design.SIDE)
        .mapToObj(
            i ->
                new Warp(
                    String.valueOf(i),
                    design.isOnTop(i % Design.SIDE, i / Design.SIDE),
                    ui.t(
                        "passports.draw.thread",
                        ui.number(i / Design.SIDE + 1),
                        ui.number(i % Design.SIDE + 1))))
        .toList();
  }

  static String path(Ui ui, Community community) {
    return ui.link("/passports/in/" + community.slug());
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
