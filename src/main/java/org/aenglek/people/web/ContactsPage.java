package org.aenglek.people.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Refusal;
import org.aenglek.people.Contacts.Contact;
import org.aenglek.people.Contacts.Kind;
import org.aenglek.people.Persons.Person;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where somebody is reached. */
public record ContactsPage(
    Ui ui,
    Head head,
    String title,
    String here,
    List<Line> lines,
    List<Choice> kinds,
    Field value,
    String request,
    int status)
    implements Page {
  static final String PATH_INSIDE = "/people/me/contacts";
  static final String PATH = "/{lang}" + PATH_INSIDE;
  private static final String KEY = "people.contact";

  public record Line(String kind, String value, String removal) {}

  static ContactsPage of(
      Ui ui, Person person, List<Contact> contacts, ContactForm typed, @Nullable Refusal refused) {
    var value =
        Field.of("value", ui.t("people.contact.value"), String.valueOf(typed.value()))
            .help(ui.t("people.contact.help"));
    return new ContactsPage(
        ui,
        Titles.head(ui, KEY, person),
        Titles.of(ui, KEY, person),
        ui.link(PATH_INSIDE),
        lines(ui, contacts),
        Stream.of(Kind.values())
            .map(
                kind ->
                    new Choice(
                        kind.key(),
                        ui.t("people.contact." + kind.key()),
                        kind.key().equals(typed.kind())))
            .toList(),
        refused == null ? value : value.wrong(ui.t(refused.key(), refused.arguments())),
        UUID.randomUUID().toString(),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  static List<Line> lines(Ui ui, List<Contact> contacts) {
    return contacts.stream()
        .map(
            contact ->
                new Line(
                    ui.t("people.contact." + contact.kind().key()),
                    contact.printed(),
                    ui.link(PATH_INSIDE + "/" + contact.id() + "/removal")))
        .toList();
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
