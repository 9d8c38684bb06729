package org.aenglek.trips.web;

import java.util.Optional;
import org.aenglek.offers.Offer;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.trips.WishesForm;
import org.springframework.stereotype.Component;

/** On an offer's page: the way to a trip that it is part of. */
public record OfferTripPanel(Ui ui, String address) {

  @Component
  static class Provider implements Panel {
    @Override
    public Place place() {
      return Place.OFFER;
    }

    @Override
    public int order() {
      return 10;
    }

    /** Only what takes a visit of some length can be planned. */
    @Override
    public Optional<OfferTripPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Offer offer) || !isVisit(offer)) return Optional.empty();
      var address = ui.carrying("/trips?" + WishesForm.MUST + "=" + offer.slug());
      return Optional.of(new OfferTripPanel(ui, address));
    }

    private static boolean isVisit(Offer offer) {
      return switch (offer.kind()) {
        case EXPERIENCE, PACKAGE, MEAL -> offer.terms().minutes() != null;
        case STAY, TRANSPORT, PRODUCT -> false;
      };
    }
  }
}
