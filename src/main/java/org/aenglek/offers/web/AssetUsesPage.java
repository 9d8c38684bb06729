package org.aenglek.offers.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.communities.Asset;
import org.aenglek.offers.Offer;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Which of a village's offers are sold with the help of something that was built. */
public record AssetUsesPage(
    Ui ui,
    Head head,
    String title,
    String asset,
    String back,
    String here,
    List<Choice> offers,
    String problem,
    int status)
    implements Page {

  static AssetUsesPage of(
      Ui ui,
      Community community,
      Asset asset,
      List<Offer> offers,
      Set<UUID> serving,
      @Nullable Refusal refused) {
    var name = asset.facts().name();
    var title = ui.t("offers.uses.title", name);
    return new AssetUsesPage(
        ui,
        Head.of(title, ui.t("offers.uses.lead")).forWork().unlisted(),
        title,
        name,
        ui.link(community.path() + "/assets/" + asset.id()),
        ui.link(LifeAddresses.asset(asset.id())),
        offers.stream().map(offer -> choice(ui, offer, serving)).toList(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  private static Choice choice(Ui ui, Offer offer, Set<UUID> serving) {
    return new Choice(offer.id().toString(), ui.plain(offer.name()), serving.contains(offer.id()));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
