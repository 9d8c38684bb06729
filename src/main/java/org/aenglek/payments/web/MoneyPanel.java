package org.aenglek.payments.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.payments.Keepers;
import org.aenglek.people.Grants;
import org.aenglek.people.Place.Kind;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the money that one keeps. */
public record MoneyPanel(Ui ui, List<DuePage.Link> purses) {

  @Component
  static class Provider implements Panel {
    private final Grants grants;
    private final Keepers keepers;
    private final Purse.Purses purses;

    Provider(Grants grants, Keepers keepers, Purse.Purses purses) {
      this.grants = grants;
      this.keepers = keepers;
      this.purses = purses;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<MoneyPanel> show(Ui ui, Subject subject) {
      var kept =
          grants.of(SignedIn.current().person()).stream()
              .map(Grants.Grant::place)
              .distinct()
              .filter(place -> place.kind() == Kind.COMMUNITY || place.kind() == Kind.PROVINCE)
              .filter(keepers::mayKeep)
              .map(purses::of)
              .map(purse -> new DuePage.Link(ui.plain(purse.name()), ui.link(purse.in())))
              .toList();
      return kept.isEmpty() ? Optional.empty() : Optional.of(new MoneyPanel(ui, kept));
    }
  }
}
