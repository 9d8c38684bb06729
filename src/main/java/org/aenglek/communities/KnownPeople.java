package org.aenglek.communities;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Grants;
import org.aenglek.people.People;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can be asked to look after something of a village: its own people, and the officers of its
 * district and province.
 */
@Component
public class KnownPeople {
  private static final String JOB = "communities";
  private static final Set<Role> VILLAGE =
      EnumSet.of(Role.MEMBER, Role.CHAIR, Role.COMMITTEE, Role.TREASURER);

  private final Grants grants;
  private final People people;
  private final Areas areas;
  private final Access access;
  private final Errands errands;

  KnownPeople(Grants grants, People people, Areas areas, Access access, Errands errands) {
    this.grants = grants;
    this.people = people;
    this.areas = areas;
    this.access = access;
    this.errands = errands;
  }

  /** The village's own people by name; nobody for whoever may not see them. */
  @Transactional(readOnly = true)
  public Map<UUID, LocalText> ofVillage(UUID community) {
    var place = Place.community(community);
    return access.may(Permission.SEE_PEOPLE, place) ? villagers(place) : Map.of();
  }

  /** Those, and the officers above, who are no secret to who edits there. */
  @Transactional(readOnly = true)
  public Map<UUID, LocalText> around(UUID community) {
    var all = new LinkedHashMap<>(ofVillage(community));
    if (access.may(Permission.EDIT, Place.community(community))) all.putAll(officers(community));
    return all;
  }

  /** The names of some of them, so far as whoever acts may know them. */
  @Transactional(readOnly = true)
  public Map<UUID, LocalText> names(UUID community, Collection<UUID> ids) {
    var names = new HashMap<>(people.names(ids));
    officers(community).forEach(names::putIfAbsent);
    return names;
  }

  /** Whether somebody has a role in the village or in one of its households. */
  @Transactional(readOnly = true)
  public boolean belongs(UUID community, UUID person) {
    return errands.ask(JOB, () -> villagers(Place.community(community)).containsKey(person));
  }

  /** The same, or is in office above it. */
  @Transactional(readOnly = true)
  public boolean isAround(UUID community, UUID person) {
    return belongs(community, person) || officers(community).containsKey(person);
  }

  /** Those who stand for the village. */
  @Transactional(readOnly = true)
  public List<UUID> committee(UUID community) {
    return grants.in(Place.community(community)).stream()
        .filter(grant -> grant.role() == Role.CHAIR || grant.role() == Role.COMMITTEE)
        .map(Grants.Grant::person)
        .distinct()
        .toList();
  }

  private Map<UUID, LocalText> villagers(Place village) {
    return named(grants.in(village).stream().filter(grant -> VILLAGE.contains(grant.role())));
  }

  private Map<UUID, LocalText> officers(UUID community) {
    return errands.ask(
        JOB,
        () ->
            named(
                above(community)
                    .flatMap(area -> grants.in(area).stream())
                    .filter(grant -> grant.role() == Role.OFFICER)));
  }

  private Stream<Place> above(UUID id) {
    Community community = areas.all(List.of(id)).get(id);
    if (community == null) throw new NotThere("community " + id);
    var district = community.district();
    var province = Place.province(community.province());
    return district == null
        ? Stream.of(province)
        : Stream.of(Place.district(district.code()), province);
  }

  private static Map<UUID, LocalText> named(Stream<Grants.Grant> grants) {
    var named = new LinkedHashMap<UUID, LocalText>();
    grants.forEach(grant -> named.putIfAbsent(grant.person(), grant.name()));
    return named;
  }
}
