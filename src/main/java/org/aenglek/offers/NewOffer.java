package org.aenglek.offers;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;

/**
 * An offer as it is entered.
 *
 * @param slug the last step of its address
 * @param capital keys of the community's capital that it lives from, the most important first
 */
public record NewOffer(
    UUID community,
    String slug,
    Offer.Kind kind,
    LocalText name,
    LocalText text,
    Terms terms,
    Offer.Welcome welcome,
    List<String> capital,
    boolean sample) {

  NewOffer at(String address) {
    return new NewOffer(community, address, kind, name, text, terms, welcome, capital, sample);
  }
}
