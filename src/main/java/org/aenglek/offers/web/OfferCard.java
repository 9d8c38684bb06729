package org.aenglek.offers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.OpenTimes;
import org.aenglek.media.Covers;
import org.aenglek.offers.Offer;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * An offer among others.
 *
 * @param unit what the price is the price of, in words
 * @param facts how long it takes and when, in short words
 */
public record OfferCard(
    UUID id,
    String path,
    LocalText name,
    String cover,
    String kind,
    LocalText community,
    String price,
    String unit,
    @Nullable String ringgit,
    List<String> facts,
    List<Offer.LivesFrom> capital,
    boolean sample) {

  /**
   * @param people how many come, where that is known: they are shown their own price
   */
  static OfferCard of(Ui ui, Offer offer, Community community, @Nullable Integer people) {
    var terms = offer.terms();
    var price = people == null ? terms.priceFrom() : terms.priceFor(people);
    return new OfferCard(
        offer.id(),
        ui.carrying(offer.path()),
        offer.name(),
        Covers.card(community.slug()),
        ui.t("offers.kind." + offer.kind().key()),
        community.name(),
        people == null ? OfferWords.priceFrom(ui, terms) : ui.money(price),
        OfferWords.unit(ui, terms),
        ui.ringgit(price),
        facts(ui, offer),
        offer.capital(),
        offer.sample());
  }

  private static List<String> facts(Ui ui, Offer offer) {
    var facts = new ArrayList<String>();
    var minutes = offer.terms().minutes();
    if (minutes != null) facts.add(OfferWords.length(ui, minutes));
    if (offer.terms().isSeasonal()) facts.add(OpenTimes.months(ui, offer.terms().months()));
    return List.copyOf(facts);
  }
}
