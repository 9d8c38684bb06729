package org.aenglek.training.web;

import org.aenglek.site.Ui;
import org.aenglek.training.Lesson;

/** Where the pages of training are. */
final class Addresses {
  static final String LESSONS = "/{lang}/training/lessons";
  static final String LESSON = LESSONS + "/{key}";
  static final String COMPLETIONS = LESSON + "/completions";

  private Addresses() {}

  static String lessons(Ui ui) {
    return ui.link("/training/lessons");
  }

  static String lesson(Ui ui, Lesson lesson) {
    return lessons(ui) + "/" + lesson.key();
  }

  static String completions(Ui ui, Lesson lesson) {
    return lesson(ui, lesson) + "/completions";
  }
}
