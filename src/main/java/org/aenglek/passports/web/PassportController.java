package org.aenglek.passports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings;
import org.aenglek.communities.Communities;
import org.aenglek.passports.Designs;
import org.aenglek.passports.Inks;
import org.aenglek.passports.Passport;
import org.aenglek.passports.Passports;
import org.aenglek.passports.Rewards;
import org.aenglek.people.Deeds;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Allowances;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A visitor's passport: made, opened by its link, passed on, printed. */
@Controller
class PassportController {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
  private static final int SHOWN = 6;

  private final Passports passports;
  private final Rewards rewards;
  private final Designs designs;
  private final Bookings bookings;
  private final Communities communities;
  private final Areas areas;
  private final Allowances allowances;

  PassportController(
      Passports passports,
      Rewards rewards,
      Designs designs,
      Bookings bookings,
      Communities communities,
      Areas areas,
      Allowances allowances) {
    this.passports = passports;
    this.rewards = rewards;
    this.designs = designs;
    this.bookings = bookings;
    this.communities = communities;
    this.areas = areas;
    this.allowances = allowances;
  }

  @GetMapping(PassportsPage.PATH)
  Page about(Ui ui) {
    var some =
        communities.inSeason(ui.today(), ui.lang(), SHOWN).stream()
            .map(card -> card.community())
            .toList();
    return PassportsPage.of(ui, some);
  }

  @PostMapping(PassportsPage.PATH)
  Object make(
      @RequestParam(required = false) @Nullable UUID request, Ui ui, HttpServletRequest client) {
    allowances.take(client);
    var link = passports.make(request == null ? UUID.randomUUID() : request);
    return Deeds.see(address(ui, link));
  }

  @GetMapping(PassportPage.PATH)
  Page show(@PathVariable Secret secret, Ui ui) {
    return page(ui, passports.open(secret), false, null);
  }

  @GetMapping(PassportPage.PATH + "/card")
  Page card(@PathVariable Secret secret, Ui ui) {
    return page(ui, passports.open(secret), true, null);
  }

  @GetMapping(PassportPage.PATH + "/code.svg")
  Reply code(@PathVariable Secret secret, Ui ui) {
    var code = passports.code(passports.open(secret));
    var address = ui.absolute("/passports/codes/" + code);
    return Reply.of(SVG, Qr.svg(address).getBytes(StandardCharsets.UTF_8)).once();
  }

  /** Visits that somebody booked stamp it, too. */
  @PostMapping(PassportPage.PATH + "/orders")
  Object carry(
      @PathVariable Secret secret,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String phone,
      Ui ui,
      HttpServletRequest client) {
    allowances.take(client);
    return Deeds.ofAnybody(
        address(ui, secret),
        () -> passports.carry(secret, bookings.find(reference, phone)),
        refused -> page(ui, passports.open(secret), false, refused));
  }

  @PostMapping(PassportPage.PATH + "/owner")
  Object keep(@PathVariable Secret secret, Ui ui) {
    SignedIn.find().ifPresent(somebody -> passports.keepWith(secret, somebody.person()));
    return Deeds.see(address(ui, secret));
  }

  @GetMapping("/{lang}/passports/shown/{shown:[A-Za-z0-9_-]{43}}")
  Page shown(@PathVariable Secret shown, Ui ui) {
    return ShownPage.of(ui, communities(passports.shown(shown)));
  }

  @GetMapping("/passports/stamps/{slug}.svg")
  Reply stamp(@PathVariable String slug) {
    var community = areas.get(slug);
    var svg = designs.of(community).svg(Inks.of(community));
    return Reply.of(SVG, svg.getBytes(StandardCharsets.UTF_8));
  }

  private List<Community> communities(List<UUID> ids) {
    var all = areas.all(ids);
    return ids.stream().map(all::get).filter(Objects::nonNull).toList();
  }

  static String address(Ui ui, Secret secret) {
    return ui.link("/passports/" + secret.text());
  }

  private PassportPage page(Ui ui, Passport passport, boolean isCard, @Nullable Refusal refused) {
    boolean canKeep =
        SignedIn.find().filter(one -> !one.person().equals(passport.person())).isPresent();
    return PassportPage.of(
        ui,
        new PassportPage.Facts(
            passport,
            areas.all(passport.places()),
            isCard ? List.of() : rewards.towards(passport),
            canKeep,
            isCard),
        refused);
  }
}
