package org.aenglek.passports.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.passports.Passports;
import org.aenglek.people.OwnVillages;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/**
 * In one's own place: the passport that one keeps there, and what guests left in one's villages.
 */
public record OwnPassportPanel(Ui ui, List<Line> lines) {

  public record Line(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final Passports passports;
    private final OwnVillages villages;
    private final Areas areas;

    Provider(Passports passports, OwnVillages villages, Areas areas) {
      this.passports = passports;
      this.villages = villages;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 90;
    }

    @Override
    public Optional<OwnPassportPanel> show(Ui ui, Subject subject) {
      var lines = Stream.concat(own(ui), left(ui)).toList();
      return lines.isEmpty() ? Optional.empty() : Optional.of(new OwnPassportPanel(ui, lines));
    }

    private Stream<Line> own(Ui ui) {
      return SignedIn.find().stream()
          .flatMap(somebody -> passports.of(somebody.person()).stream())
          .map(link -> new Line(ui.t("passports.own"), PassportController.address(ui, link)));
    }

    private Stream<Line> left(Ui ui) {
      return areas.all(villages.all()).values().stream()
          .map(
              community ->
                  new Line(
                      ui.t("passports.village.title", ui.plain(community.name())),
                      VillageStampsPage.path(ui, community)));
    }
  }
}
