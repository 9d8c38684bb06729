package org.aenglek.passports.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.passports.Review;
import org.aenglek.passports.Reviews;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;

/**
 * What guests of a community have said, with the rule by which some of it is not shown.
 *
 * @param sum empty while nobody has said anything
 * @param reasons by which whoever may judges
 */
public record ReviewsPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String sum,
    List<Line> lines,
    List<Choice> reasons,
    Subject subject)
    implements Page {
  static final String PATH = "/{lang}/passports/reviews/{slug}";
  static final int MOST = 50;

  /**
   * One of them, in its own language.
   *
   * @param state why it is not shown; empty where it is
   * @param judging where it is hidden or shown; empty for whoever may not
   */
  public record Line(
      String rating,
      String day,
      String words,
      String lang,
      String answer,
      String answerLang,
      String state,
      String judging) {

    static Line of(Ui ui, Review review, boolean mayJudge) {
      var answer = Optional.ofNullable(review.answer());
      return new Line(
          ui.t("passports.rating." + review.rating()),
          ui.month(YearMonth.from(review.day())),
          review.words(),
          review.lang().tag(),
          answer.map(Review.Answer::words).orElse(""),
          answer.map(one -> one.lang().tag()).orElse(""),
          review.hidden() == null
              ? ""
              : ui.t("passports.review.hidden", ui.t("passports.hidden." + review.hidden().key())),
          mayJudge ? ui.link("/passports/reviews/visits/" + review.visit()) : "");
    }
  }

  public record Choice(String value, String label) {}

  static ReviewsPage of(
      Ui ui, Community community, Reviews.Sum sum, List<Review> reviews, boolean mayJudge) {
    var title = ui.t("passports.reviews.title", ui.plain(community.name()));
    return new ReviewsPage(
        ui,
        Head.of(title, ui.t("passports.reviews.lead")),
        title,
        ui.link(community.path()),
        sum(ui, sum),
        reviews.stream()
            .filter(review -> mayJudge || review.hidden() == null)
            .map(review -> Line.of(ui, review, mayJudge))
            .toList(),
        Stream.of(Review.Reason.values())
            .map(reason -> new Choice(reason.key(), ui.t("passports.hidden." + reason.key())))
            .toList(),
        community);
  }

  static String sum(Ui ui, Reviews.Sum sum) {
    if (sum.count() == 0) return "";
    var average = Math.round(sum.average() * 10) / 10.0;
    return ui.t("passports.reviews.sum", sum.count(), ui.number(average), ui.number(sum.count()));
  }
}
