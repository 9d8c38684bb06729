package org.aenglek.income.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.income.Rules;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: by which rule one's village shares. */
public record SharingPanel(Ui ui, List<Link> villages) {

  /** A village's name with the address of its page. */
  public record Link(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final Rules rules;
    private final Areas areas;

    Provider(Rules rules, Areas areas) {
      this.rules = rules;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 11;
    }

    @Override
    public Optional<SharingPanel> show(Ui ui, Subject subject) {
      var villages =
          areas.all(rules.villages()).values().stream().map(one -> link(ui, one)).toList();
      return villages.isEmpty() ? Optional.empty() : Optional.of(new SharingPanel(ui, villages));
    }

    private static Link link(Ui ui, Community community) {
      return new Link(ui.plain(community.name()), ui.link(SharingPage.path(community.slug())));
    }
  }
}
