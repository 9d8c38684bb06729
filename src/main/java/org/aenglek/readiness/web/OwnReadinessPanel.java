package org.aenglek.readiness.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.people.OwnOffices;
import org.aenglek.people.OwnVillages;
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
    private final OwnVillages villages;
    private final OwnOffices offices;
    private final Areas areas;

    Provider(OwnVillages villages, OwnOffices offices, Areas areas) {
      this.villages = villages;
      this.offices = offices;
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
      return offices.all().stream().map(area -> line(ui, area));
    }

    private Line line(Ui ui, org.aenglek.people.Place area) {
      return new Line(
          ui.t("readiness.area.title", areas.nameOf(area.id())), Addresses.area(ui, area));
    }
  }
}
