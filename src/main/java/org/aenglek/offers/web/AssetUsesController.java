package org.aenglek.offers.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Refusal;
import org.aenglek.communities.Asset;
import org.aenglek.communities.AssetRegister;
import org.aenglek.offers.AssetUses;
import org.aenglek.offers.Offers;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What something that was built serves. */
@Controller
class AssetUsesController {
  private final AssetRegister assets;
  private final AssetUses uses;
  private final Offers offers;
  private final LifeDoor door;

  AssetUsesController(AssetRegister assets, AssetUses uses, Offers offers, LifeDoor door) {
    this.assets = assets;
    this.uses = uses;
    this.offers = offers;
    this.door = door;
  }

  @GetMapping(LifeAddresses.ASSET)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, assets.get(id), uses.serving(id), null);
  }

  @PostMapping(LifeAddresses.ASSET)
  Object say(
      @PathVariable UUID id,
      @RequestParam(name = "offer", required = false) @Nullable List<UUID> chosen,
      Ui ui) {
    Access.requireSomebody();
    var asset = assets.get(id);
    Set<UUID> serving = chosen == null ? Set.of() : chosen.stream().collect(toSet());
    var community = door.community(asset.community());
    return Deeds.then(
        ui.link(community.path() + "/assets/" + id),
        () -> uses.say(id, serving),
        refused -> page(ui, asset, serving, refused));
  }

  private Page page(Ui ui, Asset asset, Set<UUID> serving, @Nullable Refusal refused) {
    var community = door.community(asset.community());
    if (!door.mayEdit(community)) throw new Access.NotAllowed();
    return AssetUsesPage.of(
        ui, community, asset, offers.ofCommunity(community.id(), ui.lang()), serving, refused);
  }
}
