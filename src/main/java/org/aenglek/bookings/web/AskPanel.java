package org.aenglek.bookings.web;

import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.offers.Offers;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** Beside a community's page: the way to ask it, where it receives guests. */
public record AskPanel(Ui ui, String address) {

  @Component
  static class Provider implements Panel {
    private final Offers offers;

    Provider(Offers offers) {
      this.offers = offers;
    }

    @Override
    public Place place() {
      return Place.COMMUNITY_SIDE;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<AskPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      if (offers.ofCommunity(community.id(), ui.lang()).isEmpty()) return Optional.empty();
      return Optional.of(new AskPanel(ui, AskPage.path(ui, community)));
    }
  }
}
