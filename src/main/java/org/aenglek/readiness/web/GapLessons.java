package org.aenglek.readiness.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.people.Members;
import org.aenglek.readiness.web.VillagePage.LessonLine;
import org.aenglek.site.Ui;
import org.aenglek.training.Lesson;
import org.aenglek.training.Lessons;
import org.aenglek.training.Reach;
import org.aenglek.training.Reaches;
import org.springframework.stereotype.Component;

/** Which lessons help against a gap of a village, and how many there have still to learn them. */
@Component
class GapLessons {
  private final Lessons lessons;
  private final Reaches reaches;

  GapLessons(Lessons lessons, Reaches reaches) {
    this.lessons = lessons;
    this.reaches = reaches;
  }

  List<LessonLine> of(Ui ui, UUID community, String criterion) {
    return lessons.closing(criterion).stream().map(lesson -> line(ui, community, lesson)).toList();
  }

  private LessonLine line(Ui ui, UUID community, Lesson lesson) {
    var reach = reaches.of(community, lesson);
    return new LessonLine(
        reach
            .map(known -> label(ui, lesson, known))
            .orElseGet(() -> ui.t("readiness.gap.lesson", lesson.title())),
        ui.link("/training/lessons/" + lesson.key()),
        reach.map(known -> names(ui, known)).orElse(""));
  }

  private static String label(Ui ui, Lesson lesson, Reach reach) {
    if (reach.open() == 0) return ui.t("readiness.gap.lesson.finished", lesson.title());
    return ui.t(
        "readiness.gap.lesson.open",
        who(ui, lesson),
        ui.number(reach.open()),
        ui.number(reach.people()),
        lesson.title());
  }

  private static String who(Ui ui, Lesson lesson) {
    return lesson.who().stream()
        .map(who -> ui.t((Members.TRADES.contains(who) ? "people.does." : "people.role.") + who))
        .collect(Collectors.joining(", "));
  }

  private static String names(Ui ui, Reach reach) {
    if (reach.names().isEmpty()) return "";
    return ui.t(
        "readiness.gap.lesson.names",
        reach.names().stream().map(ui::plain).collect(Collectors.joining(", ")));
  }
}
