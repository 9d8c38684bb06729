package org.aenglek.channels.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.channels.web.Api.Links;
import org.aenglek.channels.web.Api.Part;
import org.aenglek.communities.Hours;
import org.aenglek.offers.Filter;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Terms;
import org.aenglek.site.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Offers for programs; each says whether it is a sample. */
@Controller
class OffersApi {
  private static final String PATH = "/offers";

  private final Api api;
  private final Areas areas;
  private final Offers offers;

  OffersApi(Api api, Areas areas, Offers offers) {
    this.api = api;
    this.areas = areas;
    this.offers = offers;
  }

  /** An offer as programs read it. */
  record OfferAnswer(
      String slug,
      String community,
      String kind,
      LocalText name,
      LocalText text,
      String unit,
      List<Price> prices,
      int smallestGroup,
      @Nullable Integer largestGroup,
      @Nullable Integer capacity,
      int leadHours,
      @Nullable Integer minutes,
      List<Integer> months,
      List<Open> hours,
      List<String> languages,
      List<String> access,
      List<String> diet,
      List<Offer.LivesFrom> capital,
      boolean sample,
      Instant changed,
      Links links) {}

  /** What one unit costs for a group of at least so many; the amount is decimal, as a text. */
  record Price(int heads, String amount, String currency) {
    static Price of(Terms.Price price) {
      BigDecimal amount = price.each().amount();
      return new Price(
          price.heads(), amount.toPlainString(), price.each().currency().getCurrencyCode());
    }
  }

  record Open(List<Integer> weekdays, String opens, String closes) {
    static Open of(Hours hours) {
      return new Open(
          CommunityAnswer.weekdays(hours.weekdays()),
          hours.opens().toString(),
          hours.closes().toString());
    }
  }

  @GetMapping(Api.ROOT + PATH)
  Reply list(
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size,
      @RequestParam(required = false) @Nullable String district) {
    var part = Part.of(page, size);
    var known = CommunitiesApi.district(areas, district);
    var filter = new Filter(null, known, null, null, null, null);
    var found = offers.list(filter, Lang.EN, part.offset(), part.limit());
    return api.list(PATH, part, answers(found), CommunitiesApi.next(district));
  }

  @GetMapping(Api.ROOT + PATH + "/{slug}")
  Reply show(@PathVariable String slug) {
    return api.reply(answers(List.of(offers.get(slug))).getFirst());
  }

  private List<OfferAnswer> answers(List<Offer> found) {
    var communities = areas.all(found.stream().map(Offer::community).toList());
    return found.stream()
        .map(offer -> answer(offer, communities.get(offer.community()).slug()))
        .toList();
  }

  private OfferAnswer answer(Offer offer, String community) {
    var terms = offer.terms();
    var welcome = offer.welcome();
    return new OfferAnswer(
        offer.slug(),
        community,
        offer.kind().key(),
        offer.name(),
        offer.text(),
        terms.unit().key(),
        terms.prices().stream().map(Price::of).toList(),
        terms.group().smallest(),
        terms.group().largest(),
        terms.capacity(),
        terms.leadHours(),
        terms.minutes(),
        CommunityAnswer.months(terms.months()),
        terms.hours().stream().map(Open::of).toList(),
        welcome.languages(),
        welcome.access(),
        welcome.diet(),
        offer.capital(),
        offer.sample(),
        offer.changed(),
        api.links(offer.path()));
  }
}
