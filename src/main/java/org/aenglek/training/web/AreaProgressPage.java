package org.aenglek.training.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Afterwards;

/** How many in an area finished each lesson, and how many did something new afterwards. */
public record AreaProgressPage(Ui ui, Head head, String title, String lead, List<Line> lines)
    implements Page {

  /**
   * @param finished in words, also that there are too few to be told
   */
  public record Line(LocalText title, String finished, List<String> since) {}

  static AreaProgressPage of(
      Ui ui, LocalText area, Afterwards afterwards, List<Afterwards.OfLesson> of) {
    var title = ui.t("training.area.title", area);
    var deeds = afterwards.deeds();
    return new AreaProgressPage(
        ui,
        Head.of(title, ui.t("training.progress.lead")).forWork().unlisted(),
        title,
        ui.t("training.area.lead", ui.number(Afterwards.DAYS), ui.number(Afterwards.LEAST_PEOPLE)),
        of.stream().map(lesson -> line(ui, deeds, lesson)).toList());
  }

  private static Line line(Ui ui, List<String> deeds, Afterwards.OfLesson lesson) {
    return lesson
        .finished()
        .map(
            people ->
                new Line(
                    lesson.title(),
                    ui.t("training.area.finished", people, ui.number(people)),
                    deeds.stream().map(deed -> since(ui, deed, lesson)).toList()))
        .orElseGet(() -> new Line(lesson.title(), tooFew(ui), List.of()));
  }

  private static String since(Ui ui, String deed, Afterwards.OfLesson lesson) {
    return ui.t(deed + ".many", ui.number(lesson.since().getOrDefault(deed, 0L)));
  }

  private static String tooFew(Ui ui) {
    return ui.t("training.area.tooFew", ui.number(Afterwards.LEAST_PEOPLE));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
