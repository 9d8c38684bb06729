package org.aenglek.programme.web;

import static org.aenglek.people.Place.Kind.PROVINCE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.people.OwnOffices;
import org.aenglek.people.OwnVillages;
import org.aenglek.programme.CampaignFigures;
import org.aenglek.programme.NationFigures;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the figures of the areas where one is in office, and of one's villages. */
public record OwnProgrammePanel(List<Line> lines) {

  public record Line(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private static final int FEW = 20;

    private final OwnVillages villages;
    private final OwnOffices offices;
    private final Areas areas;
    private final CampaignFigures campaigns;
    private final NationFigures nation;

    Provider(
        OwnVillages villages,
        OwnOffices offices,
        Areas areas,
        CampaignFigures campaigns,
        NationFigures nation) {
      this.villages = villages;
      this.offices = offices;
      this.areas = areas;
      this.campaigns = campaigns;
      this.nation = nation;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 97;
    }

    @Override
    public Optional<OwnProgrammePanel> show(Ui ui, Subject subject) {
      var lines =
          Stream.of(beginnings(ui), nation(ui), offices(ui), campaigns(ui), ownVillages(ui))
              .flatMap(each -> each)
              .toList();
      return lines.isEmpty() ? Optional.empty() : Optional.of(new OwnProgrammePanel(lines));
    }

    private Stream<Line> nation(Ui ui) {
      return nation.maySee()
          ? Stream.of(new Line(ui.t("programme.nation"), Addresses.nation(ui)))
          : Stream.empty();
    }

    /** A province that has not begun is not left alone. */
    private Stream<Line> beginnings(Ui ui) {
      return offices.all().stream()
          .filter(area -> area.kind() == PROVINCE)
          .filter(area -> areas.communitiesByProvince().getOrDefault(area.id(), 0) < FEW)
          .map(
              area ->
                  new Line(
                      ui.t("programme.beginning.title", areas.nameOf(area.id())),
                      Addresses.beginning(ui, area.id())));
    }

    private Stream<Line> offices(Ui ui) {
      return offices.all().stream()
          .map(
              area ->
                  new Line(
                      ui.t("programme.figures.of", areas.nameOf(area.id())),
                      Addresses.area(ui, area)));
    }

    private Stream<Line> campaigns(Ui ui) {
      return campaigns.provinces().stream()
          .map(
              province -> new Line(ui.t("programme.campaigns"), Addresses.campaigns(ui, province)));
    }

    private Stream<Line> ownVillages(Ui ui) {
      return areas.all(villages.all()).values().stream()
          .map(
              one ->
                  new Line(ui.t("programme.figures.of", one.name()), Addresses.village(ui, one)));
    }
  }
}
