package org.aenglek.people.web;

import java.util.UUID;
import org.aenglek.people.ConfidedFacts;
import org.aenglek.people.ConfidedFacts.Duty;
import org.aenglek.people.Consents;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.Persons.Person;
import org.aenglek.people.Purposes;
import org.aenglek.people.Whom;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What somebody confides for a while: oneself, or whoever one is helping. */
@Controller
class ConfidedController {
  private final ConfidedFacts facts;
  private final Consents consents;
  private final Whom whom;

  ConfidedController(ConfidedFacts facts, Consents consents, Whom whom) {
    this.facts = facts;
    this.consents = consents;
    this.whom = whom;
  }

  @GetMapping(ConfidedPage.PATH)
  Page list(Ui ui) {
    return page(ui, whom.current(), ConfidedForm.empty(), null);
  }

  @PostMapping(ConfidedPage.PATH)
  Object enter(ConfidedForm form, Ui ui) {
    var person = whom.current();
    try {
      if (form.isNumber()) {
        var duty = Duty.of(String.valueOf(form.duty()));
        facts.identityNumber(person.id(), form.number(), duty, form.end(), form.requestId());
      } else {
        facts.needs(
            person.id(), form.text(), form.end(), form.isAgreed(), ui.lang(), form.requestId());
      }
      return Forward.to(ui.link(ConfidedPage.PATH_INSIDE));
    } catch (PeopleRefused refused) {
      return page(ui, person, form, refused);
    }
  }

  @PostMapping(ConfidedPage.PATH + "/{id}/removal")
  ResponseEntity<Void> remove(@PathVariable UUID id, Ui ui) {
    whom.current();
    facts.remove(id);
    return Forward.to(ui.link(ConfidedPage.PATH_INSIDE));
  }

  private Page page(Ui ui, Person person, ConfidedForm typed, @Nullable PeopleRefused refused) {
    boolean isAgreed = consents.counts(person.id(), Purposes.NEED);
    var words = isAgreed ? "" : consents.words(ui.lang(), Purposes.NEED);
    return ConfidedPage.of(ui, person, facts.all(person.id()), words, typed, refused);
  }
}
