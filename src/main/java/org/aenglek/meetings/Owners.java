package org.aenglek.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.NamesApart;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.meetings.Task.Owner;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.people.Grants;
import org.aenglek.people.People;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who can have a task, how they are called, and which people that is. */
@Component
public class Owners {
  static final String JOB = "meetings";
  private static final Set<Role> VILLAGE = Set.of(Role.CHAIR, Role.COMMITTEE);

  private final JdbcClient sql;
  private final Appointments appointments;
  private final People people;
  private final Grants grants;
  private final Areas areas;

  Owners(JdbcClient sql, Appointments appointments, People people, Grants grants, Areas areas) {
    this.sql = sql;
    this.appointments = appointments;
    this.people = people;
    this.grants = grants;
    this.areas = areas;
  }

  /**
   * To whom a body may give something: people, and the organisations and communities it reaches.
   */
  @Transactional(readOnly = true)
  public List<Owner> choices(Body body) {
    var all = new ArrayList<Owner>();
    all.addAll(people(body));
    all.addAll(reached(body, OwnerKind.ORGANISATION, organisations(body)));
    all.addAll(reached(body, OwnerKind.COMMUNITY, communities(body.province())));
    return all;
  }

  /** People of its place who hold a role there. */
  @Transactional(readOnly = true)
  public List<Owner> people(Body body) {
    return owners(OwnerKind.PERSON, appointments.candidates(body));
  }

  /** Those who may sit in a body for an organisation sit for any of its province. */
  @Transactional(readOnly = true)
  public List<Owner> organisations(Body body) {
    return owners(OwnerKind.ORGANISATION, organisations(body.province()));
  }

  private List<Owner> reached(Body body, OwnerKind kind, List<Owner> all) {
    if (body.place().kind() == Place.Kind.PROVINCE) return all;
    var reached = reached(body.id(), kind, all.stream().map(Owner::id).toList());
    return all.stream().filter(one -> reached.contains(one.id())).toList();
  }

  private List<UUID> reached(UUID body, OwnerKind kind, List<UUID> owners) {
    return sql.sql("select owner from unnest(?) owner where meetings.reaches(?, ?, owner)")
        .params(owners.toArray(UUID[]::new), body, kind.key())
        .query(UUID.class)
        .list();
  }

  /** The communities of a province by their names. */
  @Transactional(readOnly = true)
  public List<Owner> communities(String province) {
    var all = areas.of(province);
    var names = NamesApart.of(all);
    return all.stream()
        .map(one -> new Owner(OwnerKind.COMMUNITY, one.id(), names.of(one)))
        .toList();
  }

  /**
   * @throws MeetingRefused when there is nobody by that, or they have left
   */
  Owner get(Whom whom) {
    var name = name(whom).orElseThrow(() -> new MeetingRefused(Reason.OWNER));
    if (whom.kind() == OwnerKind.PERSON && hasLeft(whom.id())) {
      throw new MeetingRefused(Reason.OWNER_LEFT);
    }
    return new Owner(whom.kind(), whom.id(), name);
  }

  /**
   * @throws MeetingRefused also when it is an organisation or a community with which the body has
   *     nothing to do
   */
  Owner reached(UUID body, Whom whom) {
    var owner = get(whom);
    if (!reached(body, whom.kind(), List.of(whom.id())).isEmpty()) return owner;
    boolean isCommunity = whom.kind() == OwnerKind.COMMUNITY;
    throw new MeetingRefused(
        isCommunity ? Reason.OWNER_ELSEWHERE : Reason.OWNER_UNTIED, owner.name());
  }

  /** How somebody who can have tasks is called; nothing where whoever acts may not know. */
  @Transactional(readOnly = true)
  public Optional<LocalText> name(Whom whom) {
    var ids = List.of(whom.id());
    return switch (whom.kind()) {
      case PERSON, ORGANISATION -> Optional.ofNullable(people.names(ids).get(whom.id()));
      case COMMUNITY -> Optional.ofNullable(areas.all(ids).get(whom.id())).map(Community::name);
    };
  }

  /**
   * @throws NotThere when there is no such community in that province
   */
  void requireCommunity(String province, UUID id) {
    var community = areas.all(List.of(id)).get(id);
    if (community == null || !community.province().equals(province)) {
      throw new NotThere("community " + id);
    }
  }

  /** The people who hear of what that owner has to do. A job asks. */
  Collection<UUID> peopleOf(Owner owner) {
    return switch (owner.kind()) {
      case PERSON -> List.of(owner.id());
      case ORGANISATION -> speakersOf(owner.id());
      case COMMUNITY -> grants.holders(VILLAGE, Place.community(owner.id()));
    };
  }

  private List<UUID> speakersOf(UUID organisation) {
    return sql.sql("select speaker from meetings.speakers_of(?) speaker")
        .param(organisation)
        .query(UUID.class)
        .list();
  }

  private boolean hasLeft(UUID person) {
    return sql.sql("select meetings.has_left(?)").param(person).query(Boolean.class).single();
  }

  private static List<Owner> owners(OwnerKind kind, Map<UUID, LocalText> names) {
    return names.entrySet().stream()
        .map(one -> new Owner(kind, one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(owner -> owner.name().in(Lang.TH).text()))
        .toList();
  }

  private Map<UUID, LocalText> organisations(String province) {
    var all = new HashMap<UUID, LocalText>();
    sql.sql("select id, name from people.organisation where province = ?")
        .param(province)
        .query(
            row -> {
              all.put(Columns.id(row, "id"), Columns.text(row, "name"));
            });
    return all;
  }
}
