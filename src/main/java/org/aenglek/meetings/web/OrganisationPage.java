package org.aenglek.meetings.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Organisation;
import org.aenglek.meetings.Task;
import org.aenglek.meetings.Task.Owner;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * An organisation: what it knows, which communities it looks after, what it promised.
 *
 * @param tasks those that the reader may see
 * @param bodies that may take a promise of it; none where the reader keeps none
 */
public record OrganisationPage(
    Ui ui,
    Head head,
    LocalText name,
    String here,
    String kind,
    String expertise,
    List<Cared> cares,
    List<TaskLine> tasks,
    List<Choice> kinds,
    List<Choice> communities,
    List<Choice> bodies,
    boolean mayKeep,
    String request,
    String today,
    Refilled typed,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/meetings/organisations/{id}";
  public static final String ABOUT = "about";
  public static final String PLEDGE = "pledge";

  /** A community that it looks after. */
  public record Cared(LocalText name, String address, String ending) {}

  /** What there is to show. */
  record Facts(
      Organisation organisation,
      List<Community> cares,
      List<Task> tasks,
      List<Owner> communities,
      List<Body> bodies,
      boolean mayKeep,
      Refilled typed) {}

  static OrganisationPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var organisation = facts.organisation();
    var told = Told.of(ui, refused);
    var here = path(ui, organisation);
    return new OrganisationPage(
        ui,
        Head.of(ui.plain(organisation.name()), ui.t("meetings.organisations.lead")),
        organisation.name(),
        here,
        OrganisationsPage.Line.kind(ui, organisation),
        organisation.expertise(),
        facts.cares().stream()
            .map(
                one ->
                    new Cared(one.name(), ui.link(one.path()), here + "/care/" + one.id() + "/end"))
            .toList(),
        facts.tasks().stream().map(task -> TaskLine.of(ui, task)).toList(),
        Stream.of(Organisation.Kind.values())
            .map(
                kind ->
                    new Choice(
                        kind.key(),
                        ui.t("meetings.organisation." + kind.key()),
                        kind == organisation.kind()))
            .toList(),
        OwnerMenu.of(ui, facts.communities(), OwnerKind.COMMUNITY),
        facts.bodies().stream()
            .map(body -> new Choice(body.id().toString(), ui.plain(body.name()), false))
            .toList(),
        facts.mayKeep(),
        UUID.randomUUID().toString(),
        ui.today().toString(),
        facts.typed(),
        told.problem(),
        told.status());
  }

  static String path(Ui ui, Organisation organisation) {
    return ui.link("/meetings/organisations/" + organisation.id());
  }

  /** Whoever has signed in sees tasks that others do not. */
  @Override
  public boolean isKept() {
    return !mayKeep && tasks.isEmpty();
  }
}
