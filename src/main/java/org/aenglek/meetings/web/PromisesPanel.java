package org.aenglek.meetings.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.meetings.Organisations;
import org.aenglek.meetings.Promises;
import org.aenglek.meetings.Promises.Promise;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** On a community's page: what was promised to it, with its state, and who looks after it. */
public record PromisesPanel(Ui ui, List<Line> lines, List<Carer> carers) {

  /** A promise. */
  public record Line(LocalText what, LocalText by, String due, String state, String look) {}

  /** An organisation. */
  public record Carer(LocalText name, String address) {}

  @Component
  static class Provider implements Panel {
    private final Promises promises;
    private final Organisations organisations;

    Provider(Promises promises, Organisations organisations) {
      this.promises = promises;
      this.organisations = organisations;
    }

    @Override
    public Place place() {
      return Place.COMMUNITY;
    }

    @Override
    public int order() {
      return 90;
    }

    @Override
    public Optional<PromisesPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      var lines =
          promises.to(community.id(), ui.today()).stream().map(one -> line(ui, one)).toList();
      var carers =
          organisations.caringFor(community.id()).stream()
              .map(one -> new Carer(one.name(), OrganisationPage.path(ui, one)))
              .toList();
      return lines.isEmpty() && carers.isEmpty()
          ? Optional.empty()
          : Optional.of(new PromisesPanel(ui, lines, carers));
    }

    private static Line line(Ui ui, Promise promise) {
      return new Line(
          promise.what(),
          promise.by(),
          ui.t("meetings.task.due", promise.due()),
          ui.t("meetings.state." + promise.state().key()),
          promise.state().key());
    }
  }
}
