package org.aenglek.stories.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.stories.Headline;
import org.aenglek.stories.Stories;
import org.springframework.stereotype.Component;

/** The stories about a community, on its page. */
public record CommunityStoriesPanel(Ui ui, List<Headline> stories) {

  @Component
  static class Provider implements Panel {
    private final Stories stories;

    Provider(Stories stories) {
      this.stories = stories;
    }

    @Override
    public Place place() {
      return Place.COMMUNITY;
    }

    @Override
    public int order() {
      return 30;
    }

    @Override
    public Optional<CommunityStoriesPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      var about = stories.about(community.id());
      return about.isEmpty() ? Optional.empty() : Optional.of(new CommunityStoriesPanel(ui, about));
    }
  }
}
