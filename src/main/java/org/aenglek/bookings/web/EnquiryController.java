package org.aenglek.bookings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Enquiries;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.site.Allowances;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A visitor asks a village, and reads what it says. */
@Controller
class EnquiryController implements Asks {
  private static final String COMMUNITY = "community";

  private final Enquiries enquiries;
  private final Offers offers;
  private final Areas areas;
  private final Allowances allowances;

  EnquiryController(Enquiries enquiries, Offers offers, Areas areas, Allowances allowances) {
    this.enquiries = enquiries;
    this.offers = offers;
    this.areas = areas;
    this.allowances = allowances;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(COMMUNITY);
  }

  @GetMapping(AskPage.PATH)
  Page form(@RequestParam(name = COMMUNITY, defaultValue = "") String slug, Ui ui) {
    return page(ui, areas.get(slug), EnquiryForm.cameBy(ui.campaign()), null);
  }

  @PostMapping(AskPage.PATH)
  Object ask(
      @RequestParam(name = COMMUNITY, defaultValue = "") String slug,
      EnquiryForm form,
      Ui ui,
      HttpServletRequest client) {
    allowances.take(client);
    var community = areas.get(slug);
    try {
      var secret = enquiries.ask(form.asked(community.id(), ui.lang()), form.request());
      return BookController.seeOther(ui.link("/bookings/enquiries/" + secret.text()));
    } catch (BookingRefused refused) {
      return page(ui, community, form, refused);
    }
  }

  @GetMapping("/{lang}/bookings/enquiries/{secret:[A-Za-z0-9_-]{43}}")
  Page show(@PathVariable Secret secret, Ui ui) {
    var enquiry = enquiries.open(secret);
    var community = areas.all(List.of(enquiry.community())).get(enquiry.community());
    return EnquiryPage.of(ui, community, enquiry);
  }

  private Page page(Ui ui, Community community, EnquiryForm form, @Nullable Refusal refused) {
    var all = offers.ofCommunity(community.id(), ui.lang());
    boolean isSample = !all.isEmpty() && all.stream().allMatch(Offer::sample);
    return AskPage.of(ui, community, isSample, form, refused);
  }
}
