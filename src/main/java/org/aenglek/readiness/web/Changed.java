package org.aenglek.readiness.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aenglek.readiness.Difference;
import org.aenglek.readiness.Scorecards.Result;
import org.aenglek.site.Ui;

/** What changed since the round before, by criterion. */
record Changed(Instant since, List<Difference> differences) {

  /**
   * With what the latest result is compared: the last of the round before; in the first round, what
   * stood before its appeals.
   */
  static Optional<Result> before(List<Result> results) {
    return results.stream()
        .filter(one -> !one.assessment().equals(results.getFirst().assessment()))
        .findFirst()
        .or(() -> results.stream().skip(1).reduce((one, earlier) -> earlier));
  }

  String title(Ui ui) {
    return ui.t("readiness.changed.title", ui.date(ui.day(since)));
  }

  List<VillagePage.ChangeLine> lines(Ui ui) {
    return differences.stream().map(one -> line(ui, one)).toList();
  }

  private static VillagePage.ChangeLine line(Ui ui, Difference difference) {
    var points = Points.of(ui, difference.points().abs());
    return new VillagePage.ChangeLine(
        ui.plain(difference.criterion().name()),
        ui.t("readiness.changed." + difference.kind().key(), points));
  }
}
