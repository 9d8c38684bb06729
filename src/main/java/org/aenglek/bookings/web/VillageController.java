package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Conflicts;
import org.aenglek.bookings.Crews;
import org.aenglek.bookings.Enquiries;
import org.aenglek.bookings.Enquiry;
import org.aenglek.bookings.LeastGroups;
import org.aenglek.bookings.Lodgers;
import org.aenglek.bookings.Quotations;
import org.aenglek.bookings.Terms;
import org.aenglek.bookings.Visits;
import org.aenglek.bookings.Vouchers;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.rota.Rota;
import org.aenglek.rota.Rotas;
import org.aenglek.rota.Turn;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the village sees of its guests and does for them. */
@Controller
class VillageController {
  static final String FROM = "from";
  static final String VISIT = "/{lang}/bookings/visits/{id}";

  private final Visits visits;
  private final Enquiries enquiries;
  private final Lodgers lodgers;
  private final Quotations quotations;
  private final Vouchers vouchers;
  private final Terms terms;
  private final Dues dues;
  private final Conflicts conflicts;
  private final Crews crews;
  private final LeastGroups least;
  private final Offers offers;
  private final Rota rota;
  private final Rotas rotas;
  private final Areas areas;
  private final Access access;

  VillageController(
      Visits visits,
      Enquiries enquiries,
      Lodgers lodgers,
      Quotations quotations,
      Vouchers vouchers,
      Terms terms,
      Dues dues,
      Conflicts conflicts,
      Crews crews,
      LeastGroups least,
      Offers offers,
      Rota rota,
      Rotas rotas,
      Areas areas,
      Access access) {
    this.visits = visits;
    this.enquiries = enquiries;
    this.lodgers = lodgers;
    this.quotations = quotations;
    this.vouchers = vouchers;
    this.terms = terms;
    this.dues = dues;
    this.conflicts = conflicts;
    this.crews = crews;
    this.least = least;
    this.offers = offers;
    this.rota = rota;
    this.rotas = rotas;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(VillagePage.PATH)
  Page show(
      @PathVariable String slug,
      @RequestParam(name = FROM, required = false) @Nullable String from,
      Ui ui) {
    var day = TypedDate.find(requireNonNullElse(from, "")).orElse(ui.today());
    return page(ui, areas.get(slug), day, null);
  }

  @GetMapping(DayPage.PATH)
  Page day(@PathVariable String slug, @PathVariable String day, Ui ui) {
    var date = TypedDate.find(day).orElseThrow(() -> new NotThere("day " + day));
    return DayPage.of(ui, facts(areas.get(slug), new DateSpan(date, date)), date);
  }

  @PostMapping(VISIT + "/answer")
  Object answer(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String say,
      @RequestParam(defaultValue = "") String note,
      Ui ui) {
    return after(ui, id, () -> visits.answer(id, say.equals("yes"), Tidy.line(note)));
  }

  @PostMapping("/{lang}/bookings/changes/{id}/answer")
  Object answerChange(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String say,
      @RequestParam(defaultValue = "") String note,
      Ui ui) {
    Access.requireSomebody();
    var visit = visits.changing(id);
    return after(ui, visit.id(), () -> visits.answerChange(id, say.equals("yes"), Tidy.line(note)));
  }

  /** Whether a turn goes with fewer guests than it needs. */
  @PostMapping("/{lang}/bookings/turns/{offer}/{day}/{starts}/decision")
  Object decide(
      @PathVariable UUID offer,
      @PathVariable String day,
      @PathVariable String starts,
      @RequestParam(defaultValue = "") String say,
      Ui ui) {
    Access.requireSomebody();
    var community =
        offers.all(List.of(offer)).stream()
            .findFirst()
            .map(its -> community(its.community()))
            .orElseThrow(() -> new NotThere("offer " + offer));
    var date = TypedDate.find(day).orElseThrow(() -> new NotThere("day " + day));
    try {
      least.decide(offer, date, BookForm.time(starts), say.equals("goes"));
      return BookController.seeOther(VillagePage.path(ui, community) + "?from=" + shown(ui, date));
    } catch (BookingRefused refused) {
      return page(ui, community, shown(ui, date), refused);
    }
  }

  @PostMapping(VISIT + "/arrival")
  Object arrived(@PathVariable UUID id, @RequestParam(defaultValue = "") String say, Ui ui) {
    return after(ui, id, () -> visits.arrived(id, say.equals("yes")));
  }

  @PostMapping(VISIT + "/calling-off")
  Object callOff(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, Ui ui) {
    return after(ui, id, () -> visits.callOff(id, Tidy.line(note)));
  }

  /** A guest's code, scanned by the village: the day's page, at that visit. */
  @GetMapping("/{lang}/bookings/vouchers/{voucher}")
  Object voucher(@PathVariable String voucher, Ui ui) {
    var reference = vouchers.read(voucher);
    Access.requireSomebody();
    var visit = visits.get(reference).visit();
    var there = VillagePage.path(ui, community(visit.community()));
    return BookController.seeOther(there + "?from=" + visit.firstDay() + "#visit-" + visit.id());
  }

  @GetMapping(TermsPage.PATH)
  Page terms(@PathVariable String slug, Ui ui) {
    var community = areas.get(slug);
    access.require(Permission.EDIT, Place.community(community.id()));
    var now = terms.of(community.id());
    return TermsPage.of(ui, community, now, TermsForm.of(now, ui.lang()), null);
  }

  @PostMapping(TermsPage.PATH)
  Object keepTerms(@PathVariable String slug, TermsForm form, Ui ui) {
    var community = areas.get(slug);
    access.require(Permission.EDIT, Place.community(community.id()));
    var before = terms.of(community.id());
    try {
      terms.keep(community.id(), form.terms(before, ui.lang()));
      return BookController.seeOther(VillagePage.path(ui, community) + "/terms");
    } catch (BookingRefused refused) {
      return TermsPage.of(ui, community, before, form, refused);
    }
  }

  private Object after(Ui ui, UUID id, Runnable change) {
    Access.requireSomebody();
    var visit = visits.get(id).visit();
    var community = community(visit.community());
    try {
      change.run();
      return BookController.seeOther(
          VillagePage.path(ui, community) + "?from=" + shown(ui, visit.firstDay()));
    } catch (BookingRefused | SlotRefused refused) {
      return page(ui, community, shown(ui, visit.firstDay()), refused);
    }
  }

  /** The week that holds that day, beginning today if it can. */
  private static LocalDate shown(Ui ui, LocalDate day) {
    boolean isThisWeek =
        !day.isBefore(ui.today()) && day.isBefore(ui.today().plusDays(VillagePage.DAYS));
    return isThisWeek ? ui.today() : day;
  }

  private Page page(Ui ui, Community community, LocalDate from, @Nullable Refusal refused) {
    var days = new DateSpan(from, from.plusDays(VillagePage.DAYS - 1L));
    return VillagePage.of(ui, facts(community, days), refused);
  }

  private VillagePage.Facts facts(Community community, DateSpan days) {
    Access.requireSomebody();
    visits.requireToSee(community.id());
    var place = Place.community(community.id());
    var coming = visits.of(community.id(), days);
    return new VillagePage.Facts(
        community,
        visits.asked(community.id()),
        visits.wantingChange(community.id()),
        coming,
        dues.of(coming.stream().map(one -> one.visit().id()).toList()).stream()
            .collect(toMap(Due::visit, due -> due)),
        conflicts.among(coming.stream().map(Visits.Coming::visit).toList()),
        serving(community.id(), coming),
        crews.of(coming.stream().map(one -> one.visit().id()).toList()),
        rotas.names(community.id()),
        quotations.among(coming.stream().map(one -> one.order().id()).toList()),
        least.of(community.id(), days),
        days.first(),
        enquiries.of(community.id()).stream().filter(Enquiry::isOpen).count(),
        lodgers.in(community.id()).stream().filter(Lodgers.Lodging::isOpen).count(),
        access.may(Permission.SEE_PEOPLE, place),
        visits.mayReceive(community.id()),
        access.may(Permission.EDIT, place));
  }

  /** By visit, the households whose turn it is. */
  private Map<UUID, List<LocalText>> serving(UUID community, List<Visits.Coming> coming) {
    var turns = rota.of(coming.stream().map(one -> one.visit().id()).toList());
    if (turns.isEmpty()) return Map.of();
    var names = rotas.names(community);
    return turns.stream()
        .collect(groupingBy(Turn::visit, mapping(turn -> names.get(turn.household()), toList())));
  }

  private Community community(UUID id) {
    return areas.all(List.of(id)).get(id);
  }
}
