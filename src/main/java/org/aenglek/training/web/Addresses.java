package org.aenglek.training.web;

import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.people.Place;
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

  static final String PROGRESS = "/{lang}/training/progress";
  static final String AREA_PROGRESS = PROGRESS + "/{kind:provinces|districts}/{code}";

  static final String CLINIC = "/{lang}/training/clinic";
  static final String NEW_IDEA = CLINIC + "/of/{slug}";
  static final String IDEA = CLINIC + "/{id:[0-9a-f-]{36}}";

  private Addresses() {}

  static String clinic(Ui ui) {
    return ui.link("/training/clinic");
  }

  static String newIdea(Ui ui, Community village) {
    return clinic(ui) + "/of/" + village.slug();
  }

  static String idea(Ui ui, UUID id) {
    return clinic(ui) + "/" + id;
  }

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
