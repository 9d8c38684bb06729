package org.aenglek.people.web;

import java.util.Optional;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/**
 * In the bar: the way in, or one's own name.
 *
 * @param name empty while nobody has signed in
 */
public record BarPanel(Ui ui, String name) {

  @Component
  static class Provider implements Panel {
    @Override
    public Place place() {
      return Place.BAR;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<BarPanel> show(Ui ui, Subject subject) {
      var name = SignedIn.find().map(signedIn -> ui.plain(signedIn.name())).orElse("");
      return Optional.of(new BarPanel(ui, name));
    }
  }
}
