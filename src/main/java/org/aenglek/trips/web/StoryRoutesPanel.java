package org.aenglek.trips.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.stories.Headline;
import org.aenglek.trips.Routes;
import org.springframework.stereotype.Component;

/** From a story to the route that it tells of: its map, the ways there, a leaflet. */
public record StoryRoutesPanel(Ui ui, List<RouteCard> cards) {

  @Component
  static class Provider implements Panel {
    private final Routes routes;

    Provider(Routes routes) {
      this.routes = routes;
    }

    @Override
    public Place place() {
      return Place.STORY;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<StoryRoutesPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Headline story)) return Optional.empty();
      var told = routes.toldBy(story.id());
      if (told.isEmpty()) return Optional.empty();
      return Optional.of(new StoryRoutesPanel(ui, RouteCard.all(ui, told)));
    }
  }
}
