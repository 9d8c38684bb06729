package org.aenglek.trips.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.trips.Routes;
import org.springframework.stereotype.Component;

/** The routes that stop at a community, beside its page. */
public record CommunityRoutesPanel(Ui ui, List<RouteCard> cards) {

  @Component
  static class Provider implements Panel {
    private final Routes routes;

    Provider(Routes routes) {
      this.routes = routes;
    }

    @Override
    public Place place() {
      return Place.COMMUNITY_SIDE;
    }

    @Override
    public int order() {
      return 40;
    }

    @Override
    public Optional<CommunityRoutesPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      var through = routes.through(community.id());
      if (through.isEmpty()) return Optional.empty();
      return Optional.of(new CommunityRoutesPanel(ui, RouteCard.all(ui, through)));
    }
  }
}
