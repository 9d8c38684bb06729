package org.aenglek.stories.web;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Optional;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.stories.Headline;
import org.aenglek.stories.Kind;
import org.aenglek.stories.Stories;
import org.springframework.stereotype.Component;

/** The latest stories and the next events, on the home page. */
public record LatestPanel(Ui ui, List<Headline> stories, List<Headline> events) {
  private static final int SHOWN = 3;

  @Component
  static class Provider implements Panel {
    private final Stories stories;

    Provider(Stories stories) {
      this.stories = stories;
    }

    @Override
    public Place place() {
      return Place.HOME;
    }

    @Override
    public int order() {
      return 20;
    }

    @Override
    public Optional<LatestPanel> show(Ui ui, Subject subject) {
      var shown = stories.forFirstPage(ui.today(), SHOWN);
      if (shown.isEmpty()) return Optional.empty();
      var byEvent = shown.stream().collect(partitioningBy(one -> one.kind() == Kind.EVENT));
      return Optional.of(new LatestPanel(ui, byEvent.get(false), byEvent.get(true)));
    }
  }
}
