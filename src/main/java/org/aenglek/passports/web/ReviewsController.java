package org.aenglek.passports.web;

import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.passports.Review;
import org.aenglek.passports.Reviews;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What guests said of a community, and who judges whether it is shown. */
@Controller
class ReviewsController {
  private static final String VISIT = "/{lang}/passports/reviews/visits/{visit}";
  private final Reviews reviews;
  private final Areas areas;

  ReviewsController(Reviews reviews, Areas areas) {
    this.reviews = reviews;
    this.areas = areas;
  }

  @GetMapping(ReviewsPage.PATH)
  Page list(@PathVariable String slug, Ui ui) {
    var community = areas.get(slug);
    return ReviewsPage.of(
        ui,
        community,
        reviews.sum(community.id()),
        reviews.of(community.id(), ReviewsPage.MOST),
        reviews.mayJudge(community));
  }

  @PostMapping(VISIT + "/hiding")
  Object hide(@PathVariable UUID visit, @RequestParam(defaultValue = "") String reason, Ui ui) {
    Access.requireSomebody();
    reviews.hide(visit, Review.Reason.find(reason).orElseThrow(() -> new NotThere(reason)));
    return Deeds.see(back(ui, visit));
  }

  @PostMapping(VISIT + "/showing")
  Object show(@PathVariable UUID visit, Ui ui) {
    Access.requireSomebody();
    reviews.show(visit);
    return Deeds.see(back(ui, visit));
  }

  private String back(Ui ui, UUID visit) {
    return ui.link("/passports/reviews/" + reviews.communityOf(visit).slug());
  }
}
