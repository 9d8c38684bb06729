package org.aenglek.communities.web;

import java.util.List;
import java.util.Map;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedId;
import org.aenglek.communities.Asset;
import org.aenglek.communities.AssetRegister;
import org.aenglek.communities.BuiltElsewhere;
import org.aenglek.communities.KnownPeople;
import org.aenglek.communities.ServesIncome;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of a village: what was built there, and something new. */
@Controller
class AssetsController {
  private final AssetRegister assets;
  private final AssetDoor door;
  private final ServesIncome serves;
  private final BuiltElsewhere elsewhere;
  private final KnownPeople known;
  private final Areas areas;

  AssetsController(
      AssetRegister assets,
      AssetDoor door,
      ServesIncome serves,
      BuiltElsewhere elsewhere,
      KnownPeople known,
      Areas areas) {
    this.assets = assets;
    this.door = door;
    this.serves = serves;
    this.elsewhere = elsewhere;
    this.known = known;
    this.areas = areas;
  }

  @GetMapping(AssetsPage.PATH)
  Page list(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), AssetForm.EMPTY, null);
  }

  @PostMapping(AssetsPage.PATH)
  Object enter(@PathVariable String slug, @RequestParam Map<String, String> typed, Ui ui) {
    Access.requireSomebody();
    var community = areas.get(slug);
    var form = new AssetForm(typed);
    return Deeds.then(
        ui.link(community.path() + "/assets"),
        () ->
            assets.enter(
                community.id(),
                form.read(),
                form.keeping().read(),
                TypedId.orNew(typed.get("request"))),
        refused -> page(ui, community, form, refused));
  }

  private Page page(Ui ui, Community community, AssetForm form, @Nullable Refusal refused) {
    door.requireToSee(Place.community(community.id()));
    var all = assets.of(List.of(community.id()));
    return AssetsPage.of(
        ui,
        new AssetsPage.Facts(
            community,
            all,
            serves.uses(all.stream().map(Asset::id).toList()),
            elsewhere.than(community.id()),
            known.ofVillage(community.id()),
            door.mayEdit(community)),
        form,
        refused);
  }
}
