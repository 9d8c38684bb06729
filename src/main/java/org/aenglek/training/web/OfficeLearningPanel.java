package org.aenglek.training.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.people.Access;
import org.aenglek.people.OwnOffices;
import org.aenglek.people.Permission;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In an officer's own place: what came of lessons in the areas where they are in office. */
public record OfficeLearningPanel(Ui ui, List<Line> lines) {

  public record Line(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final OwnOffices offices;
    private final Access access;
    private final Areas areas;

    Provider(OwnOffices offices, Access access, Areas areas) {
      this.offices = offices;
      this.access = access;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 96;
    }

    @Override
    public Optional<OfficeLearningPanel> show(Ui ui, Subject subject) {
      var lines =
          offices.all().stream()
              .filter(area -> access.may(Permission.SEE_PEOPLE, area))
              .map(area -> line(ui, area))
              .toList();
      return lines.isEmpty() ? Optional.empty() : Optional.of(new OfficeLearningPanel(ui, lines));
    }

    private Line line(Ui ui, org.aenglek.people.Place area) {
      return new Line(
          ui.t("training.area.title", areas.nameOf(area.id())), Addresses.progress(ui, area));
    }
  }
}
