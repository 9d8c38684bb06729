package org.aenglek.training.web;

import java.util.UUID;
import org.aenglek.site.Ui;
import org.aenglek.training.Lesson;

/** Where the pages of training are. */
final class Addresses {
  static final String LESSONS = "/{lang}/training/lessons";
  static final String LESSON = LESSONS + "/{key}";
  static final String COMPLETIONS = LESSON + "/completions";
  static final String COURSES = "/{lang}/training/courses";
  static final String NEW_COURSE = COURSES + "/new";
  static final String COURSE = COURSES + "/{id:[0-9a-f-]{36}}";
  static final String SESSIONS = COURSE + "/sessions";
  static final String SESSION = "/{lang}/training/sessions/{id:[0-9a-f-]{36}}";
  static final String CODE = SESSION + "/code";
  static final String ARRIVAL = SESSION + "/codes/{code}";
  static final String CERTIFICATES = "/{lang}/training/certificates";
  static final String CERTIFICATE = CERTIFICATES + "/{code}";

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

  static String courses(Ui ui) {
    return ui.link("/training/courses");
  }

  static String course(Ui ui, UUID course) {
    return courses(ui) + "/" + course;
  }

  static String session(Ui ui, UUID session) {
    return ui.link("/training/sessions/" + session);
  }

  static String arrival(Ui ui, UUID session, String code) {
    return session(ui, session) + "/codes/" + code;
  }

  static String certificates(Ui ui) {
    return ui.link("/training/certificates");
  }

  static String certificate(Ui ui, String code) {
    return certificates(ui) + "/" + code;
  }
}
