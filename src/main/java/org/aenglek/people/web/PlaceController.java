package org.aenglek.people.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.LocalText;
import org.aenglek.base.Tidy;
import org.aenglek.people.Access;
import org.aenglek.people.Contacts;
import org.aenglek.people.Grants;
import org.aenglek.people.Helping;
import org.aenglek.people.Households;
import org.aenglek.people.Invitations;
import org.aenglek.people.OthersSessions;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.Permission;
import org.aenglek.people.Persons;
import org.aenglek.people.Place;
import org.aenglek.people.Resets;
import org.aenglek.people.WaitingErasures;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of a place: who is what there, who is invited, who needs help. */
@Controller
class PlaceController {
  private final Areas areas;
  private final Access access;
  private final Persons persons;
  private final Households households;
  private final Grants grants;
  private final Invitations invitations;
  private final Resets resets;
  private final WaitingErasures erasures;
  private final Helping helping;
  private final Contacts contacts;
  private final OthersSessions sessions;
  private final PlaceNames places;

  PlaceController(
      Areas areas,
      Access access,
      Persons persons,
      Households households,
      Grants grants,
      Invitations invitations,
      Resets resets,
      WaitingErasures erasures,
      Helping helping,
      Contacts contacts,
      OthersSessions sessions,
      PlaceNames places) {
    this.areas = areas;
    this.access = access;
    this.persons = persons;
    this.households = households;
    this.grants = grants;
    this.invitations = invitations;
    this.resets = resets;
    this.erasures = erasures;
    this.helping = helping;
    this.contacts = contacts;
    this.sessions = sessions;
    this.places = places;
  }

  @GetMapping("/{lang}/people/communities/{slug}")
  Page community(@PathVariable String slug, Ui ui) {
    return page(ui, community(slug), null, null);
  }

  @GetMapping("/{lang}/people/districts/{code:\\d{4}}")
  Page district(@PathVariable String code, Ui ui) {
    return page(ui, Place.district(code), null, null);
  }

  @GetMapping("/{lang}/people/provinces/{code:\\d{2}}")
  Page province(@PathVariable String code, Ui ui) {
    return page(ui, Place.province(code), null, null);
  }

  @GetMapping("/{lang}/people/everywhere")
  Page everywhere(Ui ui) {
    return page(ui, Place.EVERYWHERE, null, null);
  }

  @PostMapping("/{lang}/people/communities/{slug}/invitations")
  Page inviteToCommunity(@PathVariable String slug, InviteForm form, Ui ui) {
    return invite(ui, community(slug), form);
  }

  @PostMapping("/{lang}/people/districts/{code:\\d{4}}/invitations")
  Page inviteToDistrict(@PathVariable String code, InviteForm form, Ui ui) {
    return invite(ui, Place.district(code), form);
  }

  @PostMapping("/{lang}/people/provinces/{code:\\d{2}}/invitations")
  Page inviteToProvince(@PathVariable String code, InviteForm form, Ui ui) {
    return invite(ui, Place.province(code), form);
  }

  @PostMapping("/{lang}/people/everywhere/invitations")
  Page inviteEverywhere(InviteForm form, Ui ui) {
    return invite(ui, Place.EVERYWHERE, form);
  }

  @PostMapping("/{lang}/people/invitations/{id}/withdrawal")
  ResponseEntity<Void> withdraw(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String to, Ui ui) {
    Access.requireSomebody();
    invitations.withdraw(id);
    return Forward.to(Forward.safe(to, ui));
  }

  @PostMapping("/{lang}/people/grants/{id}/end")
  ResponseEntity<Void> endRole(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String to, Ui ui) {
    Access.requireSomebody();
    grants.end(id);
    return Forward.to(Forward.safe(to, ui));
  }

  @GetMapping(PersonPage.PATH)
  Page person(@PathVariable UUID id, Ui ui) {
    return personPage(id, ui);
  }

  private PersonPage personPage(UUID id, Ui ui) {
    Access.requireSomebody();
    var person = persons.get(id);
    return PersonPage.of(
        ui,
        person,
        grants.of(id),
        contacts.all(id),
        resets.openFor(id),
        erasures.of(id),
        erasures.mayStop(id),
        access.may(Permission.HELP, person.place()),
        resets.mayVouch(id),
        sessions.mayEnd(id),
        sessions.of(id),
        places);
  }

  @PostMapping(PersonPage.PATH + "/resets")
  Page vouch(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable UUID request,
      Ui ui) {
    Access.requireSomebody();
    try {
      var made = resets.vouch(id, Tidy.line(reason), request == null ? UUID.randomUUID() : request);
      var address = ui.absolute(ComeBackPage.path(made.secret()));
      return LinkPage.reset(ui, persons.get(id), address, made.ready());
    } catch (PeopleRefused refused) {
      return personPage(id, ui).again(reason, refused);
    }
  }

  @PostMapping(PersonPage.PATH + "/sessions/end")
  ResponseEntity<Void> endSessions(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    sessions.end(id);
    return Forward.to(ui.link(PersonPage.path(id)));
  }

  @PostMapping(PersonPage.PATH + "/helping")
  ResponseEntity<Void> help(@PathVariable UUID id, @RequestParam Helping.Reason reason, Ui ui) {
    Access.requireSomebody();
    helping.begin(id, reason);
    return Forward.to(ui.link(MePage.PATH_INSIDE));
  }

  private Place community(String slug) {
    return Place.community(areas.get(slug).id());
  }

  private Page invite(Ui ui, Place place, InviteForm form) {
    access.require(Permission.KEEP_PEOPLE, place);
    try {
      var where = form.isMember() ? household(ui, place, form) : place;
      var what = new Invitations.New(form.name(ui.lang()), form.role(), where, form.trades());
      var made = invitations.invite(what, form.requestId());
      return LinkPage.invitation(
          ui,
          what,
          places.name(ui, place),
          ui.link(places.path(place)),
          ui.absolute(JoinPage.path(made.secret())));
    } catch (PeopleRefused refused) {
      return page(ui, place, form, refused);
    }
  }

  /** The one that was chosen, or a new one of the invited person's name. */
  private Place household(Ui ui, Place place, InviteForm form) {
    if (place.kind() != Place.Kind.COMMUNITY) {
      throw new PeopleRefused(PeopleRefused.Reason.NO_SUCH_ROLE_THERE);
    }
    if (form.household() != null) {
      var chosen = households.get(form.household());
      if (Place.community(chosen.community()).equals(place)) return Place.household(chosen.id());
    }
    var name = LocalText.of(ui.lang(), ui.t("people.household.of", form.name(ui.lang())));
    var community = UUID.fromString(place.id());
    return Place.household(households.enter(community, name, form.householdRequestId()));
  }

  private Page page(
      Ui ui, Place place, @Nullable InviteForm typed, @Nullable PeopleRefused refused) {
    access.require(Permission.SEE_PEOPLE, place);
    var roles = PlacePage.rolesIn(place, role -> access.mayGiveWithin(role, place));
    List<Households.Household> houses =
        place.kind() == Place.Kind.COMMUNITY
            ? households.of(UUID.fromString(place.id()))
            : List.of();
    var facts =
        new PlacePage.Facts(
            place,
            grants.in(place),
            houses,
            invitations.openIn(place),
            erasures.in(place),
            roles,
            access.may(Permission.SEE_ACTS, place),
            access.may(Permission.HELP, place));
    return PlacePage.of(ui, facts, places, typed, refused);
  }
}
