package org.aenglek.bookings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Acceptances;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Bookings.Held;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.bookings.Hold;
import org.aenglek.bookings.LeastGroups;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.Lodgers;
import org.aenglek.bookings.MendedTrips;
import org.aenglek.bookings.OpenOrder;
import org.aenglek.bookings.Order;
import org.aenglek.bookings.TripBooking;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Vouchers;
import org.aenglek.income.WhereItWent;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.payments.Dues;
import org.aenglek.site.Allowances;
import org.aenglek.site.Calendars;
import org.aenglek.site.Page;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Qr;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A guest's booking behind its secret link, from the hold to the last visit. */
@Controller
class BookingController {
  static final String PATH = "/{lang}/bookings/{secret:[A-Za-z0-9_-]{43}}";
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final Bookings bookings;
  private final Acceptances acceptances;
  private final LeastGroups least;
  private final TripBooking tripBooking;
  private final MendedTrips mendedTrips;
  private final Trips trips;
  private final Vouchers vouchers;
  private final Dues dues;
  private final Offers offers;
  private final Lodgers lodgers;
  private final WhereItWent whereItWent;
  private final Areas areas;
  private final Allowances allowances;
  private final Panels panels;

  BookingController(
      Bookings bookings,
      Acceptances acceptances,
      LeastGroups least,
      TripBooking tripBooking,
      MendedTrips mendedTrips,
      Trips trips,
      Vouchers vouchers,
      Dues dues,
      Offers offers,
      Lodgers lodgers,
      WhereItWent whereItWent,
      Areas areas,
      Allowances allowances,
      Panels panels) {
    this.bookings = bookings;
    this.acceptances = acceptances;
    this.least = least;
    this.tripBooking = tripBooking;
    this.mendedTrips = mendedTrips;
    this.trips = trips;
    this.vouchers = vouchers;
    this.dues = dues;
    this.offers = offers;
    this.lodgers = lodgers;
    this.whereItWent = whereItWent;
    this.areas = areas;
    this.allowances = allowances;
    this.panels = panels;
  }

  static String path(Secret secret) {
    return "/bookings/" + secret.text();
  }

  @GetMapping(PATH)
  Page show(@PathVariable Secret secret, Ui ui) {
    return page(ui, secret, GuestForm.empty(), null);
  }

  @PostMapping(PATH + "/extension")
  Object extend(
      @PathVariable Secret secret, @RequestParam(required = false) @Nullable UUID request, Ui ui) {
    var id = request == null ? UUID.randomUUID() : request;
    return after(ui, secret, () -> bookings.extend(secret, id));
  }

  @PostMapping(PATH + "/release")
  Object drop(@PathVariable Secret secret, Ui ui) {
    return after(ui, secret, () -> bookings.drop(secret));
  }

  @PostMapping(PATH + "/again")
  Object again(
      @PathVariable Secret secret,
      @RequestParam(required = false) @Nullable UUID request,
      Ui ui,
      HttpServletRequest client) {
    allowances.take(client);
    try {
      var id = request == null ? UUID.randomUUID() : request;
      return BookController.seeOther(ui.link(path(bookings.again(secret, id))));
    } catch (SlotRefused | BookingRefused refused) {
      return page(ui, secret, GuestForm.empty(), refused);
    }
  }

  @PostMapping(PATH + "/order")
  Object place(@PathVariable Secret secret, GuestForm form, Ui ui) {
    try {
      bookings.place(secret, form.guest(), form.isWhole(), form.request());
      return BookController.seeOther(ui.link(path(secret)));
    } catch (BookingRefused refused) {
      return page(ui, secret, form, refused);
    }
  }

  @PostMapping(PATH + "/visits/{id}/cancellation")
  Object cancel(@PathVariable Secret secret, @PathVariable UUID id, Ui ui) {
    return after(ui, secret, () -> bookings.cancel(secret, id));
  }

  @GetMapping(PATH + "/visits/{id}/code.svg")
  Reply code(@PathVariable Secret secret, @PathVariable UUID id, Ui ui) {
    var visit =
        order(secret).visits().stream()
            .filter(one -> one.id().equals(id) && one.isConfirmed())
            .findFirst()
            .orElseThrow(() -> new NotThere("voucher"));
    var address = ui.absolute("/bookings/vouchers/" + vouchers.of(visit));
    return Reply.of(SVG, Qr.svg(address).getBytes(StandardCharsets.UTF_8)).once();
  }

  /** What a bank's application scans to pay all of it at once. */
  @GetMapping(PATH + "/together.svg")
  Reply together(@PathVariable Secret secret) {
    var visits = order(secret).visits().stream().map(Visit::id).toList();
    var code =
        dues.together(visits).flatMap(Dues.Together::code).orElseThrow(() -> new NotThere("code"));
    return Reply.of(SVG, Qr.svg(code).getBytes(StandardCharsets.UTF_8)).once();
  }

  @GetMapping(PATH + "/calendar.ics")
  Reply calendar(@PathVariable Secret secret, Ui ui) {
    var order = order(secret);
    var communities = areas.all(order.visits().stream().map(Visit::community).toList());
    return Reply.of(
            Calendars.TYPE, BookingCalendar.of(ui, order, communities, ui.link(path(secret))))
        .named(order.reference() + ".ics")
        .once();
  }

  /** Whoever opens it again sees the same trip. */
  @GetMapping(MendedTripPage.PATH)
  Page mended(@PathVariable Secret secret, Ui ui, HttpServletRequest client) {
    allowances.take(client);
    var mended = mendedTrips.of(order(secret)).orElseThrow(() -> new NotThere("trip"));
    return MendedTripPage.of(ui, mended, ui.link(path(secret)));
  }

  @GetMapping(FindPage.PATH)
  Page find(Ui ui) {
    return FindPage.of(ui, "", "", null);
  }

  @PostMapping(FindPage.PATH)
  Object found(
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String phone,
      Ui ui,
      HttpServletRequest client) {
    allowances.take(client);
    try {
      return BookController.seeOther(ui.link(path(bookings.find(reference, phone))));
    } catch (BookingRefused refused) {
      return FindPage.of(ui, reference, phone, refused);
    }
  }

  private Object after(Ui ui, Secret secret, Runnable change) {
    try {
      change.run();
      return BookController.seeOther(ui.link(path(secret)));
    } catch (BookingRefused refused) {
      return page(ui, secret, GuestForm.empty(), refused);
    }
  }

  private Order order(Secret secret) {
    if (bookings.open(secret) instanceof Ordered ordered) return ordered.order();
    throw new NotThere("order");
  }

  private boolean isShared(Visit visit) {
    return visit.isOver()
        && !whereItWent.of(visit.lines().stream().map(Line::id).toList()).isEmpty();
  }

  private List<TripBooking.Part> trip(Hold hold) {
    var reference = hold.trip();
    return reference == null ? List.of() : tripBooking.parts(trips.get(reference));
  }

  private Page page(Ui ui, Secret secret, GuestForm form, @Nullable Refusal refused) {
    var here = ui.link(path(secret));
    return switch (bookings.open(secret)) {
      case Held held -> {
        var communities = held.hold().lines().stream().map(Line::community).distinct().toList();
        yield HoldPage.of(
            ui,
            new HoldPage.Facts(
                held.hold(),
                areas.all(communities),
                bookings.termsOf(communities),
                trip(held.hold()),
                least.of(held.hold().lines()),
                here),
            form,
            refused);
      }
      case Ordered ordered -> {
        List<UUID> communities = ordered.order().visits().stream().map(Visit::community).toList();
        var visits = ordered.order().visits().stream().map(Visit::id).toList();
        yield OrderPage.of(
            ui,
            new OrderPage.Facts(
                ordered.order(),
                areas.all(communities),
                dues.of(visits),
                dues.together(visits),
                dues::path,
                id -> offers.all(List.of(id)).stream().map(Offer::slug).findFirst(),
                lodgers::areAsked,
                this::isShared,
                bookings.changesOf(secret),
                least.of(
                    ordered.order().visits().stream().flatMap(v -> v.lines().stream()).toList()),
                bookings.hostsOf(ordered.order()),
                acceptances
                    .find(secret)
                    .map(one -> ui.link(QuotationController.path(secret)))
                    .orElse(""),
                panels.at(Panel.Place.ORDER, ui, new OpenOrder(ordered.order(), secret)),
                here),
            refused);
      }
    };
  }
}
