package org.aenglek.passports.web;

import java.util.UUID;
import org.aenglek.base.Secret;
import org.aenglek.passports.Passports;
import org.aenglek.passports.Reviews;
import org.aenglek.people.Deeds;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a guest does with an order once they have been there: keep its stamps, say how it was. */
@Controller
class OrderStampsController {
  private static final String PATH = "/{lang}/passports/orders/{secret:[A-Za-z0-9_-]{43}}";

  private final Passports passports;
  private final Reviews reviews;

  OrderStampsController(Passports passports, Reviews reviews) {
    this.passports = passports;
    this.reviews = reviews;
  }

  @PostMapping(PATH)
  Object carry(@PathVariable Secret secret, Ui ui) {
    return Deeds.see(PassportController.address(ui, passports.makeFor(secret)));
  }

  @GetMapping(PATH + "/reviews/{visit}")
  Page form(@PathVariable Secret secret, @PathVariable UUID visit, Ui ui) {
    return ReviewPage.of(ui, secret, visit, "", "", null);
  }

  @PostMapping(PATH + "/reviews/{visit}")
  Object say(
      @PathVariable Secret secret,
      @PathVariable UUID visit,
      @RequestParam(defaultValue = "") String rating,
      @RequestParam(defaultValue = "") String words,
      Ui ui) {
    return Deeds.ofAnybody(
        ui.link("/bookings/" + secret.text()),
        () -> reviews.say(secret, visit, ui.lang(), number(rating), words),
        refused -> ReviewPage.of(ui, secret, visit, rating, words, refused));
  }

  private static int number(String rating) {
    return rating.matches("[1-5]") ? Integer.parseInt(rating) : 0;
  }
}
