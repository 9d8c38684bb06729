package org.aenglek.people.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aenglek.people.Grants.Grant;
import org.aenglek.people.Households.Household;
import org.aenglek.people.Invitations.Invitation;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.people.WaitingErasures.Waiting;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The people of a place.
 *
 * @param acts the address of the log of what was done there; empty for those who may not see it
 */
public record PlacePage(
    Ui ui,
    Head head,
    String title,
    String here,
    String acts,
    List<Group> groups,
    List<InvitationLine> invitations,
    List<ErasureLine> erasures,
    boolean mayInvite,
    Field called,
    List<Choice> roles,
    List<Choice> households,
    List<Choice> does,
    String request,
    String problem,
    int status)
    implements Page {

  /**
   * People under one heading: those with a role in the place itself, or one household.
   *
   * @param facts where it is told who heads that household; empty for those who may not
   */
  public record Group(String heading, List<Line> lines, String facts) {}

  /**
   * One person with one role.
   *
   * @param ending where the role is ended; empty for those who may not
   */
  public record Line(String name, String role, String address, String ending) {}

  /**
   * Somebody who was invited.
   *
   * @param withdrawal where that is taken back; empty for those who may not
   */
  public record InvitationLine(String name, String role, String until, String withdrawal) {}

  /** Somebody whom a helper wants to be erased. */
  public record ErasureLine(String name, String due, String stop) {}

  /** What there is to tell. */
  record Facts(
      Place place,
      List<Grant> grants,
      List<Household> households,
      List<Invitation> invitations,
      List<Waiting> erasures,
      List<Role> roles,
      boolean seesActs,
      boolean helps) {}

  /** The roles in a place, or in the households of a community, that may be given there. */
  static List<Role> rolesIn(Place place, Predicate<Role> mayGive) {
    var inside =
        place.kind() == Place.Kind.COMMUNITY ? Stream.of(Role.MEMBER) : Stream.<Role>empty();
    return Stream.concat(
            inside, Stream.of(Role.values()).filter(role -> role.isHeldIn(place.kind())))
        .filter(mayGive)
        .toList();
  }

  static PlacePage of(
      Ui ui,
      Facts facts,
      PlaceNames places,
      @Nullable InviteForm typed,
      @Nullable PeopleRefused refused) {
    var place = facts.place();
    var name = places.name(ui, place);
    return new PlacePage(
        ui,
        Head.of(ui.t("people.place.title", name), ui.t("people.place.description")).unlisted(),
        ui.t("people.place.title", name),
        ui.link(places.path(place)),
        facts.seesActs() ? ui.link(ActsPage.path(place)) : "",
        groups(ui, facts),
        facts.invitations().stream().map(invitation -> line(ui, facts, invitation)).toList(),
        facts.erasures().stream().map(waiting -> line(ui, waiting)).toList(),
        !facts.roles().isEmpty(),
        Field.of("called", ui.t("people.invite.called"), typed == null ? "" : typed.called()),
        facts.roles().stream()
            .map(role -> choice(role.key(), ui.t("people.role." + role.key()), typed))
            .toList(),
        facts.households().stream()
            .map(
                house ->
                    new Choice(
                        house.id().toString(),
                        ui.plain(house.name()),
                        typed != null && house.id().equals(typed.household())))
            .toList(),
        Trades.choices(ui, typed == null ? List.of() : typed.trades()),
        UUID.randomUUID().toString(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static List<Group> groups(Ui ui, Facts facts) {
    var own = lines(ui, facts, facts.place());
    var houses =
        facts.households().stream()
            .map(
                house ->
                    new Group(
                        ui.plain(house.name()),
                        lines(ui, facts, Place.household(house.id())),
                        facts.helps() ? ui.link(HouseholdFactsPage.path(house.id())) : ""));
    return Stream.concat(Stream.of(new Group(ui.t("people.place.roles"), own, "")), houses)
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }

  private static List<Line> lines(Ui ui, Facts facts, Place place) {
    return facts.grants().stream()
        .filter(grant -> grant.place().equals(place))
        .map(
            grant ->
                new Line(
                    ui.plain(grant.name()),
                    ui.t("people.role." + grant.role().key()),
                    ui.link(PersonPage.path(grant.person())),
                    facts.roles().contains(grant.role())
                        ? ui.link("/people/grants/" + grant.id() + "/end")
                        : ""))
        .toList();
  }

  private static ErasureLine line(Ui ui, Waiting waiting) {
    return new ErasureLine(
        ui.plain(waiting.name()),
        ui.t("people.erasure.due", ui.moment(waiting.due())),
        ui.link(PersonPage.path(waiting.person())) + "/erasure/stop");
  }

  private static InvitationLine line(Ui ui, Facts facts, Invitation invitation) {
    return new InvitationLine(
        ui.plain(invitation.what().name()),
        ui.t("people.role." + invitation.what().role().key()),
        ui.t("people.invite.until", ui.date(ui.day(invitation.until()))),
        facts.roles().contains(invitation.what().role())
            ? ui.link("/people/invitations/" + invitation.id() + "/withdrawal")
            : "");
  }

  private static Choice choice(String value, String label, @Nullable InviteForm typed) {
    return new Choice(value, label, typed != null && value.equals(typed.as()));
  }
}
