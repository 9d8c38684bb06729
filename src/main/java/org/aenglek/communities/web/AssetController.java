package org.aenglek.communities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.communities.Asset;
import org.aenglek.communities.BuiltElsewhere;
import org.aenglek.communities.CommunitiesRefused;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.communities.Inspection;
import org.aenglek.communities.Inspection.Condition;
import org.aenglek.communities.Inspections;
import org.aenglek.communities.Keepings;
import org.aenglek.communities.KnownPeople;
import org.aenglek.communities.ServesIncome;
import org.aenglek.media.SentPicture;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One thing that was built: whoever keeps it, and those who edit there, tell how it fares. */
@Controller
class AssetController {
  private final AssetDoor door;
  private final Inspections inspections;
  private final Keepings keepings;
  private final ServesIncome serves;
  private final BuiltElsewhere elsewhere;
  private final KnownPeople known;

  AssetController(
      AssetDoor door,
      Inspections inspections,
      Keepings keepings,
      ServesIncome serves,
      BuiltElsewhere elsewhere,
      KnownPeople known) {
    this.door = door;
    this.inspections = inspections;
    this.keepings = keepings;
    this.serves = serves;
    this.elsewhere = elsewhere;
    this.known = known;
  }

  @GetMapping(AssetPage.PATH)
  Page show(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    return page(ui, door.get(slug, id), Map.of(), null);
  }

  @PostMapping(AssetPage.PATH + "/inspections")
  Object tell(@PathVariable String slug, @PathVariable UUID id, HttpServletRequest request, Ui ui) {
    Access.requireSomebody();
    var found = door.get(slug, id);
    if (!inspections.mayTell(found.asset())) throw new Access.NotAllowed();
    var typed = new HashMap<String, String>();
    return Deeds.then(
        address(ui, found),
        () -> SentPicture.with(request, picture -> tell(id, read(request, typed), picture)),
        refused -> page(ui, found, typed, refused));
  }

  /** Once the body was read whole. */
  private static Map<String, String> read(HttpServletRequest request, Map<String, String> typed) {
    for (var field : List.of("day", "condition", "note", "request")) {
      typed.put(field, SentPicture.field(request, field));
    }
    return typed;
  }

  private void tell(UUID asset, Map<String, String> typed, @Nullable InputStream picture) {
    var seen =
        new Inspections.Seen(
            TypedDate.find(typed.getOrDefault("day", ""))
                .orElseThrow(() -> new CommunitiesRefused(Reason.DAY)),
            Condition.find(typed.getOrDefault("condition", ""))
                .orElseThrow(() -> new CommunitiesRefused(Reason.CONDITION)),
            typed.getOrDefault("note", ""));
    inspections.tell(asset, seen, picture, TypedId.orNew(typed.get("request")));
  }

  @GetMapping(AssetPage.PATH + "/inspections/{number:\\d{1,4}}/picture")
  Reply picture(@PathVariable String slug, @PathVariable UUID id, @PathVariable int number) {
    door.get(slug, id);
    var picture =
        inspections.picture(id, number).orElseThrow(() -> new NotThere("picture of " + id));
    return Reply.of(MediaType.IMAGE_JPEG, picture).once();
  }

  @PostMapping(AssetPage.PATH + "/keeping")
  Object keep(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      Ui ui) {
    Access.requireSomebody();
    var found = door.get(slug, id);
    return Deeds.then(
        address(ui, found),
        () -> keepings.give(id, new KeepingForm(typed).read(), TypedId.orNew(typed.get("request"))),
        refused -> page(ui, found, typed, refused));
  }

  private static String address(Ui ui, AssetDoor.Found found) {
    return ui.link(found.community().path() + "/assets/" + found.asset().id());
  }

  private Page page(
      Ui ui, AssetDoor.Found found, Map<String, String> typed, @Nullable Refusal refused) {
    var community = found.community();
    var asset = found.asset();
    var looks = inspections.of(asset.id());
    boolean mayEdit = door.mayEdit(community);
    return AssetPage.of(
        ui,
        new AssetPage.Facts(
            community,
            asset,
            looks,
            names(asset, looks),
            mayEdit ? known.ofVillage(community.id()) : Map.of(),
            elsewhere.than(community.id()).getOrDefault(asset.facts().kind(), 0),
            serves.uses(List.of(asset.id())).getOrDefault(asset.id(), List.of()),
            serves.earned(asset, ui.today().minusYears(1)),
            serves.page(asset),
            door.maySee(community),
            mayEdit,
            inspections.mayTell(asset)),
        typed,
        refused);
  }

  private Map<UUID, LocalText> names(Asset asset, List<Inspection> looks) {
    var writers = Writers.people(looks.stream().map(Inspection::by).toList());
    var keeper = Optional.ofNullable(asset.keeping().person());
    return known.names(
        asset.community(), Stream.concat(writers.stream(), keeper.stream()).toList());
  }
}
