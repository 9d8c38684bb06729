package org.aenglek.people.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aenglek.people.Grants.Grant;
import org.aenglek.people.Own;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.Persons.Person;
import org.aenglek.people.Place;
import org.aenglek.people.Resets.Reset;
import org.aenglek.people.Sessions.Session;
import org.aenglek.people.SignIn;
import org.aenglek.people.SignedIn;
import org.aenglek.people.WaitingErasures.Waiting;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One's own place. */
public record MePage(
    Ui ui,
    Head head,
    String name,
    List<RoleLine> roles,
    List<Stoppable> stoppable,
    Field called,
    List<Choice> does,
    List<Choice> languages,
    List<KeyLine> keys,
    List<KeyLine> identities,
    List<ProviderLink> providers,
    boolean rests,
    boolean mayChangeWays,
    Field signInName,
    Field password,
    boolean hasPassword,
    String codes,
    List<SessionLine> sessions,
    String problem,
    int status)
    implements Page {
  static final String PATH_INSIDE = "/people/me";
  static final String PATH = "/{lang}" + PATH_INSIDE;

  /** What one is, where, and the page about the people there for those who may see it. */
  public record RoleLine(String role, String place, String address, String since) {}

  /** What somebody else began for one, and one can stop: a way back in, an erasure. */
  public record Stoppable(String sentence, String address) {}

  public record KeyLine(String label, String since, String removal) {}

  public record SessionLine(String device, String since, boolean isThis, String ending) {}

  /** What there is to tell. */
  record Facts(
      Person person,
      List<Grant> grants,
      Own.Ways ways,
      List<Session> sessions,
      List<Reset> resets,
      Optional<Waiting> erasure,
      List<SignIn.Known> providers,
      Predicate<Place> seesPeople,
      boolean rests,
      boolean mayChangeWays) {}

  /** What stands in the forms: what is known, or what was typed and refused. */
  record Typed(String called, List<String> does, List<String> languages, String signInName) {
    static Typed known(Ui ui, Facts facts) {
      var person = facts.person();
      return new Typed(
          ui.plain(person.name()),
          person.does(),
          person.languages(),
          facts.ways().name().orElse(""));
    }

    Typed describing(String name, List<String> doing, List<String> speaking) {
      return new Typed(name, doing, speaking, signInName);
    }

    Typed signingInAs(String name) {
      return new Typed(called, does, languages, name);
    }
  }

  static MePage of(
      Ui ui, Facts facts, Typed typed, PlaceNames places, @Nullable PeopleRefused refused) {
    var person = facts.person();
    var ways = facts.ways();
    var own = SignedIn.current().session();
    var here = ui.link(PATH_INSIDE);
    return new MePage(
        ui,
        Head.of(ui.t("people.me.title"), ui.t("people.me.description")).unlisted(),
        ui.plain(person.name()),
        facts.grants().stream().map(grant -> line(ui, grant, places, facts.seesPeople())).toList(),
        Stream.concat(
                facts.resets().stream()
                    .map(
                        reset ->
                            new Stoppable(
                                ui.t("people.me.reset", ui.moment(reset.ready())),
                                here + "/resets/" + reset.id() + "/stop")),
                facts.erasure().stream()
                    .map(
                        waiting ->
                            new Stoppable(
                                ui.t("people.me.erasure", ui.moment(waiting.due())),
                                ui.link(PersonPage.path(waiting.person())) + "/erasure/stop")))
            .toList(),
        Field.of("called", ui.t("people.join.called"), typed.called()),
        Trades.choices(ui, typed.does()),
        Trades.languages(ui, typed.languages()),
        ways.keys().stream()
            .map(
                key ->
                    new KeyLine(
                        key.label(),
                        ui.t("people.me.since", ui.moment(key.made())),
                        here + "/passkeys/" + key.id() + "/removal"))
            .toList(),
        ways.identities().stream()
            .map(
                one ->
                    new KeyLine(
                        one.provider(),
                        ui.t("people.me.since", ui.moment(one.made())),
                        here + "/identities/" + one.id() + "/removal"))
            .toList(),
        ProviderLink.to(ui, facts.providers(), "people.me.with", PATH_INSIDE, ""),
        facts.rests(),
        facts.mayChangeWays(),
        Field.of("name", ui.t("people.join.name"), typed.signInName()),
        Field.of("password", ui.t("people.me.newPassword"), "")
            .help(ui.t("people.join.password.help")),
        ways.name().isPresent(),
        ui.t("people.me.codes.left", ways.codes(), ui.number(ways.codes())),
        facts.sessions().stream()
            .map(
                session ->
                    new SessionLine(
                        Devices.name(ui, session.device()),
                        ui.t("people.me.seen", ui.moment(session.seen())),
                        session.id().equals(own),
                        here + "/sessions/" + session.id() + "/end"))
            .toList(),
        ui.problem(refused),
        refused == null ? HttpStatus.OK.value() : Forward.status(refused));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static RoleLine line(Ui ui, Grant grant, PlaceNames places, Predicate<Place> seesPeople) {
    var told = places.told(grant.place());
    return new RoleLine(
        ui.t("people.role." + grant.role().key()),
        places.name(ui, grant.place()),
        seesPeople.test(told) ? ui.link(places.path(told)) : "",
        ui.t("people.me.since", ui.date(ui.day(grant.given()))));
  }
}
