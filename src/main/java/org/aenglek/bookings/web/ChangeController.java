package org.aenglek.bookings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.bookings.Change;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.NewChange;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.people.Access;
import org.aenglek.site.Allowances;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Changing a visit: by its guest behind the secret link, or by the village for one who calls. */
@Controller
class ChangeController {
  private static final String OF_GUEST = BookingController.PATH + "/visits/{id}/change";
  private static final String OF_VILLAGE = VillageController.VISIT + "/change";

  private final Bookings bookings;
  private final Visits visits;
  private final Offers offers;
  private final Slots slots;
  private final Areas areas;
  private final Allowances allowances;

  ChangeController(
      Bookings bookings,
      Visits visits,
      Offers offers,
      Slots slots,
      Areas areas,
      Allowances allowances) {
    this.bookings = bookings;
    this.visits = visits;
    this.offers = offers;
    this.slots = slots;
    this.areas = areas;
    this.allowances = allowances;
  }

  /** Whose way to a change it is, with its addresses. */
  private record Way(
      Visit visit,
      Community community,
      boolean isHost,
      String here,
      String back,
      Function<NewChange, Change> quote) {}

  @GetMapping(OF_GUEST)
  Page choose(@PathVariable Secret secret, @PathVariable UUID id, ChangeForm form, Ui ui) {
    return page(ui, ofGuest(ui, secret, id), form, null);
  }

  @PostMapping(OF_GUEST)
  Object change(
      @PathVariable Secret secret,
      @PathVariable UUID id,
      ChangeForm form,
      Ui ui,
      HttpServletRequest client) {
    allowances.take(client);
    var way = ofGuest(ui, secret, id);
    return after(
        ui,
        way,
        form,
        () -> bookings.change(secret, id, form.change(way.visit()), form.shown(), form.request()));
  }

  @PostMapping(OF_GUEST + "/withdrawal")
  Object withdraw(@PathVariable Secret secret, @PathVariable UUID id, Ui ui) {
    bookings.withdrawChange(secret, id);
    return BookController.seeOther(ui.link(BookingController.path(secret)));
  }

  @GetMapping(OF_VILLAGE)
  Page chooseForGuest(@PathVariable UUID id, ChangeForm form, Ui ui) {
    return page(ui, ofVillage(ui, id), form, null);
  }

  @PostMapping(OF_VILLAGE)
  Object changeForGuest(@PathVariable UUID id, ChangeForm form, Ui ui) {
    var way = ofVillage(ui, id);
    return after(
        ui,
        way,
        form,
        () -> visits.change(id, form.change(way.visit()), form.shown(), form.request()));
  }

  private Way ofGuest(Ui ui, Secret secret, UUID id) {
    if (!(bookings.open(secret) instanceof Ordered ordered)) throw new NotThere("order");
    var visit =
        ordered.order().visits().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotThere("visit"));
    var back = ui.link(BookingController.path(secret));
    return new Way(
        visit,
        community(visit),
        false,
        back + "/visits/" + id + "/change",
        back,
        wanted -> bookings.quoteChange(secret, id, wanted));
  }

  private Way ofVillage(Ui ui, UUID id) {
    Access.requireSomebody();
    var visit = visits.get(id).visit();
    return new Way(
        visit,
        community(visit),
        true,
        ui.link("/bookings/visits/" + id + "/change"),
        VillagePage.path(ui, community(visit)) + "?from=" + visit.firstDay(),
        wanted -> visits.quoteChange(id, wanted));
  }

  private Object after(Ui ui, Way way, ChangeForm form, Runnable change) {
    try {
      change.run();
      return BookController.seeOther(way.back());
    } catch (BookingRefused | SlotRefused refused) {
      return page(ui, way, form, refused);
    }
  }

  private Page page(Ui ui, Way way, ChangeForm typed, @Nullable Refusal refused) {
    var form = typed.or(way.visit());
    try {
      var turns = way.visit().lines().stream().map(line -> turns(way, line, form)).toList();
      boolean isAny = turns.stream().noneMatch(ChangePage.Turns::isEmpty);
      var change = isAny ? way.quote().apply(form.change(way.visit())) : null;
      return ChangePage.of(ui, facts(way, turns, change), form, refused);
    } catch (BookingRefused | SlotRefused unreadable) {
      return ChangePage.of(
          ui, facts(way, List.of(), null), form, refused == null ? unreadable : refused);
    }
  }

  private static ChangePage.Facts facts(
      Way way, List<ChangePage.Turns> turns, @Nullable Change change) {
    return new ChangePage.Facts(
        way.visit(), way.community(), turns, change, way.isHost(), way.here(), way.back());
  }

  /** Those to be had, were what the visit has given back. */
  private ChangePage.Turns turns(Way way, Line line, ChangeForm form) {
    var visit = way.visit();
    var day = form.dayOf(visit, line);
    int heads = form.party().heads();
    var given = new Slots.Given(visit.order(), visit.community(), null);
    var span = new DateSpan(day, day);
    var its =
        offers.all(List.of(line.offer())).stream()
            .flatMap(
                offer -> slots.of(offer, span, line.nights(), heads, way.isHost(), given).stream())
            .filter(slot -> slot.canBeHad() || line.hasRoomFor(slot, heads))
            .toList();
    return new ChangePage.Turns(line, its);
  }

  private Community community(Visit visit) {
    return areas.all(List.of(visit.community())).get(visit.community());
  }
}
