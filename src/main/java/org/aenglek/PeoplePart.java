package org.aenglek;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.people.Households;
import org.aenglek.people.Newcomers;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code people.json}: made-up people, one for each role. */
@Component
@Order(60)
class PeoplePart implements FolderPart {
  private final Areas areas;
  private final Households households;
  private final Newcomers newcomers;

  PeoplePart(Areas areas, Households households, Newcomers newcomers) {
    this.areas = areas;
    this.households = households;
    this.newcomers = newcomers;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("people.json", PersonEntry[].class)) {
      var newcomer =
          new Newcomers.Newcomer(
              entry.name(),
              Role.of(entry.role()),
              place(entry, province),
              requireNonNullElse(entry.does(), List.of()),
              entry.signIn(),
              entry.password(),
              true);
      newcomers.enter(Folder.requestId("person", entry.signIn()), newcomer);
    }
  }

  private Place place(PersonEntry entry, Province province) {
    if (Boolean.TRUE.equals(entry.everywhere())) return Place.EVERYWHERE;
    if (entry.district() != null) return Place.district(entry.district());
    if (entry.community() == null) return Place.province(province.code());
    var community = areas.get(entry.community()).id();
    if (entry.household() == null) return Place.community(community);
    return Place.household(household(community, entry.household()));
  }

  private UUID household(UUID community, LocalText name) {
    var request = Folder.requestId("household", community + " " + name);
    return households.enter(community, name, request);
  }

  private record PersonEntry(
      LocalText name,
      String signIn,
      String password,
      String role,
      @Nullable String community,
      @Nullable LocalText household,
      @Nullable String district,
      @Nullable Boolean everywhere,
      @Nullable List<String> does) {}
}
