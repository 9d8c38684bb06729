package org.aenglek.people.web;

import java.util.UUID;
import org.aenglek.people.Access;
import org.aenglek.people.Erasures;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.people.PersonalFacts;
import org.aenglek.people.SignIn;
import org.aenglek.people.WaitingErasures;
import org.aenglek.people.Whom;
import org.aenglek.site.Json;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is held about somebody: to see, to take along, to have erased. */
@Controller
class HeldController {
  private final PersonalFacts facts;
  private final Erasures erasures;
  private final WaitingErasures waiting;
  private final SignIn signIn;
  private final Whom whom;
  private final PlaceNames places;
  private final SessionCookie cookie;

  HeldController(
      PersonalFacts facts,
      Erasures erasures,
      WaitingErasures waiting,
      SignIn signIn,
      Whom whom,
      PlaceNames places,
      SessionCookie cookie) {
    this.facts = facts;
    this.erasures = erasures;
    this.waiting = waiting;
    this.signIn = signIn;
    this.whom = whom;
    this.places = places;
    this.cookie = cookie;
  }

  @GetMapping(HeldPage.PATH)
  Page show(Ui ui) {
    var person = whom.current();
    return HeldPage.of(ui, person, facts.of(person.id()), places);
  }

  @GetMapping(HeldPage.PATH + ".json")
  Reply file(Ui ui) {
    var person = whom.current().id();
    var file = HeldFile.of(person, ui.now(), facts.of(person));
    return Reply.of(MediaType.APPLICATION_JSON, Json.bytes(file))
        .named("aenglek-" + ui.today() + ".json")
        .once();
  }

  @GetMapping(ErasurePage.PATH)
  Page ask(Ui ui) {
    var person = whom.current();
    return ErasurePage.of(ui, person, facts.mustKeep(person.id()), "", null);
  }

  /** Whoever had themself erased has no session any more; whom somebody helps has a day. */
  @PostMapping(ErasurePage.PATH)
  Object erase(
      @RequestParam(required = false) @Nullable String confirm,
      @RequestParam(defaultValue = "") String paper,
      Ui ui) {
    var person = whom.current();
    try {
      if (confirm == null) throw new PeopleRefused(Reason.CONFIRM_FIRST);
      if (Titles.isHelped(person)) {
        erasures.ask(person.id(), paper);
        return Forward.to(ui.link(PersonPage.path(person.id())));
      }
      erasures.eraseOneself();
      return Forward.to(ui.link(ErasedPage.PATH_INSIDE), cookie.gone());
    } catch (PeopleRefused refused) {
      return ErasurePage.of(ui, person, facts.mustKeep(person.id()), paper, refused);
    }
  }

  @GetMapping(StopErasurePage.PATH)
  Page waiting(@PathVariable String secret, Ui ui) {
    return StopErasurePage.of(ui, secret, signIn.erasure(secret).orElse(null));
  }

  /** Without signing in: those who are helped may have no way to. */
  @PostMapping(StopErasurePage.PATH)
  Page stop(@PathVariable String secret, Ui ui) {
    if (signIn.erasure(secret).isEmpty()) return StopErasurePage.of(ui, secret, null);
    signIn.stopErasure(secret);
    return StopErasurePage.stopped(ui);
  }

  @PostMapping(PersonPage.PATH + "/erasure/stop")
  ResponseEntity<Void> stop(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String to, Ui ui) {
    Access.requireSomebody();
    waiting.stop(id);
    return Forward.to(Forward.safe(to, ui));
  }
}
