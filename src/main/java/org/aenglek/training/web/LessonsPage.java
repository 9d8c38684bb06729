package org.aenglek.training.web;

import java.util.List;
import java.util.Set;
import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Edition;
import org.aenglek.training.Lesson;

/**
 * All lessons.
 *
 * @param progress how many one has finished; empty for who has not signed in or has finished none
 * @param own where what came of them is told
 */
public record LessonsPage(
    Ui ui,
    Head head,
    String title,
    String progress,
    String own,
    List<Line> lines,
    boolean isForeign)
    implements Page {

  /**
   * One of them.
   *
   * @param minutes how long it takes, or that one has finished it
   */
  public record Line(
      LocalText title, LocalText aim, String minutes, String address, boolean isFinished) {}

  static LessonsPage of(Ui ui, List<Edition> editions, Set<String> finished) {
    var title = ui.t("training.lessons.title");
    var lines = editions.stream().map(Edition::lesson).map(one -> line(ui, one, finished)).toList();
    long done = lines.stream().filter(Line::isFinished).count();
    return new LessonsPage(
        ui,
        Head.of(title, ui.t("training.lessons.lead")).forWork(),
        title,
        done == 0
            ? ""
            : ui.t("training.lessons.progress", ui.number(done), ui.number(lines.size())),
        Addresses.progress(ui),
        lines,
        LessonWords.isForeign(ui));
  }

  private static Line line(Ui ui, Lesson lesson, Set<String> finished) {
    boolean isFinished = finished.contains(lesson.key());
    var minutes = isFinished ? ui.t("training.lessons.finished") : LessonWords.minutes(ui, lesson);
    return new Line(
        lesson.title(), lesson.aim(), minutes, Addresses.lesson(ui, lesson), isFinished);
  }
}
