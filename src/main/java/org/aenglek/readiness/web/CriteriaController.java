package org.aenglek.readiness.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.readiness.CriteriaSets;
import org.aenglek.readiness.CriteriaSets.Edition;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The criteria, open to everybody; whoever runs a province publishes its own edition, and whoever
 * runs the installation one for all.
 */
@Controller
class CriteriaController {
  private final CriteriaSets sets;
  private final Areas areas;
  private final Access access;

  CriteriaController(CriteriaSets sets, Areas areas, Access access) {
    this.sets = sets;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(Addresses.CRITERIA)
  Page show(@PathVariable String set, @PathVariable int version, Ui ui) {
    return page(ui, sets.get(set, version));
  }

  @GetMapping(Addresses.SET + "/newest")
  Page newest(@PathVariable String set, Ui ui) {
    return page(ui, newest(set));
  }

  @PostMapping(Addresses.SET)
  Object publish(
      @PathVariable String set,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String body,
      Ui ui) {
    Access.requireSomebody();
    var holdsIn = holdsIn(place);
    return Deeds.to(
        () -> Addresses.criteria(ui, set, sets.publish(set, holdsIn, body)),
        refused -> page(ui, newest(set), holdsIn, body, refused));
  }

  private Edition newest(String set) {
    return sets.of(set).stream().findFirst().orElseThrow(() -> new NotThere("criteria " + set));
  }

  /** Where nothing is chosen, there is but one place. */
  private Place holdsIn(String typed) {
    return settable().stream()
        .filter(place -> typed.isEmpty() || place.toString().equals(typed))
        .findFirst()
        .orElseThrow(Access.NotAllowed::new);
  }

  /** Where whoever acts may say what is asked. */
  private List<Place> settable() {
    var provinces = areas.provinces().stream().map(one -> Place.province(one.code()));
    return Stream.concat(Stream.of(Place.EVERYWHERE), provinces)
        .filter(place -> access.may(Permission.SET, place))
        .toList();
  }

  private Page page(Ui ui, Edition edition) {
    return page(ui, edition, edition.place(), sets.text(edition), null);
  }

  private Page page(Ui ui, Edition edition, Place chosen, String text, @Nullable Refusal refused) {
    var provinces = areas.provinces().stream().collect(toMap(Province::code, Province::name));
    return CriteriaPage.of(
        ui,
        new CriteriaPage.Facts(
            edition, sets.of(edition.set()), settable(), chosen, provinces, text),
        refused);
  }
}
