package org.aenglek.bookings.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.people.Grants;
import org.aenglek.people.Households;
import org.aenglek.people.Place;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the guests of the villages where one holds a role. */
public record OwnVisitsPanel(Ui ui, List<Village> villages) {

  public record Village(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final Grants grants;
    private final Households households;
    private final Areas areas;

    Provider(Grants grants, Households households, Areas areas) {
      this.grants = grants;
      this.households = households;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 5;
    }

    @Override
    public Optional<OwnVisitsPanel> show(Ui ui, Subject subject) {
      var own = villages();
      if (own.isEmpty()) return Optional.empty();
      var villages =
          areas.all(own).values().stream()
              .map(
                  community ->
                      new Village(
                          ui.t("bookings.village.title", ui.plain(community.name())),
                          VillagePage.path(ui, community)))
              .toList();
      return Optional.of(new OwnVisitsPanel(ui, villages));
    }

    private List<UUID> villages() {
      return SignedIn.find().stream()
          .flatMap(somebody -> grants.of(somebody.person()).stream())
          .map(grant -> grant.place())
          .flatMap(place -> community(place).stream())
          .distinct()
          .toList();
    }

    private Optional<UUID> community(org.aenglek.people.Place place) {
      return switch (place.kind()) {
        case COMMUNITY -> Optional.of(UUID.fromString(place.id()));
        case HOUSEHOLD -> Optional.of(households.get(UUID.fromString(place.id())).community());
        default -> Optional.empty();
      };
    }
  }
}
