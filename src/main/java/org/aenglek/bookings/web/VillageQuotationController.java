package org.aenglek.bookings.web;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Enquiries;
import org.aenglek.bookings.Quotation;
import org.aenglek.bookings.Quotations;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A village quotes, and changes what it has quoted. */
@Controller
class VillageQuotationController implements Asks {
  private static final String ENQUIRY = "enquiry";

  private final Quotations quotations;
  private final Enquiries enquiries;
  private final Offers offers;
  private final Areas areas;
  private final Access access;

  VillageQuotationController(
      Quotations quotations, Enquiries enquiries, Offers offers, Areas areas, Access access) {
    this.quotations = quotations;
    this.enquiries = enquiries;
    this.offers = offers;
    this.areas = areas;
    this.access = access;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(ENQUIRY);
  }

  @GetMapping(QuotationsPage.PATH)
  Page list(@PathVariable String slug, Ui ui) {
    var community = village(slug, Permission.SEE_PEOPLE);
    return QuotationsPage.of(ui, community, quotations.of(community.id()), mayReceive(community));
  }

  @GetMapping(QuotedPage.PATH)
  Page show(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    var community = village(slug, Permission.SEE_PEOPLE);
    var quotation = quotation(community, id);
    return QuotedPage.of(
        ui, community, quotation, quotations.link(quotation), mayReceive(community));
  }

  @GetMapping(QuotePage.PATH)
  Page form(
      @PathVariable String slug,
      @RequestParam(name = ENQUIRY, required = false) @Nullable UUID enquiry,
      Ui ui) {
    var community = village(slug, Permission.RECEIVE);
    var form =
        enquiry == null ? QuotationForm.empty() : QuotationForm.answering(enquiries.get(enquiry));
    return page(ui, community, form, null);
  }

  @PostMapping(QuotePage.PATH)
  Object quote(@PathVariable String slug, QuotationForm form, Ui ui) {
    var community = village(slug, Permission.RECEIVE);
    if (form.wantsMore()) return page(ui, community, form, null);
    try {
      var wanted = form.quotation(community.id(), known(community, ui), ui.lang());
      return seeOther(ui, community, quotations.quote(wanted, form.request()));
    } catch (BookingRefused | SlotRefused refused) {
      return page(ui, community, form, refused);
    }
  }

  @GetMapping(QuotePage.REVISION)
  Page revision(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    var community = village(slug, Permission.RECEIVE);
    var quotation = quotation(community, id);
    return page(ui, community, quotation, QuotationForm.of(quotation), null);
  }

  @PostMapping(QuotePage.REVISION)
  Object revise(@PathVariable String slug, @PathVariable UUID id, QuotationForm form, Ui ui) {
    var community = village(slug, Permission.RECEIVE);
    var quotation = quotation(community, id);
    if (form.wantsMore()) return page(ui, community, quotation, form, null);
    try {
      var anew = form.quotation(community.id(), known(community, ui), ui.lang());
      quotations.revise(id, anew, form.request());
      return seeOther(ui, community, id);
    } catch (BookingRefused | SlotRefused refused) {
      return page(ui, community, quotation, form, refused);
    }
  }

  private static Object seeOther(Ui ui, Community community, UUID id) {
    return BookController.seeOther(QuotationsPage.path(ui, community) + "/" + id);
  }

  private Page page(Ui ui, Community community, QuotationForm form, @Nullable Refusal refused) {
    return page(ui, community, ui.t("bookings.quote.title"), "/new", form, refused);
  }

  private Page page(
      Ui ui,
      Community community,
      Quotation quotation,
      QuotationForm form,
      @Nullable Refusal refused) {
    var rest = "/" + quotation.id() + "/revision";
    return page(ui, community, ui.t("bookings.quote.revise"), rest, form, refused);
  }

  private Page page(
      Ui ui,
      Community community,
      String title,
      String rest,
      QuotationForm form,
      @Nullable Refusal refused) {
    var back = QuotationsPage.path(ui, community);
    var its = offers.ofCommunity(community.id(), ui.lang());
    return QuotePage.of(ui, new QuotePage.Facts(title, back + rest, back, its), form, refused);
  }

  private Map<String, UUID> known(Community community, Ui ui) {
    return offers.ofCommunity(community.id(), ui.lang()).stream()
        .collect(toMap(offer -> offer.id().toString(), Offer::id));
  }

  private Quotation quotation(Community community, UUID id) {
    var quotation = quotations.get(id);
    if (!quotation.community().equals(community.id())) throw new NotThere("quotation " + id);
    return quotation;
  }

  private Community village(String slug, Permission permission) {
    var community = areas.get(slug);
    access.require(permission, Place.community(community.id()));
    return community;
  }

  private boolean mayReceive(Community community) {
    return access.may(Permission.RECEIVE, Place.community(community.id()));
  }
}
