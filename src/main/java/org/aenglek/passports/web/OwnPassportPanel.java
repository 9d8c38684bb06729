package org.aenglek.passports.web;

import java.util.Optional;
import org.aenglek.passports.Passports;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the passport that one keeps there. */
public record OwnPassportPanel(Ui ui, String address) {

  @Component
  static class Provider implements Panel {
    private final Passports passports;

    Provider(Passports passports) {
      this.passports = passports;
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
      return SignedIn.find()
          .flatMap(somebody -> passports.of(somebody.person()))
          .map(link -> new OwnPassportPanel(ui, PassportController.address(ui, link)));
    }
  }
}
