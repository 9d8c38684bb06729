package org.aenglek.stories.web;

import java.util.Optional;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place, for those who make campaigns: the way to them. */
public record OwnCampaignsPanel(Ui ui, String address) {

  @Component
  static class Provider implements Panel {
    private final CampaignMakers makers;

    Provider(CampaignMakers makers) {
      this.makers = makers;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 25;
    }

    @Override
    public Optional<OwnCampaignsPanel> show(Ui ui, Subject subject) {
      if (makers.provinces().isEmpty()) return Optional.empty();
      return Optional.of(new OwnCampaignsPanel(ui, CampaignAddresses.all(ui)));
    }
  }
}
