package org.aenglek.passports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.counter.CounterRefused;
import org.aenglek.counter.PlaceCodes;
import org.aenglek.passports.PassportRefused;
import org.aenglek.passports.PassportRefused.Reason;
import org.aenglek.passports.Passports;
import org.aenglek.passports.Stamps;
import org.aenglek.people.Deeds;
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

/** A guest has scanned the code that a village's device shows. */
@Controller
class PlaceCodeController implements Asks {
  private static final String STAMPED = "stamped";

  private final PlaceCodes codes;
  private final Passports passports;
  private final Stamps stamps;
  private final Areas areas;
  private final Allowances allowances;

  PlaceCodeController(
      PlaceCodes codes, Passports passports, Stamps stamps, Areas areas, Allowances allowances) {
    this.codes = codes;
    this.passports = passports;
    this.stamps = stamps;
    this.areas = areas;
    this.allowances = allowances;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(STAMPED);
  }

  /** A device does not know which language its guests read. */
  @GetMapping("/passports/places/{code}")
  Object scanned(@PathVariable String code, HttpServletRequest guest) {
    return Deeds.see("/" + Ui.preferred(guest).code() + "/passports/places/" + code);
  }

  @GetMapping(PlaceCodePage.PATH)
  Page show(@PathVariable String code, @RequestParam(defaultValue = "") String stamped, Ui ui) {
    return PlaceCodePage.of(ui, code, community(code), !stamped.isEmpty(), null);
  }

  @PostMapping(PlaceCodePage.PATH)
  Object stamp(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(required = false) @Nullable UUID request,
      Ui ui,
      HttpServletRequest client) {
    allowances.take(client);
    var community = community(code);
    var typed = reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (typed.isEmpty()) {
      var id = request == null ? UUID.randomUUID() : request;
      return Deeds.see(PassportController.address(ui, passports.makeAt(community.id(), id)));
    }
    return Deeds.ofAnybody(
        PlaceCodePage.path(ui, code) + "?" + STAMPED + "=1",
        () -> stamp(community, typed),
        refused -> page(ui, code, community, refused));
  }

  private void stamp(Community community, String reference) {
    try {
      stamps.scanned(community.id(), reference);
    } catch (NotThere mistyped) {
      throw new PassportRefused(Reason.NO_CODE);
    }
  }

  private static Page page(Ui ui, String code, Community community, Refusal refused) {
    return PlaceCodePage.of(ui, code, community, false, refused);
  }

  /** A device that does not work shows no code that counts. */
  private Community community(String code) {
    try {
      var id = codes.read(code);
      return Objects.requireNonNull(areas.all(List.of(id)).get(id));
    } catch (CounterRefused shutOut) {
      throw new NotThere("place");
    }
  }
}
