package org.aenglek.bookings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.TripBooking;
import org.aenglek.communities.Holidays;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slot;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.site.Allowances;
import org.aenglek.site.Asks;
import org.aenglek.site.CameBy;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The turns of an offer, and holding one of them. */
@Controller
class BookController implements Asks {
  private static final int A_YEAR = 365;

  private final Bookings bookings;
  private final TripBooking tripBooking;
  private final Trips trips;
  private final Offers offers;
  private final Slots slots;
  private final Areas areas;
  private final Holidays holidays;
  private final Allowances allowances;

  BookController(
      Bookings bookings,
      TripBooking tripBooking,
      Trips trips,
      Offers offers,
      Slots slots,
      Areas areas,
      Holidays holidays,
      Allowances allowances) {
    this.bookings = bookings;
    this.tripBooking = tripBooking;
    this.trips = trips;
    this.offers = offers;
    this.slots = slots;
    this.areas = areas;
    this.holidays = holidays;
    this.allowances = allowances;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("day", "adults", "children", "nights", VillageController.FROM);
  }

  @GetMapping(BookPage.PATH)
  Page choose(@PathVariable String slug, BookForm form, Ui ui) {
    var offer = offers.get(slug);
    return page(ui, offer, form, null);
  }

  @PostMapping(BookPage.PATH)
  Object hold(@PathVariable String slug, BookForm form, Ui ui, HttpServletRequest request) {
    allowances.take(request);
    var offer = offers.get(slug);
    try {
      var secret = bookings.hold(form.hold(offer, ui.lang()), form.request());
      return seeOther(ui.link(BookingController.path(secret)));
    } catch (BookingRefused | SlotRefused refused) {
      return page(ui, offer, form, refused);
    }
  }

  @PostMapping("/{lang}/bookings/trips/{reference}")
  ResponseEntity<Void> holdTrip(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable UUID request,
      Ui ui,
      HttpServletRequest client) {
    allowances.take(client);
    var id = request == null ? UUID.randomUUID() : request;
    var secret = tripBooking.hold(trips.get(reference), ui.lang(), CameBy.code(ui.campaign()), id);
    return seeOther(ui.link(BookingController.path(secret)));
  }

  static ResponseEntity<Void> seeOther(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  private BookPage page(Ui ui, Offer offer, BookForm form, @Nullable Refusal refused) {
    var read = BookForm.Read.of(form, offer, ui.today());
    var turns = turns(offer, read, BookPage.DAYS);
    boolean isAny = turns.stream().anyMatch(Slot::canBeHad);
    var here = ui.link("/bookings/offers/" + offer.slug());
    var community = areas.all(List.of(offer.community())).get(offer.community());
    return BookPage.of(
        ui,
        new BookPage.Facts(
            offer,
            community,
            turns,
            holidays.of(community.province(), read.span(BookPage.DAYS)),
            read.from(),
            isAny ? null : next(offer, read),
            here,
            here,
            false),
        form,
        refused == null ? read.refused() : refused);
  }

  private List<Slot> turns(Offer offer, BookForm.Read read, int days) {
    var party = read.party();
    if (party == null) return List.of();
    return slots.of(offer, read.span(days), read.nights(), party.heads());
  }

  private @Nullable LocalDate next(Offer offer, BookForm.Read read) {
    return turns(offer, read, A_YEAR).stream()
        .filter(Slot::canBeHad)
        .findFirst()
        .map(Slot::day)
        .orElse(null);
  }
}
