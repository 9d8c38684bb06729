package org.aenglek.readiness.web;

import java.util.List;
import java.util.Map;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.people.Place;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Criteria.Dimension;
import org.aenglek.readiness.CriteriaSets.Edition;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is asked of villages, as it is published.
 *
 * @param holdsIn the province whose own edition it is; empty where it is for all
 * @param places for which the next version can be made; none for whoever may not
 * @param text the whole of it, to make the next version of
 */
public record CriteriaPage(
    Ui ui,
    Head head,
    String title,
    String holdsIn,
    String about,
    String source,
    String day,
    List<Group> groups,
    List<GradeLine> grades,
    List<AreaPage.Link> versions,
    String publishing,
    List<Choice> places,
    String text,
    String problem,
    int status)
    implements Page {

  public record Group(String name, String weight, List<Line> lines) {}

  /**
   * @param levels with what each gives
   */
  public record Line(String name, String weight, List<String> levels) {}

  public record GradeLine(String name, String least, String standing) {}

  /** What there is to show. */
  record Facts(
      Edition edition,
      List<Edition> versions,
      List<Place> settable,
      Place chosen,
      Map<String, LocalText> provinces,
      String text) {

    private String holdsIn(Ui ui, Place place) {
      var province = provinces.get(place.id());
      return province == null ? "" : ui.t("readiness.edition.of", province);
    }

    private AreaPage.Link link(Ui ui, Edition version) {
      var link = AreaPage.link(ui, version);
      var holdsIn = holdsIn(ui, version.place());
      return holdsIn.isEmpty()
          ? link
          : new AreaPage.Link(link.label() + " · " + holdsIn, link.address());
    }

    private List<Choice> places(Ui ui) {
      return settable.stream()
          .map(
              place ->
                  new Choice(
                      place.toString(),
                      place.equals(Place.EVERYWHERE)
                          ? ui.t("people.place.everywhere")
                          : ui.plain(provinces.get(place.id())),
                      place.equals(chosen)))
          .toList();
    }
  }

  static CriteriaPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var criteria = facts.edition().criteria();
    var title = AreaPage.link(ui, facts.edition()).label();
    return new CriteriaPage(
        ui,
        Head.of(title, ui.plain(criteria.about())),
        title,
        facts.holdsIn(ui, facts.edition().place()),
        ui.plain(criteria.about()),
        criteria.source() == null ? "" : criteria.source(),
        ui.date(ui.day(facts.edition().published())),
        criteria.dimensions().stream().map(one -> group(ui, one)).toList(),
        criteria.grades().stream()
            .map(
                one ->
                    new GradeLine(
                        ui.plain(one.name()),
                        ui.t("readiness.grade.least", ui.number(one.least())),
                        ui.t("readiness.standing." + one.standing().key())))
            .toList(),
        facts.versions().stream().map(one -> facts.link(ui, one)).toList(),
        ui.link("/readiness/criteria/" + facts.edition().set()),
        facts.places(ui),
        facts.text(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Group group(Ui ui, Dimension dimension) {
    return new Group(
        ui.plain(dimension.name()),
        ui.t("readiness.points", dimension.weight(), ui.number(dimension.weight())),
        dimension.criteria().stream().map(one -> line(ui, one)).toList());
  }

  private static Line line(Ui ui, Criterion criterion) {
    var gauge = criterion.gauge();
    var levels =
        gauge == null
            ? criterion.levels().stream()
                .map(
                    level ->
                        ui.t("readiness.level", ui.plain(level.name()), ui.number(level.share())))
                .toList()
            : List.of(
                ui.t(
                    "readiness.gauge",
                    ui.t("readiness.measure." + gauge.measure().key(), ui.number(gauge.full())),
                    ui.number(gauge.none())));
    return new Line(
        ui.plain(criterion.name()),
        ui.t("readiness.weight", ui.number(criterion.weight())),
        levels);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
