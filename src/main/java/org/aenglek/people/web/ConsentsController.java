package org.aenglek.people.web;

import java.util.UUID;
import org.aenglek.people.Consents;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.Whom;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Agreeing, and taking it back: one's own consents, or those of whoever one is helping. */
@Controller
class ConsentsController {
  private final Consents consents;
  private final Whom whom;

  ConsentsController(Consents consents, Whom whom) {
    this.consents = consents;
    this.whom = whom;
  }

  @GetMapping(ConsentsPage.PATH)
  Page list(Ui ui) {
    return ConsentsPage.of(ui, whom.current(), consents, null, null);
  }

  @PostMapping(ConsentsPage.PATH)
  Object give(ConsentForm form, Ui ui) {
    var person = whom.current();
    try {
      consents.give(person.id(), form.purpose(), ui.lang(), form.paper(), form.requestId());
      return Forward.to(ui.link(ConsentsPage.PATH_INSIDE));
    } catch (PeopleRefused refused) {
      return ConsentsPage.of(ui, person, consents, form, refused);
    }
  }

  @PostMapping(ConsentsPage.PATH + "/{id}/withdrawal")
  ResponseEntity<Void> withdraw(@PathVariable UUID id, Ui ui) {
    whom.current();
    consents.withdraw(id);
    return Forward.to(ui.link(ConsentsPage.PATH_INSIDE));
  }
}
