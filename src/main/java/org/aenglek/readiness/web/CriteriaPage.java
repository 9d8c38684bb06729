package org.aenglek.readiness.web;

import java.util.List;
import org.aenglek.base.Refusal;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Criteria.Dimension;
import org.aenglek.readiness.CriteriaSets.Edition;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is asked of villages, as it is published.
 *
 * @param text the whole of it to make the next version of; empty for whoever may not
 */
public record CriteriaPage(
    Ui ui,
    Head head,
    String title,
    String about,
    String source,
    String day,
    List<Group> groups,
    List<GradeLine> grades,
    List<AreaPage.Link> versions,
    String publishing,
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
  record Facts(Edition edition, List<Edition> versions, boolean mayPublish, String text) {}

  static CriteriaPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var criteria = facts.edition().criteria();
    var title = AreaPage.link(ui, facts.edition()).label();
    return new CriteriaPage(
        ui,
        Head.of(title, ui.plain(criteria.about())),
        title,
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
        facts.versions().stream().map(one -> AreaPage.link(ui, one)).toList(),
        ui.link("/readiness/criteria/" + facts.edition().set()),
        facts.mayPublish() ? facts.text() : "",
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
