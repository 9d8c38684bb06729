package org.aenglek.offers.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.offers.Offers;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** Under each community of a campaign: what one can do there, and from what price. */
public record CampaignOffersPanel(Ui ui, List<Line> lines, boolean hasSamples) {

  public record Line(LocalText name, String price) {}

  @Component
  static class Provider implements Panel {
    private static final int MOST = 4;

    private final Offers offers;

    Provider(Offers offers) {
      this.offers = offers;
    }

    @Override
    public Place place() {
      return Place.CAMPAIGN;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<CampaignOffersPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      var cards =
          offers.ofCommunity(community.id(), ui.lang()).stream()
              .map(offer -> OfferCard.of(ui, offer, community, null))
              .limit(MOST)
              .toList();
      if (cards.isEmpty()) return Optional.empty();
      return Optional.of(
          new CampaignOffersPanel(
              ui,
              cards.stream()
                  .map(card -> new Line(card.name(), card.price() + " " + card.unit()))
                  .toList(),
              cards.stream().anyMatch(OfferCard::sample)));
    }
  }
}
