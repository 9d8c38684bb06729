package org.aenglek.channels.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.channels.sheets.Scope;
import org.aenglek.channels.sheets.Scopes;
import org.aenglek.channels.sheets.Sheets;
import org.aenglek.people.Grants;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the sheets of the places that one may change. */
public record SheetsPanel(Ui ui, List<Link> places) {

  public record Link(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final Grants grants;
    private final Scopes scopes;
    private final Sheets sheets;

    Provider(Grants grants, Scopes scopes, Sheets sheets) {
      this.grants = grants;
      this.scopes = scopes;
      this.sheets = sheets;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 20;
    }

    @Override
    public Optional<SheetsPanel> show(Ui ui, Subject subject) {
      var places =
          grants.of(SignedIn.current().person()).stream()
              .map(Grants.Grant::place)
              .distinct()
              .filter(sheets::mayUse)
              .flatMap(place -> scopes.find(place).stream())
              .map(scope -> link(ui, scope))
              .toList();
      return places.isEmpty() ? Optional.empty() : Optional.of(new SheetsPanel(ui, places));
    }

    private static Link link(Ui ui, Scope scope) {
      return new Link(ui.plain(scope.name()), ui.link(SheetsPage.path(scope)));
    }
  }
}
