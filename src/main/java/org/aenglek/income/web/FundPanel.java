package org.aenglek.income.web;

import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.income.Fund;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/**
 * Beside a community's page: the way to its fund, where the village lets everybody look into it.
 */
public record FundPanel(Ui ui, String label, String address) {

  @Component
  static class Provider implements Panel {
    private final Fund fund;

    Provider(Fund fund) {
      this.fund = fund;
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
    public Optional<FundPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      if (!fund.said(community.id()).isPublic()) return Optional.empty();
      return Optional.of(
          new FundPanel(
              ui,
              ui.t("income.fund.title", ui.plain(community.name())),
              ui.link(FundPage.path(community.slug()))));
    }
  }
}
