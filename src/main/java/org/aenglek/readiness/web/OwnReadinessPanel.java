package org.aenglek.readiness.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.people.Grants;
import org.aenglek.people.OwnVillages;
import org.aenglek.people.Role;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/**
 * In one's own place: how ready one's villages are, or those of the area where one is in office.
 */
public record OwnReadinessPanel(Ui ui, List<Line> lines) {

  public record Line(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private static final Set<Role> OFFICES =
        Set.of(Role.OFFICER, Role.WORKING_GROUP, Role.AUDITOR, Role.ADMINISTRATOR);

    private final OwnVillages villages;
    private final Grants grants;
    private final Areas areas;

    Provider(OwnVillages villages, Grants grants, Areas areas) {
      this.villages = villages;
      this.grants = grants;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 95;
    }

    @Override
    public Optional<OwnReadinessPanel> show(Ui ui, Subject subject) {
      var lines = Stream.concat(ownVillages(ui), offices(ui)).distinct().toList();
      return lines.isEmpty() ? Optional.empty() : Optional.of(new OwnReadinessPanel(ui, lines));
    }

    private Stream<Line> ownVillages(Ui ui) {
      return areas.all(villages.all()).values().stream()
          .map(one -> new Line(ui.t("readiness.title", one.name()), Addresses.village(ui, one)));
    }

    private Stream<Line> offices(Ui ui) {
      return SignedIn.find().stream()
          .flatMap(somebody -> grants.of(somebody.person()).stream())
          .filter(grant -> OFFICES.contains(grant.role()))
          .flatMap(grant -> area(ui, grant.place()));
    }

    private Stream<Line> area(Ui ui, org.aenglek.people.Place place) {
      return switch (place.kind()) {
        case PROVINCE ->
            areas.provinces().stream()
                .filter(one -> one.code().equals(place.id()))
                .map(one -> line(ui, one.name(), "provinces/" + one.code()));
        case DISTRICT ->
            areas.findDistrict(place.id()).stream()
                .map(one -> line(ui, one.name(), "districts/" + one.code()));
        default -> Stream.empty();
      };
    }

    private static Line line(Ui ui, org.aenglek.base.LocalText area, String inside) {
      return new Line(ui.t("readiness.area.title", area), ui.link("/readiness/" + inside));
    }
  }
}
