package org.aenglek.trips.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.trips.Routes;
import org.springframework.stereotype.Component;

/**
 * On the first page: routes that one can follow, or plainly that there are only records yet.
 *
 * @param recorded how many are only recorded, in words
 */
public record RoutesHomePanel(Ui ui, List<RouteCard> cards, String recorded) {
  @Component
  static class Provider implements Panel {
    private final Routes routes;

    Provider(Routes routes) {
      this.routes = routes;
    }

    @Override
    public Place place() {
      return Place.HOME;
    }

    @Override
    public int order() {
      return 15;
    }

    @Override
    public Optional<RoutesHomePanel> show(Ui ui, Subject subject) {
      var front = routes.front();
      if (front.isEmpty()) return Optional.empty();
      int recorded = front.recorded();
      return Optional.of(
          new RoutesHomePanel(
              ui,
              RouteCard.all(ui, front.routes()),
              ui.t("trips.routes.home.recorded", recorded, ui.number(recorded))));
    }
  }
}
