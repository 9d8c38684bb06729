package org.aenglek.readiness.web;

import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.readiness.Scorecards.Result;
import org.aenglek.site.Ui;

/** The results of a village until then, each against the one before. */
final class History {
  private History() {}

  static List<VillagePage.Past> lines(Ui ui, VillagePage.Facts facts) {
    return IntStream.range(0, facts.results().size()).mapToObj(i -> past(ui, facts, i)).toList();
  }

  private static VillagePage.Past past(Ui ui, VillagePage.Facts facts, int i) {
    var result = facts.results().get(i);
    var criteria = facts.resultEditions().get(i).criteria();
    return new VillagePage.Past(
        ui.date(ui.day(result.at())),
        ui.plain(criteria.grade(result.grade()).name()),
        Points.of(ui, result.points()),
        change(ui, facts.results(), i),
        Addresses.scorecard(ui, result.assessment()));
  }

  private static String change(Ui ui, List<Result> results, int i) {
    if (i + 1 >= results.size()) return "";
    var before = results.get(i + 1);
    var now = results.get(i);
    if (!before.set().equals(now.set())) return ui.t("readiness.change.set");
    int direction = now.points().compareTo(before.points());
    var difference = ui.number(now.points().subtract(before.points()).abs());
    if (direction == 0) return ui.t("readiness.change.none");
    return ui.t(direction > 0 ? "readiness.change.more" : "readiness.change.less", difference);
  }
}
