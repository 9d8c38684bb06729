package org.aenglek.communities.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.communities.Asset;
import org.aenglek.communities.AssetKind;
import org.aenglek.communities.ServesIncome.Use;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** What was built in a village with the programme's money, and how it fares. */
public record AssetsPage(
    Ui ui,
    Head head,
    String title,
    String village,
    String back,
    String here,
    List<AssetLine> lines,
    boolean mayEnter,
    AssetForm.Fields form,
    String request,
    boolean isOpen,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/communities/{slug}/assets";

  /**
   * What there is to show.
   *
   * @param elsewhere in how many other villages each kind stands
   */
  record Facts(
      Community community,
      List<Asset> assets,
      Map<UUID, List<Use>> uses,
      Map<AssetKind, Integer> elsewhere,
      Map<UUID, LocalText> people,
      boolean mayEnter) {}

  static AssetsPage of(Ui ui, Facts facts, AssetForm form, @Nullable Refusal refused) {
    var community = facts.community();
    var title = ui.t(AssetWords.KEY + "title", community.name());
    return new AssetsPage(
        ui,
        Head.of(title, ui.t(AssetWords.KEY + "lead")).forWork().unlisted(),
        title,
        ui.plain(community.name()),
        ui.link(community.path()),
        ui.link(community.path() + "/assets"),
        facts.assets().stream().map(asset -> line(ui, facts, asset)).toList(),
        facts.mayEnter(),
        form.fields(ui, facts.elsewhere(), facts.people()),
        UUID.randomUUID().toString(),
        refused != null || facts.assets().isEmpty(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  private static AssetLine line(Ui ui, Facts facts, Asset asset) {
    boolean isIdle = !asset.isGone() && !facts.uses().containsKey(asset.id());
    var more = isIdle ? ui.t(AssetWords.KEY + "servesNothing") : "";
    return AssetLine.of(ui, facts.community().path(), asset, more);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
