package org.aenglek.people.web;

import java.util.Map;
import java.util.UUID;
import org.aenglek.people.Invitations;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.SignIn;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Coming in by a link: for the first time, or again after a lost phone. */
@Controller
class JoinController {
  private static final String OPTIONS = "/passkey-options";
  private static final String PASSKEY = "/passkey";

  private final SignIn signIn;
  private final SessionCookie cookie;
  private final PlaceNames places;

  JoinController(SignIn signIn, SessionCookie cookie, PlaceNames places) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.places = places;
  }

  /** What a browser made, and for whom. */
  record Made(UUID person, String name, String response) {}

  @GetMapping(JoinPage.PATH)
  Page invited(@PathVariable String secret, Ui ui) {
    return signIn
        .invitation(secret)
        .map(invitation -> page(secret, invitation, ui))
        .orElseGet(() -> JoinPage.spent(ui));
  }

  @PostMapping(JoinPage.PATH)
  Object join(@PathVariable String secret, JoinForm form, Ui ui) {
    try {
      if (form.isTaking()) {
        signIn.take(secret);
        return Forward.to(ui.link(MePage.PATH_INSIDE));
      }
      var session = signIn.join(secret, ui.lang(), form.called(), form.way());
      return Forward.to(ui.link(MePage.PATH_INSIDE), cookie.holding(session));
    } catch (PeopleRefused refused) {
      return again(secret, form, refused, ui);
    }
  }

  @PostMapping(JoinPage.PATH + OPTIONS)
  ResponseEntity<SignIn.ToRegister> joinOptions(@PathVariable String secret, Ui ui) {
    return ResponseEntity.ok(signIn.toJoin(secret, ui.t("site.name")));
  }

  @PostMapping(JoinPage.PATH + PASSKEY)
  ResponseEntity<Map<String, String>> joinByPasskey(
      @PathVariable String secret, @RequestBody Made made, Ui ui) {
    var session = signIn.join(secret, ui.lang(), made.name(), way(made, ui));
    return Forward.told(ui.link(MePage.PATH_INSIDE), cookie.holding(session));
  }

  @GetMapping(ComeBackPage.PATH)
  Page comingBack(@PathVariable String secret, Ui ui) {
    return ComeBackPage.of(ui, secret, signIn.reset(secret).orElse(null), "");
  }

  @PostMapping(ComeBackPage.PATH)
  Object comeBack(@PathVariable String secret, JoinForm form, Ui ui) {
    try {
      var session = signIn.comeBack(secret, form.way());
      return Forward.to(ui.link(MePage.PATH_INSIDE), cookie.holding(session));
    } catch (PeopleRefused refused) {
      return ComeBackPage.of(
          ui, secret, signIn.reset(secret).orElse(null), ui.t(refused.key(), refused.arguments()));
    }
  }

  @PostMapping(ComeBackPage.PATH + OPTIONS)
  ResponseEntity<SignIn.ToRegister> comeBackOptions(@PathVariable String secret, Ui ui) {
    return ResponseEntity.ok(signIn.toComeBack(secret, ui.t("site.name")));
  }

  @PostMapping(ComeBackPage.PATH + PASSKEY)
  ResponseEntity<Map<String, String>> comeBackByPasskey(
      @PathVariable String secret, @RequestBody Made made, Ui ui) {
    var session = signIn.comeBack(secret, way(made, ui));
    return Forward.told(ui.link(MePage.PATH_INSIDE), cookie.holding(session));
  }

  private static SignIn.Way way(Made made, Ui ui) {
    return new SignIn.Way.ByPasskey(made.person(), made.response(), Devices.name(ui));
  }

  private JoinPage page(String secret, Invitations.Invitation invitation, Ui ui) {
    var place = places.name(ui, invitation.belongs());
    return JoinPage.of(ui, signIn.providers(), secret, invitation, place);
  }

  private Page again(String secret, JoinForm form, PeopleRefused refused, Ui ui) {
    return signIn
        .invitation(secret)
        .map(invitation -> page(secret, invitation, ui).again(form, refused))
        .orElseGet(() -> JoinPage.spent(ui));
  }
}
