package org.aenglek.people.web;

import java.util.UUID;
import org.aenglek.people.Contacts;
import org.aenglek.people.Contacts.Kind;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.Whom;
import org.aenglek.post.AddressRefused;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody is reached: oneself, or whoever one is helping. */
@Controller
class ContactsController {
  private final Contacts contacts;
  private final Whom whom;

  ContactsController(Contacts contacts, Whom whom) {
    this.contacts = contacts;
    this.whom = whom;
  }

  @GetMapping(ContactsPage.PATH)
  Page list(Ui ui) {
    var person = whom.current();
    return ContactsPage.of(ui, person, contacts.all(person.id()), ContactForm.empty(), null);
  }

  @PostMapping(ContactsPage.PATH)
  Object enter(ContactForm form, Ui ui) {
    var person = whom.current();
    try {
      contacts.enter(person.id(), Kind.of(form.kind()), form.value(), form.requestId());
      return Forward.to(ui.link(ContactsPage.PATH_INSIDE));
    } catch (PeopleRefused | AddressRefused refused) {
      return ContactsPage.of(ui, person, contacts.all(person.id()), form, refused);
    }
  }

  @PostMapping(ContactsPage.PATH + "/{id}/removal")
  ResponseEntity<Void> remove(@PathVariable UUID id, Ui ui) {
    whom.current();
    contacts.remove(id);
    return Forward.to(ui.link(ContactsPage.PATH_INSIDE));
  }
}
