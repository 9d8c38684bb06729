package org.aenglek.meetings.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.Tidy;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.MeetingRefused;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.meetings.Organisation;
import org.aenglek.meetings.Organisations;
import org.aenglek.meetings.Owners;
import org.aenglek.meetings.Task;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.meetings.Tasks;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Organisations that work with the communities, and what they promise. */
@Controller
class OrganisationsController {
  private final Organisations organisations;
  private final Tasks tasks;
  private final Owners owners;
  private final Bodies bodies;
  private final Areas areas;

  OrganisationsController(
      Organisations organisations, Tasks tasks, Owners owners, Bodies bodies, Areas areas) {
    this.organisations = organisations;
    this.tasks = tasks;
    this.owners = owners;
    this.bodies = bodies;
    this.areas = areas;
  }

  @GetMapping(OrganisationsPage.PATH)
  Page list(Ui ui) {
    return listPage(ui, Refilled.NOTHING, null);
  }

  @PostMapping(OrganisationsPage.PATH)
  Object enter(@RequestParam Map<String, String> typed, Ui ui) {
    return Deeds.then(
        ui.link("/meetings/organisations"),
        () -> enter(ui, typed),
        refused -> listPage(ui, new Refilled(OrganisationsPage.NEW, typed), refused));
  }

  private void enter(Ui ui, Map<String, String> typed) {
    var name = Tidy.line(typed.getOrDefault("name", ""));
    if (name.isEmpty()) throw new MeetingRefused(Reason.NAME);
    organisations.enter(typed.getOrDefault("province", ""), LocalText.of(ui.lang(), name));
  }

  @GetMapping(OrganisationPage.PATH)
  Page show(@PathVariable UUID id, Ui ui) {
    return page(ui, organisations.get(id), Refilled.NOTHING, null);
  }

  @PostMapping(OrganisationPage.PATH)
  Object describe(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    var kind =
        Organisation.Kind.find(typed.getOrDefault("kind", "")).orElse(Organisation.Kind.OTHER);
    var expertise = typed.getOrDefault("expertise", "");
    return then(
        ui,
        id,
        new Refilled(OrganisationPage.ABOUT, typed),
        () -> organisations.describe(id, kind, expertise));
  }

  @PostMapping(OrganisationPage.PATH + "/care")
  Object care(@PathVariable UUID id, @RequestParam(defaultValue = "") String community, Ui ui) {
    return then(
        ui,
        id,
        Refilled.NOTHING,
        () ->
            organisations.care(
                id,
                Whom.find(community)
                    .map(Whom::id)
                    .orElseThrow(() -> new NotThere("community " + community))));
  }

  @PostMapping(OrganisationPage.PATH + "/care/{community}/end")
  Object endCare(@PathVariable UUID id, @PathVariable UUID community, Ui ui) {
    return then(ui, id, Refilled.NOTHING, () -> organisations.endCare(id, community));
  }

  @PostMapping(OrganisationPage.PATH + "/pledges")
  Object pledge(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    return then(ui, id, new Refilled(OrganisationPage.PLEDGE, typed), () -> pledge(ui, id, typed));
  }

  private void pledge(Ui ui, UUID id, Map<String, String> typed) {
    var body = Forms.find(typed, "body").orElseThrow(() -> new NotThere("body"));
    var owner = new Whom(OwnerKind.ORGANISATION, id).toString();
    var work = MeetingController.work(ui, with(typed, owner));
    tasks.pledge(bodies.get(body), work, Forms.id(typed));
  }

  private static Map<String, String> with(Map<String, String> typed, String owner) {
    var all = new HashMap<>(typed);
    all.put("owner", owner);
    return all;
  }

  private Object then(Ui ui, UUID id, Refilled typed, Deeds.Deed deed) {
    Access.requireSomebody();
    var organisation = organisations.get(id);
    return Deeds.then(
        OrganisationPage.path(ui, organisation),
        deed,
        refused -> page(ui, organisations.get(id), typed, refused));
  }

  private Page listPage(Ui ui, Refilled typed, @Nullable Refusal refused) {
    var provinces =
        areas.provinces().stream()
            .filter(province -> organisations.mayKeep(province.code()))
            .map(province -> new Choice(province.code(), ui.plain(province.name()), false))
            .toList();
    return OrganisationsPage.of(ui, organisations.list(), provinces, typed, refused);
  }

  private Page page(Ui ui, Organisation organisation, Refilled typed, @Nullable Refusal refused) {
    boolean mayKeep = organisations.mayKeep(organisation.province());
    var communities = areas.all(organisation.cares());
    return OrganisationPage.of(
        ui,
        new OrganisationPage.Facts(
            organisation,
            organisation.cares().stream().map(communities::get).filter(Objects::nonNull).toList(),
            tasksOf(organisation),
            mayKeep ? owners.communities(organisation.province()) : List.of(),
            mayKeep ? keptByMe() : List.of(),
            mayKeep,
            typed),
        refused);
  }

  /** So far as the reader may see them. */
  private List<Task> tasksOf(Organisation organisation) {
    return Actor.find().isEmpty()
        ? List.of()
        : tasks.of(new Whom(OwnerKind.ORGANISATION, organisation.id()));
  }

  private List<Body> keptByMe() {
    return bodies.list().stream().filter(body -> bodies.isKeptByMe(body.id())).toList();
  }
}
