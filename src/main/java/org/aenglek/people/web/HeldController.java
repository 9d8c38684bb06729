package org.aenglek.people.web;

import org.aenglek.people.Erasures;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.people.PersonalFacts;
import org.aenglek.people.Whom;
import org.aenglek.site.Json;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is held about somebody: to see, to take along, to have erased. */
@Controller
class HeldController {
  private final PersonalFacts facts;
  private final Erasures erasures;
  private final Whom whom;
  private final PlaceNames places;
  private final SessionCookie cookie;

  HeldController(
      PersonalFacts facts, Erasures erasures, Whom whom, PlaceNames places, SessionCookie cookie) {
    this.facts = facts;
    this.erasures = erasures;
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

  /** Whoever had themself erased has no session any more; a helper goes on. */
  @PostMapping(ErasurePage.PATH)
  Object erase(
      @RequestParam(required = false) @Nullable String confirm,
      @RequestParam(defaultValue = "") String paper,
      Ui ui) {
    var person = whom.current();
    try {
      if (confirm == null) throw new PeopleRefused(Reason.CONFIRM_FIRST);
      boolean isHelped = Titles.isHelped(person);
      erasures.erase(person.id(), paper);
      var done = ui.link(ErasedPage.PATH_INSIDE);
      return isHelped ? Forward.to(done) : Forward.to(done, cookie.gone());
    } catch (PeopleRefused refused) {
      return ErasurePage.of(ui, person, facts.mustKeep(person.id()), paper, refused);
    }
  }
}
