package org.aenglek.site;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** In one's own place: the way to the handbook. */
public record HandbookPanel(Ui ui) {

  @Component
  static class Provider implements Panel {
    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 90;
    }

    @Override
    public Optional<HandbookPanel> show(Ui ui, Subject subject) {
      return Optional.of(new HandbookPanel(ui));
    }
  }
}
