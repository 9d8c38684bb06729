package org.aenglek.offers;

import java.util.UUID;
import org.aenglek.communities.Likeness;

/** An offer as it is compared with those of other communities. */
final class OfferLikeness {
  private OfferLikeness() {}

  static Likeness.Thing thing(UUID id, NewOffer offer) {
    return new Likeness.Thing(
        id,
        offer.community(),
        kind(offer.kind()),
        offer.name(),
        offer.text(),
        "/offers/" + offer.slug(),
        offer.sample());
  }

  static String kind(Offer.Kind kind) {
    return "offer " + kind.key();
  }
}
