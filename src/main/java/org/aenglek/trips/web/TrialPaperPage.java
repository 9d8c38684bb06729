package org.aenglek.trips.web;

import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteEntry;
import org.aenglek.trips.RouteWays;
import org.aenglek.trips.Timing;

/** The sheet of a trial for paper: the plan is on it, all else is filled in by hand. */
public record TrialPaperPage(
    Ui ui, Head head, String title, LocalText route, String draft, List<Line> lines)
    implements Page {

  public record Line(String number, LocalText name, String plan, String durations) {}

  static TrialPaperPage of(Ui ui, Route route, List<Timing> plan) {
    var title = ui.t("trips.trial.paper.title");
    var clock = Timing.plan(RouteWays.SETS_OFF, plan);
    return new TrialPaperPage(
        ui,
        Head.of(title, ui.t("trips.trial.lead")).forWork().unlisted(),
        title,
        route.title(),
        ui.link(RouteEntry.path(route.id())),
        IntStream.range(0, plan.size())
            .mapToObj(
                i ->
                    new Line(
                        ui.number(plan.get(i).number()),
                        plan.get(i).community().name(),
                        TrialWords.plan(ui, clock.get(i)),
                        TrialWords.durations(ui, plan.get(i))))
            .toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
