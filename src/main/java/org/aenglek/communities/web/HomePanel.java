package org.aenglek.communities.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.communities.Communities;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** On the first page: communities that receive guests today, and all of them on the map. */
public record HomePanel(Ui ui, List<CardLines> cards, String markers) {
  private static final int CARDS = 8;

  @Component
  static class Provider implements Panel {
    private final Communities communities;

    Provider(Communities communities) {
      this.communities = communities;
    }

    @Override
    public Place place() {
      return Place.HOME;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<HomePanel> show(Ui ui, Subject subject) {
      var cards =
          communities.inSeason(ui.today(), ui.lang(), CARDS).stream()
              .map(card -> CardLines.of(ui, card))
              .toList();
      if (cards.isEmpty() && communities.count().number() == 0) return Optional.empty();
      return Optional.of(new HomePanel(ui, cards, ui.link("/communities/map.json")));
    }
  }
}
