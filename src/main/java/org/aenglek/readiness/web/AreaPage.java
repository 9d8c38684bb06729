package org.aenglek.readiness.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.areas.NamesApart;
import org.aenglek.base.LocalText;
import org.aenglek.readiness.Assessment;
import org.aenglek.readiness.CriteriaSets.Edition;
import org.aenglek.readiness.Scorecards.Result;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * The villages of a district or a province, and what waits there to be verified.
 *
 * @param sum how many of them were assessed
 */
public record AreaPage(
    Ui ui,
    Head head,
    String title,
    String sum,
    List<Waiting> waiting,
    List<Line> lines,
    List<Link> sets)
    implements Page {

  public record Waiting(String name, String since, String address) {}

  /**
   * @param grade in words, also that there is none
   */
  public record Line(String name, String address, String grade, String points, String day) {}

  public record Link(String label, String address) {}

  /** What there is to show. */
  record Facts(
      LocalText area,
      List<Community> communities,
      Map<UUID, Result> results,
      Map<UUID, LocalText> grades,
      List<Assessment> waiting,
      List<Edition> editions) {}

  static AreaPage of(Ui ui, Facts facts) {
    var title = ui.t("readiness.area.title", facts.area());
    var names = NamesApart.of(facts.communities());
    long assessed =
        facts.communities().stream().filter(one -> facts.results().containsKey(one.id())).count();
    return new AreaPage(
        ui,
        Head.of(title, ui.t("readiness.lead")).forWork().unlisted(),
        title,
        ui.t(
            "readiness.area.sum",
            assessed,
            ui.number(assessed),
            ui.number(facts.communities().size())),
        facts.waiting().stream().map(one -> waiting(ui, facts, names, one)).toList(),
        facts.communities().stream().map(one -> line(ui, facts, names, one)).toList(),
        facts.editions().stream().map(one -> link(ui, one)).toList());
  }

  private static Waiting waiting(Ui ui, Facts facts, NamesApart names, Assessment assessment) {
    var name =
        facts.communities().stream()
            .filter(one -> one.id().equals(assessment.community()))
            .findFirst()
            .map(one -> ui.plain(names.of(one)))
            .orElse("");
    return new Waiting(
        name,
        ui.moment(assessment.steps().getLast().at()),
        Addresses.scorecard(ui, assessment.id()));
  }

  private static Line line(Ui ui, Facts facts, NamesApart names, Community community) {
    var name = ui.plain(names.of(community));
    var address = Addresses.village(ui, community);
    var result = facts.results().get(community.id());
    if (result == null) return new Line(name, address, ui.t("readiness.notAssessed"), "", "");
    return new Line(
        name,
        address,
        ui.plain(facts.grades().get(community.id())),
        ui.number(result.points()),
        ui.date(ui.day(result.at())));
  }

  static Link link(Ui ui, Edition edition) {
    return new Link(
        ui.t("readiness.edition", edition.criteria().name(), ui.number(edition.version())),
        Addresses.criteria(ui, edition));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
