package org.aenglek.programme.web;

import java.util.Optional;
import org.aenglek.revisions.Draft;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** From a press release that is being written to the page where figures are put into it. */
public record WriteReleasePanel(Ui ui, String address) {

  @Component
  static class Provider implements Panel {
    @Override
    public Place place() {
      return Place.EDITING;
    }

    @Override
    public int order() {
      return 30;
    }

    @Override
    public Optional<WriteReleasePanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Draft draft) || !isRelease(draft)) return Optional.empty();
      return Optional.of(new WriteReleasePanel(ui, Addresses.release(ui, draft.thing())));
    }

    private static boolean isRelease(Draft draft) {
      return draft.kind().equals("story") && draft.content().get("kind").equals("press");
    }
  }
}
