package org.aenglek.revisions.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: what is begun, what can be entered anew, what waits. */
public record OwnPanel(
    Ui ui, List<Link> begun, List<EditPanel.New> news, List<Link> work, List<Rule> rules) {

  /** Whether a province wants a second pair of eyes, for whoever may set that. */
  public record Rule(String province, boolean fourEyes, String address) {}

  public record Link(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final OwnWork own;

    Provider(OwnWork own) {
      this.own = own;
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
    public Optional<OwnPanel> show(Ui ui, Subject subject) {
      return Optional.of(
          new OwnPanel(ui, own.begun(ui), own.news(ui), own.work(ui), own.rules(ui)));
    }
  }
}
