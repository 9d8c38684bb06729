package org.aenglek.offers.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.offers.Offers;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** What a visitor can buy of a community, on the community's page. */
public record OffersPanel(Ui ui, List<OfferCard> cards) {

  public boolean hasSamples() {
    return cards.stream().anyMatch(OfferCard::sample);
  }

  @Component("offersPanel")
  static class Provider implements Panel {
    private final Offers offers;

    Provider(Offers offers) {
      this.offers = offers;
    }

    @Override
    public Place place() {
      return Place.COMMUNITY;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<OffersPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      var there = offers.ofCommunity(community.id(), ui.lang());
      if (there.isEmpty()) return Optional.empty();
      return Optional.of(
          new OffersPanel(
              ui, there.stream().map(offer -> OfferCard.of(ui, offer, community, null)).toList()));
    }
  }
}
