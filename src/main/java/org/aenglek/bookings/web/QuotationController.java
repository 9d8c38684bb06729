package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.base.Refusal;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Acceptances;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Terms;
import org.aenglek.offers.SlotRefused;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A guest reads a quotation and accepts it. */
@Controller
class QuotationController {
  private static final String PATH = "/{lang}/bookings/quotations/{secret:[A-Za-z0-9_-]{43}}";

  private final Acceptances acceptances;
  private final Terms terms;
  private final Areas areas;

  QuotationController(Acceptances acceptances, Terms terms, Areas areas) {
    this.acceptances = acceptances;
    this.terms = terms;
    this.areas = areas;
  }

  static String path(Secret secret) {
    return "/bookings/quotations/" + secret.text();
  }

  @GetMapping(PATH)
  Page show(@PathVariable Secret secret, Ui ui) {
    return page(ui, secret, null);
  }

  @PostMapping(PATH + "/acceptance")
  Object accept(
      @PathVariable Secret secret, @RequestParam(defaultValue = "") String revision, Ui ui) {
    try {
      acceptances.accept(secret, TypedNumber.of(revision, 0, Short.MAX_VALUE));
      return BookController.seeOther(ui.link(BookingController.path(secret)));
    } catch (BookingRefused | SlotRefused refused) {
      return page(ui, secret, refused);
    }
  }

  private Page page(Ui ui, Secret secret, @Nullable Refusal refused) {
    var quotation = acceptances.open(secret);
    var community = areas.all(List.of(quotation.community())).get(quotation.community());
    var facts =
        new QuotationPage.Facts(
            community,
            quotation,
            terms.of(community.id()),
            ui.link(path(secret)),
            ui.link(BookingController.path(secret)));
    return QuotationPage.of(ui, facts, refused);
  }
}
