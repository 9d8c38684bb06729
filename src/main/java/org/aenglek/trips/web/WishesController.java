package org.aenglek.trips.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.site.Allowances;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Starts;
import org.aenglek.trips.Trips;
import org.aenglek.trips.Wishes;
import org.aenglek.trips.WishesForm;
import org.aenglek.trips.web.WishesPage.Offered;
import org.aenglek.trips.web.WishesPage.StartGroup;
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
  private final Trips trips;
  private final Areas areas;
  private final Offers offers;
  private final Starts starts;
  private final Allowances allowances;

  WishesController(Trips trips, Areas areas, Offers offers, Starts starts, Allowances allowances) {
    this.trips = trips;
    this.areas = areas;
    this.offers = offers;
    this.starts = starts;
    this.allowances = allowances;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(WishesForm.MUST);
  }

  @GetMapping(WishesPage.PATH)
  Page ask(@RequestParam(name = WishesForm.MUST, defaultValue = "") String must, Ui ui) {
    var values = new LinkedMultiValueMap<String, String>();
    if (!must.isEmpty()) values.add(WishesForm.MUST, must);
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
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create(ui.link(trips.plan(wishes, form.requestId()).path())))
          .build();
    } catch (Refusal refusal) {
      return page(ui, form, Map.of("", refusal.key()));
    }
  }

  private WishesPage page(Ui ui, WishesForm form, Map<String, String> problems) {
    return WishesPage.of(ui, form, new Offered(starts(), musts(form)), problems);
  }

  private List<StartGroup> starts() {
    var arrivals = new LinkedHashMap<String, LocalText>();
    starts.list().forEach(start -> arrivals.put(start.key(), start.name()));
    var districts = new LinkedHashMap<String, LocalText>();
    areas.districts().forEach(district -> districts.put(district.code(), district.name()));
    return List.of(new StartGroup("arrival", arrivals), new StartGroup("district", districts));
  }

  private Map<String, LocalText> musts(WishesForm form) {
    return form.all(WishesForm.MUST).stream()
        .distinct()
        .limit(Wishes.MOST_SAID)
        .flatMap(slug -> offer(slug).stream())
        .collect(toMap(Offer::slug, Offer::name, (one, same) -> one, LinkedHashMap::new));
  }

  private Optional<Offer> offer(String slug) {
    try {
      return Optional.of(offers.get(slug));
    } catch (NotThere gone) {
      return Optional.empty();
    }
  }
}
