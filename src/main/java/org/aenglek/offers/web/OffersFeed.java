package org.aenglek.offers.web;

import java.util.List;
import org.aenglek.offers.Offers;
import org.aenglek.site.Feed;
import org.springframework.stereotype.Component;

/** The offers that search engines should know. */
@Component
class OffersFeed implements Feed {
  private final Offers offers;

  OffersFeed(Offers offers) {
    this.offers = offers;
  }

  @Override
  public List<Address> addresses() {
    return offers.addresses();
  }
}
