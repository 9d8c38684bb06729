package org.aenglek.training.web;

import org.aenglek.site.Ui;
import org.aenglek.training.Lesson;

/** What is said of lessons on more than one page. */
final class LessonWords {
  private LessonWords() {}

  /** "about five minutes" */
  static String minutes(Ui ui, Lesson lesson) {
    return ui.t("training.lesson.minutes", lesson.minutes(), ui.number(lesson.minutes()));
  }

  /** Whether readers of that language are given a lesson in another one. */
  static boolean isForeign(Ui ui) {
    return Lesson.written(ui.lang()) != ui.lang();
  }
}
