package org.aenglek.training.web;

import org.aenglek.people.Place;
import org.aenglek.site.Ui;
import org.aenglek.training.Lesson;

/** Where the pages of training are. */
final class Addresses {
  static final String LESSONS = "/{lang}/training/lessons";
  static final String LESSON = LESSONS + "/{key}";
  static final String COMPLETIONS = LESSON + "/completions";

  static final String PROGRESS = "/{lang}/training/progress";
  static final String AREA_PROGRESS = PROGRESS + "/{kind:provinces|districts}/{code}";

  private Addresses() {}

  static String progress(Ui ui) {
    return ui.link("/training/progress");
  }

  static String progress(Ui ui, Place area) {
    return progress(ui) + "/" + area.kind().key() + "s/" + area.id();
  }

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
