package org.aenglek.people.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.people.Contacts.Contact;
import org.aenglek.people.Grants.Grant;
import org.aenglek.people.Helping;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.Persons.Person;
import org.aenglek.people.Resets.Reset;
import org.aenglek.people.Sessions.Session;
import org.aenglek.people.SignedIn;
import org.aenglek.people.WaitingErasures.Waiting;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;

/** Somebody, as those see them who keep the place: roles, help, the way back in. */
public record PersonPage(
    Ui ui,
    Head head,
    String name,
    String does,
    List<String> roles,
    String back,
    String here,
    List<String> contacts,
    List<String> begun,
    String stopErasure,
    boolean mayHelp,
    List<Choice> reasons,
    boolean mayGuard,
    Field why,
    boolean maySignOut,
    List<String> sessions,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/people/persons/{id}";

  static String path(UUID id) {
    return "/people/persons/" + id;
  }

  static PersonPage of(
      Ui ui,
      Person person,
      List<Grant> grants,
      List<Contact> contacts,
      List<Reset> resets,
      Optional<Waiting> erasure,
      boolean mayStopErasure,
      boolean mayHelp,
      boolean mayGuard,
      boolean maySignOut,
      List<Session> sessions,
      PlaceNames places) {
    boolean isSelf = SignedIn.current().person().equals(person.id());
    var name = ui.plain(person.name());
    return new PersonPage(
        ui,
        Head.of(name, ui.t("people.person.description")).unlisted(),
        name,
        Trades.line(ui, person.does()),
        grants.stream()
            .map(
                grant ->
                    ui.t(
                        "people.person.role",
                        ui.t("people.role." + grant.role().key()),
                        places.name(ui, grant.place()),
                        ui.date(ui.day(grant.given()))))
            .toList(),
        ui.link(places.path(person.place())),
        ui.link(path(person.id())),
        contacts.stream()
            .map(
                contact ->
                    ui.t(
                        "people.person.contact",
                        ui.t("people.contact." + contact.kind().key()),
                        contact.printed()))
            .toList(),
        Stream.concat(
                resets.stream().map(reset -> ui.t("people.person.reset", ui.moment(reset.ready()))),
                erasure.stream()
                    .map(waiting -> ui.t("people.person.erasure", ui.moment(waiting.due()))))
            .toList(),
        erasure.isPresent() && mayStopErasure ? ui.link(path(person.id())) + "/erasure/stop" : "",
        mayHelp && !isSelf,
        Stream.of(Helping.Reason.values())
            .map(reason -> new Choice(reason.name(), ui.t("people.help." + reason.key()), false))
            .toList(),
        mayGuard,
        Field.of("reason", ui.t("people.guard.reason"), ""),
        maySignOut && !isSelf,
        sessions.stream()
            .map(
                session ->
                    ui.t(
                        "people.person.session",
                        Devices.name(ui, session.device()),
                        ui.moment(session.seen())))
            .toList(),
        UUID.randomUUID().toString(),
        "",
        HttpStatus.OK.value());
  }

  PersonPage again(String reason, PeopleRefused refused) {
    return new PersonPage(
        ui,
        head,
        name,
        does,
        roles,
        back,
        here,
        contacts,
        begun,
        stopErasure,
        mayHelp,
        reasons,
        mayGuard,
        Field.of("reason", why.label(), reason),
        maySignOut,
        sessions,
        request,
        ui.t(refused.key(), refused.arguments()),
        Forward.status(refused));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
