package org.aenglek.communities.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.communities.Asset;
import org.aenglek.communities.AssetRegister;
import org.aenglek.people.OwnOffices;
import org.aenglek.people.OwnVillages;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the registers one reads, and what one keeps that somebody must look at. */
public record OwnAssetsPanel(Ui ui, List<Link> registers, List<AssetLine> late) {

  public record Link(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final AssetRegister assets;
    private final AssetDoor door;
    private final OwnVillages villages;
    private final OwnOffices offices;
    private final Areas areas;

    Provider(
        AssetRegister assets,
        AssetDoor door,
        OwnVillages villages,
        OwnOffices offices,
        Areas areas) {
      this.assets = assets;
      this.door = door;
      this.villages = villages;
      this.offices = offices;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 96;
    }

    @Override
    public Optional<OwnAssetsPanel> show(Ui ui, Subject subject) {
      if (SignedIn.find().isEmpty()) return Optional.empty();
      var registers = Stream.concat(ofVillages(ui), ofOffices(ui)).toList();
      var late = late(ui);
      return registers.isEmpty() && late.isEmpty()
          ? Optional.empty()
          : Optional.of(new OwnAssetsPanel(ui, registers, late));
    }

    private Stream<Link> ofVillages(Ui ui) {
      return areas.all(villages.all()).values().stream()
          .filter(door::maySee)
          .map(
              one ->
                  new Link(
                      ui.t(AssetWords.KEY + "title", one.name()), ui.link(one.path() + "/assets")));
    }

    private Stream<Link> ofOffices(Ui ui) {
      return offices.all().stream()
          .filter(door::maySee)
          .map(
              area ->
                  new Link(
                      ui.t(AssetWords.KEY + "area.title", areas.nameOf(area.id())),
                      ui.link(AreaAssetsPage.path(area))));
    }

    private List<AssetLine> late(Ui ui) {
      var late = assets.mine().stream().filter(asset -> asset.isOverdue(ui.today())).toList();
      Map<UUID, Community> where = areas.all(late.stream().map(Asset::community).toList());
      return late.stream()
          .map(asset -> AssetLine.of(ui, where.get(asset.community()).path(), asset, ""))
          .toList();
    }
  }
}
