package org.aenglek.people.web;

import java.util.Optional;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** On top of every page while somebody acts for another: for whom, and how to end it. */
public record HelpingPanel(Ui ui, String sentence, String ending) {

  @Component
  static class Provider implements Panel {
    @Override
    public Place place() {
      return Place.TOP;
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public Optional<HelpingPanel> show(Ui ui, Subject subject) {
      return SignedIn.find()
          .flatMap(signedIn -> Optional.ofNullable(signedIn.behalf()))
          .map(
              helped ->
                  new HelpingPanel(
                      ui,
                      ui.t("people.helping", helped.name()),
                      ui.link(MePage.PATH_INSIDE + "/helping/end")));
    }
  }
}
