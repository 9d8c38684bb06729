package org.aenglek.trips.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.aenglek.base.Refusal;
import org.aenglek.site.Allowances;
import org.aenglek.site.Asks;
import org.aenglek.site.CameBy;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Trips;
import org.aenglek.trips.Wishes;
import org.aenglek.trips.WishesForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks what a visitor wishes, and makes a trip of it. */
@Controller
class WishesController implements Asks {
  static final String COMMUNITIES = "communities";
  private static final String ROUTE = "route";

  /** Where the form keeps by which campaign they came: {@code from} is where a trip starts. */
  static final String CAMPAIGN = "campaign";

  private final Trips trips;
  private final Offerings offerings;
  private final Allowances allowances;

  WishesController(Trips trips, Offerings offerings, Allowances allowances) {
    this.trips = trips;
    this.offerings = offerings;
    this.allowances = allowances;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(WishesForm.MUST, ROUTE, COMMUNITIES);
  }

  @GetMapping(WishesPage.PATH)
  Page ask(
      @RequestParam(name = WishesForm.MUST, defaultValue = "") String must,
      @RequestParam(name = ROUTE, defaultValue = "") String route,
      @RequestParam(name = COMMUNITIES, defaultValue = "") String communities,
      Ui ui) {
    var values = new LinkedMultiValueMap<String, String>();
    values.add(CAMPAIGN, ui.campaign());
    if (!must.isEmpty()) values.add(WishesForm.MUST, must);
    if (!route.isEmpty()) values.addAll(WishesForm.MUST, offerings.along(route));
    if (!communities.isEmpty()) values.addAll(WishesForm.MUST, offerings.in(communities));
    return page(ui, new WishesForm(values), Map.of());
  }

  /** A page with the trip, or the form again with what was typed and what is wrong with it. */
  @PostMapping(WishesPage.PATH)
  Object plan(
      @RequestParam MultiValueMap<String, String> values, Ui ui, HttpServletRequest request) {
    allowances.take(request);
    var form = new WishesForm(values);
    var read = trips.read(form);
    var wishes = read.wishes();
    if (wishes == null) return page(ui, form, read.problems());
    return planned(ui, form, wishes);
  }

  private Object planned(Ui ui, WishesForm form, Wishes wishes) {
    try {
      var trip = ui.link(trips.plan(wishes, form.requestId()).path());
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create(CameBy.carry(trip, campaign(form))))
          .build();
    } catch (Refusal refusal) {
      return page(ui, form, Map.of("", refusal.key()));
    }
  }

  static String campaign(WishesForm form) {
    return requireNonNullElse(CameBy.code(form.value(CAMPAIGN)), "");
  }

  private WishesPage page(Ui ui, WishesForm form, Map<String, String> problems) {
    return WishesPage.of(ui, form, offerings.of(form), problems);
  }
}
