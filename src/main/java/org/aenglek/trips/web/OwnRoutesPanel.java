package org.aenglek.trips.web;

import java.util.Optional;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place, for those who make routes: the way to the drafts and to suggestions. */
public record OwnRoutesPanel(Ui ui) {

  @Component
  static class Provider implements Panel {
    private final RouteDrafts drafts;

    Provider(RouteDrafts drafts) {
      this.drafts = drafts;
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
    public Optional<OwnRoutesPanel> show(Ui ui, Subject subject) {
      return drafts.provinces().isEmpty() ? Optional.empty() : Optional.of(new OwnRoutesPanel(ui));
    }
  }
}
