package org.aenglek.offers.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.base.NotThere;
import org.aenglek.offers.Filter;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.site.Asks;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Browsing offers, and one offer's page. */
@Controller
class OffersController implements Asks {
  private static final int PER_PAGE = 24;
  private static final int OTHERS = 4;

  private final Offers offers;
  private final Areas areas;
  private final Panels panels;

  OffersController(Offers offers, Areas areas, Panels panels) {
    this.panels = panels;
    this.offers = offers;
    this.areas = areas;
  }

  @Override
  public Set<String> parameters() {
    return Stream.concat(OffersForm.FILTERS.stream(), Stream.of(OffersForm.PAGE))
        .collect(Collectors.toUnmodifiableSet());
  }

  @GetMapping(OffersPage.PATH)
  OffersPage list(@RequestParam Map<String, String> asked, Ui ui) {
    var form = OffersForm.of(asked);
    var districts = offers.districts();
    mustBeDistrict(form.filter().district(), districts);
    int found = offers.count(form.filter());
    long pages = Math.max(1, Math.ceilDiv(found, PER_PAGE));
    if (form.page() < 1 || form.page() > pages) throw new NotThere("page " + form.page());
    var listed =
        offers.list(form.filter(), ui.lang(), (int) (form.page() - 1) * PER_PAGE, PER_PAGE);
    var places = placesOf(listed);
    return OffersPage.of(
        ui,
        form,
        districts,
        new OffersPage.Found(found, pages, found == 0 && offers.count(Filter.NONE) == 0),
        listed.stream()
            .map(
                offer ->
                    OfferCard.of(ui, offer, places.get(offer.community()), form.filter().people()))
            .toList());
  }

  @GetMapping(OfferPage.PATH)
  OfferPage show(@PathVariable String slug, Ui ui) {
    var offer = offers.get(slug);
    var community = placesOf(List.of(offer)).get(offer.community());
    var others =
        offers.ofCommunity(offer.community(), ui.lang()).stream()
            .filter(other -> !other.id().equals(offer.id()))
            .limit(OTHERS)
            .map(other -> OfferCard.of(ui, other, community, null))
            .toList();
    return OfferPage.of(ui, offer, community, others, panels.at(Panel.Place.OFFER, ui, offer));
  }

  private void mustBeDistrict(@Nullable String code, List<District> withOffers) {
    if (code == null || withOffers.stream().anyMatch(district -> district.code().equals(code))) {
      return;
    }
    if (areas.findDistrict(code).isEmpty()) throw OffersForm.bad();
  }

  private Map<UUID, Community> placesOf(List<Offer> listed) {
    return areas.all(listed.stream().map(Offer::community).distinct().toList());
  }
}
