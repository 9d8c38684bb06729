package org.aenglek.passports.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.passports.Reviews;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/**
 * On a community's page: what guests say, its stamp, and where to tell what is wrong.
 *
 * @param sum empty while nobody has said anything
 */
public record ReviewsPanel(
    Ui ui, String sum, List<ReviewsPage.Line> lines, String all, String telling, String stamp) {
  private static final int LINES = 3;

  @Component
  static class Provider implements Panel {
    private final Reviews reviews;

    Provider(Reviews reviews) {
      this.reviews = reviews;
    }

    @Override
    public Place place() {
      return Place.COMMUNITY;
    }

    @Override
    public int order() {
      return 80;
    }

    @Override
    public Optional<ReviewsPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      var lines =
          reviews.of(community.id(), LINES).stream()
              .filter(review -> review.hidden() == null && !review.words().isEmpty())
              .map(review -> ReviewsPage.Line.of(ui, review, false))
              .toList();
      return Optional.of(
          new ReviewsPanel(
              ui,
              ReviewsPage.sum(ui, reviews.sum(community.id())),
              lines,
              ui.link("/passports/reviews/" + community.slug()),
              ui.link("/passports/problems/" + community.slug()),
              Stamped.picture(community)));
    }
  }
}
