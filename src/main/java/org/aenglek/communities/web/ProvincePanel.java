package org.aenglek.communities.web;

import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.ProvinceFacts;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/**
 * On top of a page about a community: whose it is, where an installation serves several provinces
 * or the province has an emblem.
 *
 * @param emblem its address; empty where there is none
 */
public record ProvincePanel(Ui ui, LocalText name, String address, String emblem) {

  @Component
  static class Provider implements Panel {
    private final Areas areas;
    private final ProvinceFacts facts;

    Provider(Areas areas, ProvinceFacts facts) {
      this.areas = areas;
      this.facts = facts;
    }

    @Override
    public Place place() {
      return Place.TOP;
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public Optional<ProvincePanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      var emblem = facts.emblem(community.province());
      if (areas.provinces().size() < 2 && emblem.isEmpty()) return Optional.empty();
      return Optional.of(
          new ProvincePanel(
              ui,
              areas.nameOf(community.province()),
              ui.link("/communities?district=" + community.province()),
              emblem.orElse("")));
    }
  }
}
