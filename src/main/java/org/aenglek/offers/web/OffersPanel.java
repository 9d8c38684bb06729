package org.aenglek.offers.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.offers.Offers;
import org.aenglek.site.Panel;
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
    private final Areas areas;

    Provider(Offers offers, Areas areas) {
      this.offers = offers;
      this.areas = areas;
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
    public Optional<OffersPanel> show(Ui ui, UUID subject) {
      var there = offers.ofCommunity(subject, ui.lang());
      if (there.isEmpty()) return Optional.empty();
      var community = areas.all(List.of(subject)).get(subject);
      return Optional.of(
          new OffersPanel(
              ui, there.stream().map(offer -> OfferCard.of(ui, offer, community, null)).toList()));
    }
  }
}
