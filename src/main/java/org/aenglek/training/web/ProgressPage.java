package org.aenglek.training.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Afterwards;

/** What one has learnt, and what one did for the first time afterwards. */
public record ProgressPage(Ui ui, Head head, String title, List<Line> lines) implements Page {

  /**
   * @param finished the day
   * @param since sentences; none where there is nothing to tell yet
   */
  public record Line(LocalText title, String finished, List<String> since) {}

  static ProgressPage of(Ui ui, List<Afterwards.Own> lessons) {
    var title = ui.t("training.progress.title");
    return new ProgressPage(
        ui,
        Head.of(title, ui.t("training.progress.lead")).forWork().unlisted(),
        title,
        lessons.stream().map(lesson -> line(ui, lesson)).toList());
  }

  private static Line line(Ui ui, Afterwards.Own lesson) {
    return new Line(
        lesson.title(),
        ui.t("training.progress.finished", ui.date(ui.day(lesson.finished()))),
        lesson.since().stream()
            .map(first -> ui.t(first.deed(), ui.date(ui.day(first.at()))))
            .toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
