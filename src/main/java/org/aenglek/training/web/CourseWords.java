package org.aenglek.training.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.site.Ui;
import org.aenglek.training.Course;
import org.aenglek.training.CourseSession;
import org.aenglek.training.Trainers.Trainer;

/** What is said of courses on more than one page. */
final class CourseWords {
  private CourseWords() {}

  /** What it is good for, how long that holds, and what it takes. */
  static List<String> terms(Ui ui, Course course) {
    var months = course.validMonths();
    return Stream.of(
            course.trade() == null
                ? ""
                : ui.t("training.course.trade", ui.t("people.does." + course.trade())),
            months == null
                ? ui.t("training.course.forEver")
                : ui.t("training.course.months", months, ui.number(months)),
            ui.t("training.course.needed", ui.number(course.neededPercent())))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /** "Session 2 · 1–2 December 2026 · 09:00–16:00" */
  static String when(Ui ui, CourseSession session) {
    return ui.t("training.session.number", ui.number(session.number()))
        + " · "
        + ui.dates(session.days())
        + " · "
        + ui.t("training.session.hours", ui.time(session.starts()), ui.time(session.ends()));
  }

  /** How many seats are left, or why nobody can have one. */
  static String seats(Ui ui, CourseSession session) {
    if (session.isCalledOff()) return ui.t("training.session.off");
    if (session.isOver(ui.today())) return ui.t("training.session.over");
    return ui.t("training.session.free", session.free(), ui.number(session.free()));
  }

  static String trainer(Ui ui, Trainer trainer) {
    var kind = trainer.kind();
    return kind == null
        ? trainer.name()
        : ui.t(
            "training.trainer.from",
            trainer.name(),
            trainer.organisation(),
            ui.t("training.trainer." + kind.key()));
  }
}
