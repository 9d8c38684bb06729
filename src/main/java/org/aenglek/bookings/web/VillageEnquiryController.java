package org.aenglek.bookings.web;

import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Enquiries;
import org.aenglek.bookings.Enquiry;
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

/** What a village is asked: it notes it, reads it and says something. */
@Controller
class VillageEnquiryController implements Asks {
  private static final String SAY = "say";

  private final Enquiries enquiries;
  private final Areas areas;
  private final Access access;

  VillageEnquiryController(Enquiries enquiries, Areas areas, Access access) {
    this.enquiries = enquiries;
    this.areas = areas;
    this.access = access;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(SAY);
  }

  @GetMapping(EnquiriesPage.PATH)
  Page list(@PathVariable String slug, Ui ui) {
    var community = seen(slug);
    return EnquiriesPage.of(ui, community, enquiries.of(community.id()), mayReceive(community));
  }

  @GetMapping(NotePage.PATH)
  Page form(@PathVariable String slug, Ui ui) {
    return NotePage.of(ui, received(slug), EnquiryForm.empty(), null);
  }

  @PostMapping(NotePage.PATH)
  Object note(@PathVariable String slug, EnquiryForm form, Ui ui) {
    var community = received(slug);
    try {
      var id = enquiries.note(form.noted(community.id(), ui.lang()), form.request());
      return BookController.seeOther(EnquiriesPage.path(ui, community) + "/" + id);
    } catch (BookingRefused refused) {
      return NotePage.of(ui, community, form, refused);
    }
  }

  @GetMapping(AnswerPage.PATH)
  Page show(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam(name = SAY, required = false) @Nullable String say,
      Ui ui) {
    var community = seen(slug);
    return page(ui, community, enquiry(community, id), ReplyForm.saying(say), null);
  }

  @PostMapping(AnswerPage.PATH + "/replies")
  Object reply(@PathVariable String slug, @PathVariable UUID id, ReplyForm form, Ui ui) {
    var community = received(slug);
    var enquiry = enquiry(community, id);
    try {
      enquiries.reply(id, form.reply(), form.request());
      return BookController.seeOther(EnquiriesPage.path(ui, community) + "/" + id);
    } catch (BookingRefused refused) {
      return page(ui, community, enquiry, form, refused);
    }
  }

  private Page page(
      Ui ui, Community community, Enquiry enquiry, ReplyForm form, @Nullable Refusal refused) {
    var facts =
        new AnswerPage.Facts(
            community, enquiry, mayReceive(community), enquiries.canReach(enquiry));
    return AnswerPage.of(ui, facts, form, refused);
  }

  private Enquiry enquiry(Community community, UUID id) {
    var enquiry = enquiries.get(id);
    if (!enquiry.community().equals(community.id())) throw new NotThere("enquiry " + id);
    return enquiry;
  }

  private Community seen(String slug) {
    var community = areas.get(slug);
    access.require(Permission.SEE_PEOPLE, Place.community(community.id()));
    return community;
  }

  private Community received(String slug) {
    var community = areas.get(slug);
    access.require(Permission.RECEIVE, Place.community(community.id()));
    return community;
  }

  private boolean mayReceive(Community community) {
    return access.may(Permission.RECEIVE, Place.community(community.id()));
  }
}
