package org.aenglek.people.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.aenglek.people.Access;
import org.aenglek.people.Grants;
import org.aenglek.people.Helping;
import org.aenglek.people.Own;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.Permission;
import org.aenglek.people.Persons;
import org.aenglek.people.Resets;
import org.aenglek.people.Sessions;
import org.aenglek.people.SignIn;
import org.aenglek.people.SignedIn;
import org.aenglek.people.WaitingErasures;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own place: what one is, how one signs in, where one has signed in. */
@Controller
class MeController {
  private final Access access;
  private final Own own;
  private final SignIn signIn;
  private final Persons persons;
  private final Grants grants;
  private final Sessions sessions;
  private final Resets resets;
  private final WaitingErasures erasures;
  private final Helping helping;
  private final PlaceNames places;

  MeController(
      Access access,
      Own own,
      SignIn signIn,
      Persons persons,
      Grants grants,
      Sessions sessions,
      Resets resets,
      WaitingErasures erasures,
      Helping helping,
      PlaceNames places) {
    this.access = access;
    this.own = own;
    this.signIn = signIn;
    this.persons = persons;
    this.grants = grants;
    this.sessions = sessions;
    this.resets = resets;
    this.erasures = erasures;
    this.helping = helping;
    this.places = places;
  }

  @GetMapping(MePage.PATH)
  Page show(Ui ui) {
    return page(ui, UnaryOperator.identity(), null);
  }

  @PostMapping(MePage.PATH + "/password")
  Object choosePassword(PasswordForm form, Ui ui) {
    return changing(
        ui,
        () -> own.choosePassword(form.name(), form.password()),
        typed -> typed.signingInAs(form.name()));
  }

  @PostMapping(MePage.PATH + "/password/removal")
  Object forgetPassword(Ui ui) {
    return changing(ui, own::forgetPassword);
  }

  @PostMapping(MePage.PATH + "/passkey-options")
  ResponseEntity<Map<String, Object>> passkeyOptions(Ui ui) {
    Access.requireSomebody();
    return ResponseEntity.ok(Map.of("options", own.passkeyOptions(ui.t("site.name"))));
  }

  @PostMapping(MePage.PATH + "/passkey")
  ResponseEntity<Map<String, String>> addPasskey(@RequestBody JoinController.Made made, Ui ui) {
    Access.requireSomebody();
    own.addPasskey(made.response(), Devices.name(ui));
    return ResponseEntity.ok(Map.of("to", ui.link(MePage.PATH_INSIDE)));
  }

  @PostMapping(MePage.PATH + "/passkeys/{id}/removal")
  Object removePasskey(@PathVariable String id, Ui ui) {
    return changing(ui, () -> own.removePasskey(id));
  }

  @PostMapping(MePage.PATH + "/identities/{id}/removal")
  Object removeIdentity(@PathVariable UUID id, Ui ui) {
    return changing(ui, () -> own.removeIdentity(id));
  }

  @PostMapping(MePage.PATH + "/codes")
  Page renewCodes(Ui ui) {
    Access.requireSomebody();
    try {
      return CodesPage.of(ui, own.renewCodes());
    } catch (PeopleRefused refused) {
      return page(ui, UnaryOperator.identity(), refused);
    }
  }

  @PostMapping(MePage.PATH + "/sessions/{id}/end")
  ResponseEntity<Void> endSession(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    sessions.end(id);
    return back(ui);
  }

  @PostMapping(MePage.PATH + "/resets/{id}/stop")
  ResponseEntity<Void> stopReset(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    resets.stop(id);
    return back(ui);
  }

  @PostMapping(MePage.PATH + "/description")
  Object describe(
      @RequestParam(defaultValue = "") String called,
      @RequestParam(defaultValue = "") List<String> does,
      @RequestParam(defaultValue = "") List<String> languages,
      Ui ui) {
    return changing(
        ui,
        () -> own.describe(ui.lang(), called, Trades.known(does), Trades.languages(languages)),
        typed -> typed.describing(called, does, languages));
  }

  @PostMapping(MePage.PATH + "/helping/end")
  ResponseEntity<Void> endHelping(Ui ui) {
    Access.requireSomebody();
    helping.end();
    return back(ui);
  }

  /** Back to the page, which says why where it was refused. */
  private Object changing(Ui ui, Runnable change) {
    return changing(ui, change, UnaryOperator.identity());
  }

  /** What was typed is still there. */
  private Object changing(Ui ui, Runnable change, UnaryOperator<MePage.Typed> typing) {
    Access.requireSomebody();
    try {
      change.run();
      return back(ui);
    } catch (PeopleRefused refused) {
      return page(ui, typing, refused);
    }
  }

  private Page page(Ui ui, UnaryOperator<MePage.Typed> typing, @Nullable PeopleRefused refused) {
    var me = SignedIn.current();
    var facts =
        new MePage.Facts(
            persons.get(me.person()),
            grants.of(me.person()),
            own.ways(),
            sessions.own(),
            resets.openFor(me.person()),
            erasures.of(me.person()),
            signIn.providers(),
            place -> access.may(Permission.SEE_PEOPLE, place),
            own.rests(),
            own.mayChangeWays());
    var typed = typing.apply(MePage.Typed.known(ui, facts));
    return MePage.of(ui, facts, typed, places, refused);
  }

  private static ResponseEntity<Void> back(Ui ui) {
    return Forward.to(ui.link(MePage.PATH_INSIDE));
  }
}
