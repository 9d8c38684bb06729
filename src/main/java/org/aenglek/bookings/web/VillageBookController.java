package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Order;
import org.aenglek.bookings.Visits;
import org.aenglek.communities.Holidays;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The village books for a guest: what, when, done. */
@Controller
class VillageBookController {
  private static final String TURNS = GuestsPage.PATH + "/{offer}";

  private final Visits visits;
  private final Offers offers;
  private final Slots slots;
  private final Areas areas;
  private final Holidays holidays;
  private final Access access;

  VillageBookController(
      Visits visits, Offers offers, Slots slots, Areas areas, Holidays holidays, Access access) {
    this.visits = visits;
    this.offers = offers;
    this.slots = slots;
    this.areas = areas;
    this.holidays = holidays;
    this.access = access;
  }

  @GetMapping(GuestsPage.PATH)
  Page what(@PathVariable String slug, Ui ui) {
    var community = community(slug);
    return GuestsPage.of(ui, community, offers.ofCommunity(community.id(), ui.lang()));
  }

  @GetMapping(TURNS)
  Page when(@PathVariable String slug, @PathVariable("offer") String offer, BookForm form, Ui ui) {
    return page(ui, community(slug), offers.get(offer), form, null);
  }

  @PostMapping(TURNS)
  Object book(
      @PathVariable String slug,
      @PathVariable("offer") String offerSlug,
      BookForm form,
      GuestForm guest,
      @RequestParam(required = false) @Nullable String channel,
      Ui ui) {
    var community = community(slug);
    var offer = offers.get(offerSlug);
    try {
      visits.bookFor(
          community.id(),
          form.hold(offer, ui.lang()),
          guest.guestOfVillage(ui.t("bookings.guest.atTheDoor")),
          channel(channel),
          form.request());
      return BookController.seeOther(VillagePage.path(ui, community));
    } catch (BookingRefused | SlotRefused refused) {
      return page(ui, community, offer, form, refused);
    }
  }

  private static Order.Channel channel(@Nullable String said) {
    return Order.Channel.find(requireNonNullElse(said, "")).orElse(Order.Channel.WALK_IN);
  }

  private Community community(String slug) {
    var community = areas.get(slug);
    access.require(Permission.RECEIVE, Place.community(community.id()));
    return community;
  }

  private Page page(
      Ui ui, Community community, Offer offer, BookForm form, @Nullable Refusal refused) {
    if (!offer.community().equals(community.id())) throw new NotThere("offer");
    var here = VillagePage.path(ui, community) + "/guests/" + offer.slug();
    var read = BookForm.Read.of(form, offer, ui.today());
    var days = read.span(BookPage.DAYS);
    var turns =
        read.party() == null
            ? List.<org.aenglek.offers.Slot>of()
            : slots.of(offer, days, read.nights(), read.party().heads(), true);
    var its = holidays.of(community.province(), days);
    var facts =
        new BookPage.Facts(offer, community, turns, its, read.from(), null, here, here, true);
    return BookPage.of(ui, facts, form, refused == null ? read.refused() : refused);
  }
}
