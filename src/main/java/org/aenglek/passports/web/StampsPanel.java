package org.aenglek.passports.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Guests;
import org.aenglek.bookings.OpenOrder;
import org.aenglek.bookings.Visit;
import org.aenglek.passports.Passports;
import org.aenglek.passports.Review;
import org.aenglek.passports.Reviews;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On an order's page: its passport, and for each visit that happened how it was.
 *
 * @param passport the address of the one that carries it; empty while none does
 * @param carrying where one is made
 */
public record StampsPanel(
    Ui ui, String passport, String carrying, List<Stamped> stamps, List<Said> said) {

  /**
   * Of one visit.
   *
   * @param text what the guest has said; empty where nothing is said yet
   * @param asking where it is said; empty where it is
   */
  public record Said(String community, String text, String state, String asking) {

    static Said of(Ui ui, Community community, @Nullable Review review, String asking) {
      var name = ui.plain(community.name());
      if (review == null) return new Said(name, "", "", asking);
      var text = ui.t("passports.rating." + review.rating()) + " · " + review.words();
      return new Said(name, text, state(ui, review), "");
    }

    private static String state(Ui ui, Review review) {
      if (review.hidden() != null) {
        var reason = ui.t("passports.hidden." + review.hidden().key());
        return ui.t("passports.review.hidden", reason);
      }
      return review.answer() == null
          ? ""
          : ui.t("passports.review.answered", review.answer().words());
    }
  }

  @Component
  static class Provider implements Panel {
    private final Passports passports;
    private final Reviews reviews;
    private final Guests guests;
    private final Areas areas;

    Provider(Passports passports, Reviews reviews, Guests guests, Areas areas) {
      this.passports = passports;
      this.reviews = reviews;
      this.guests = guests;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.ORDER;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<StampsPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof OpenOrder open)) return Optional.empty();
      var been =
          open.order().visits().stream()
              .filter(visit -> visit.stage() instanceof Visit.Attended)
              .toList();
      boolean isSure = open.order().visits().stream().anyMatch(Visit::isConfirmed);
      if (been.isEmpty() && !isSure) return Optional.empty();
      return Optional.of(panel(ui, open, been));
    }

    private StampsPanel panel(Ui ui, OpenOrder open, List<Visit> been) {
      var communities = areas.all(been.stream().map(Visit::community).toList());
      Map<UUID, Review> said =
          been.isEmpty()
              ? Map.of()
              : reviews.of(open.order()).stream()
                  .collect(Collectors.toMap(Review::visit, Function.identity()));
      var passport = guests.as(open.id(), () -> passports.carrying(open.id()));
      return new StampsPanel(
          ui,
          passport.map(link -> PassportController.address(ui, link)).orElse(""),
          path(ui, open.secret()),
          been.stream().map(visit -> Stamped.of(ui, communities.get(visit.community()))).toList(),
          been.stream()
              .map(
                  visit ->
                      Said.of(
                          ui,
                          communities.get(visit.community()),
                          said.get(visit.id()),
                          path(ui, open.secret()) + "/reviews/" + visit.id()))
              .toList());
    }

    private static String path(Ui ui, Secret secret) {
      return ui.link("/passports/orders/" + secret.text());
    }
  }
}
