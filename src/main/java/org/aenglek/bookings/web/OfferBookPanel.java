package org.aenglek.bookings.web;

import java.util.Optional;
import org.aenglek.offers.Offer;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** On an offer's page: the way to its turns. */
public record OfferBookPanel(Ui ui, String address) {

  @Component
  static class Provider implements Panel {
    @Override
    public Place place() {
      return Place.OFFER;
    }

    @Override
    public int order() {
      return 5;
    }

    @Override
    public Optional<OfferBookPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Offer offer)) return Optional.empty();
      return Optional.of(new OfferBookPanel(ui, ui.carrying("/bookings/offers/" + offer.slug())));
    }
  }
}
