package org.aenglek.programme.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.programme.Aim;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.MonthFigures;
import org.aenglek.programme.PublishedFigures.Publication;
import org.aenglek.site.Chart;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A month of a village, where it began and where it wants to be.
 *
 * @param form what is being typed; nothing for whoever may not
 * @param surveys the address of what its households were asked
 */
public record VillagePage(
    Ui ui,
    Head head,
    String title,
    String known,
    FigureTable figures,
    Chart chart,
    List<AimLine> aims,
    @Nullable Form form,
    String surveys,
    List<MonthLinks.Link> months,
    String problem,
    int status)
    implements Page {

  /** What is typed, and from what is chosen. */
  public record Form(
      String address,
      List<Choice> kinds,
      List<Choice> indicators,
      List<Choice> years,
      String value,
      String evidence) {
    static Form of(Ui ui, Community community, AimForm typed) {
      return new Form(
          Addresses.village(ui, community) + "/aims",
          typed.kinds(ui),
          typed.indicators(ui),
          typed.years(ui),
          typed.said(typed.value()),
          typed.said(typed.evidence()));
    }
  }

  /** What there is to show. */
  record Facts(
      Community community,
      MonthFigures figures,
      Optional<Publication> publication,
      List<Aim> aims,
      Map<UUID, LocalText> names,
      AimLine.Years years,
      FigureLine.Rows rows,
      boolean mayType) {}

  static VillagePage of(Ui ui, Facts facts, AimForm typed, @Nullable Refusal refused) {
    var community = facts.community();
    var month = facts.figures().month();
    var title = ui.t("programme.title", community.name(), month);
    return new VillagePage(
        ui,
        Head.of(title, ui.t("programme.lead")).forWork().unlisted(),
        title,
        DashboardPage.known(ui, facts.publication()),
        DashboardPage.figures(ui, facts.figures(), facts.rows()),
        DashboardPage.chart(ui, facts.figures(), Indicator.VISITORS),
        facts.aims().stream()
            .map(aim -> AimLine.of(ui, community, aim, facts.names(), facts.years()))
            .toList(),
        facts.mayType() ? Form.of(ui, community, typed) : null,
        Addresses.surveys(ui, community),
        MonthLinks.of(ui, Addresses.village(ui, community), month),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
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
