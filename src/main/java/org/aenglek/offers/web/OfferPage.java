package org.aenglek.offers.web;

import gg.jte.Content;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Addresses;
import org.aenglek.communities.Hours;
import org.aenglek.communities.OpenTimes;
import org.aenglek.media.Covers;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Terms;
import org.aenglek.offers.Terms.Unit;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Everything that a visitor needs to decide on one offer. */
public record OfferPage(
    Ui ui,
    Head head,
    Offer offer,
    Community community,
    Place place,
    String kind,
    Price price,
    List<PriceLine> prices,
    List<Fact> facts,
    List<Link> capital,
    List<OfferCard> others,
    List<Content> panels)
    implements Page {
  private static final int MINUTES_AN_HOUR = 60;
  static final String PATH = "/{lang}/offers/{slug}";

  /** The community, for its card. */
  public record Place(LocalText name, String address, String path, String card, String band) {

    static Place of(Ui ui, Community community) {
      return new Place(
          community.name(),
          Addresses.area(ui, community),
          ui.carrying(community.path()),
          Covers.card(community.slug()),
          Covers.band(community.slug()));
    }
  }

  /** What it costs at best, and what that is about in ringgit. */
  public record Price(
      String amount, String unit, @Nullable String ringgit, @Nullable String ringgitRate) {}

  /** What a group of so many pays for each unit. */
  public record PriceLine(String heads, String price, @Nullable String ringgit) {}

  public record Fact(String title, List<String> lines) {}

  public record Link(LocalText name, String path) {}

  static OfferPage of(
      Ui ui, Offer offer, Community community, List<OfferCard> others, List<Content> panels) {
    var terms = offer.terms();
    return new OfferPage(
        ui,
        head(ui, offer, community),
        offer,
        community,
        Place.of(ui, community),
        ui.t("offers.kind." + offer.kind().key()),
        new Price(
            OfferWords.priceFrom(ui, terms),
            OfferWords.unit(ui, terms),
            ui.ringgit(terms.priceFrom()),
            ui.ringgitRate()),
        prices(ui, terms),
        facts(ui, offer),
        offer.capital().stream()
            .map(item -> new Link(item.name(), ui.link(community.path()) + "#" + item.key()))
            .toList(),
        others,
        panels);
  }

  @Override
  public Subject subject() {
    return community;
  }

  /** A sample is nothing that anybody can buy, so search engines are not told of it. */
  private static Head head(Ui ui, Offer offer, Community community) {
    var head =
        Head.of(ui.plain(offer.name()), ui.plain(offer.text()))
            .withImage(ui.preview(offer.id(), Covers.preview(community.slug())));
    if (offer.sample()) return head.unlisted();
    return head.withFacts(OfferFacts.product(ui, offer, community))
        .withFacts(OfferFacts.way(ui, offer, community));
  }

  /** Nothing where every group pays the same: that price stands on top. */
  private static List<PriceLine> prices(Ui ui, Terms terms) {
    var tiers = terms.tiers();
    if (tiers.size() == 1) return List.of();
    return tiers.stream()
        .map(
            tier ->
                new PriceLine(
                    OfferWords.heads(ui, terms.unit(), tier.from(), tier.to()),
                    ui.money(tier.each()),
                    ui.ringgit(tier.each())))
        .toList();
  }

  private static List<Fact> facts(Ui ui, Offer offer) {
    var terms = offer.terms();
    var welcome = offer.welcome();
    var facts = new ArrayList<Fact>();
    if (terms.minutes() != null) {
      facts.add(fact(ui, "length", OfferWords.length(ui, terms.minutes())));
    }
    if (terms.unit() != Unit.PIECE) {
      var group = terms.group();
      facts.add(
          fact(ui, "group", OfferWords.heads(ui, terms.unit(), group.smallest(), group.largest())));
    }
    var hours = terms.hours().stream().map(OfferPage::allYear).map(one -> OpenTimes.line(ui, one));
    facts.add(new Fact(ui.t("offers.fact.hours"), hours.toList()));
    facts.add(fact(ui, "season", season(ui, terms)));
    if (terms.leadHours() > 0) {
      facts.add(
          fact(ui, "lead", ui.t("offers.lead", ui.duration(terms.leadHours() * MINUTES_AN_HOUR))));
    }
    addWords(ui, facts, "languages", "communities.speaks.", welcome.languages());
    addWords(ui, facts, "access", "communities.access.", welcome.access());
    addWords(ui, facts, "diet", "offers.diet.", welcome.diet());
    return List.copyOf(facts);
  }

  private static String season(Ui ui, Terms terms) {
    return terms.isSeasonal() ? OpenTimes.months(ui, terms.months()) : ui.t("offers.season.all");
  }

  /** The season is a fact of its own. */
  private static Hours allYear(Hours hours) {
    return new Hours(
        hours.weekdays(),
        hours.opens(),
        hours.closes(),
        EnumSet.allOf(Month.class),
        hours.sample());
  }

  private static void addWords(
      Ui ui, List<Fact> facts, String fact, String prefix, List<String> keys) {
    if (keys.isEmpty()) return;
    var words = keys.stream().map(key -> ui.t(prefix + key)).toList();
    facts.add(fact(ui, fact, ui.list(words)));
  }

  private static Fact fact(Ui ui, String key, String line) {
    return new Fact(ui.t("offers.fact." + key), List.of(line));
  }
}
