package org.aenglek.offers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.areas.Community;
import org.aenglek.media.Covers;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Terms;
import org.aenglek.site.Ui;

/** An offer as schema.org knows it: plain numbers, codes of currencies. Never asked of a sample. */
final class OfferFacts {
  private OfferFacts() {}

  static Map<String, ?> product(Ui ui, Offer offer, Community community) {
    var address = ui.absolute(offer.path());
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@context", "https://schema.org");
    facts.put("@type", "Product");
    facts.put("@id", address);
    facts.put("url", address);
    facts.put("name", ui.plain(offer.name()));
    facts.put("description", ui.plain(offer.text()));
    facts.put(
        "image", ui.settings().absolute(ui.preview(offer.id(), Covers.preview(community.slug()))));
    facts.put("category", ui.t("offers.kind." + offer.kind().key()));
    facts.put(
        "offers",
        offer.terms().tiers().stream().map(tier -> offer(ui, offer, community, tier)).toList());
    return facts;
  }

  private static Map<String, ?> offer(Ui ui, Offer offer, Community community, Terms.Tier tier) {
    var heads = new LinkedHashMap<String, Object>();
    heads.put("@type", "QuantitativeValue");
    heads.put("minValue", tier.from());
    if (tier.to() != null) heads.put("maxValue", tier.to());
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@type", "Offer");
    facts.put("url", ui.absolute(offer.path()));
    facts.put("price", tier.each().amount().toPlainString());
    facts.put("priceCurrency", tier.each().currency().getCurrencyCode());
    facts.put("eligibleQuantity", heads);
    facts.put("offeredBy", Map.of("@type", "Organization", "name", ui.plain(community.name())));
    return facts;
  }

  /** From the list through the community to this page. */
  static Map<String, ?> way(Ui ui, Offer offer, Community community) {
    return Map.of(
        "@context",
        "https://schema.org",
        "@type",
        "BreadcrumbList",
        "itemListElement",
        List.of(
            step(1, ui.t("offers.list.title"), ui.absolute(OffersPage.PATH_INSIDE)),
            step(2, ui.plain(community.name()), ui.absolute(community.path())),
            step(3, ui.plain(offer.name()), ui.absolute(offer.path()))));
  }

  private static Map<String, ?> step(int position, String name, String address) {
    return Map.of("@type", "ListItem", "position", position, "name", name, "item", address);
  }
}
