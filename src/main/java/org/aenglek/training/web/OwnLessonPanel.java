package org.aenglek.training.web;

import java.util.Optional;
import org.aenglek.base.LocalText;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.training.Learning;
import org.aenglek.training.Lesson;
import org.springframework.stereotype.Component;

/** In one's own place: the lesson that comes next. */
public record OwnLessonPanel(Ui ui, LocalText title, String minutes, String address, String all) {

  @Component
  static class Provider implements Panel {
    private final Learning learning;

    Provider(Learning learning) {
      this.learning = learning;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 89;
    }

    @Override
    public Optional<OwnLessonPanel> show(Ui ui, Subject subject) {
      if (SignedIn.find().isEmpty()) return Optional.empty();
      return learning.next().map(lesson -> panel(ui, lesson));
    }

    private static OwnLessonPanel panel(Ui ui, Lesson lesson) {
      return new OwnLessonPanel(
          ui,
          lesson.title(),
          LessonWords.minutes(ui, lesson),
          Addresses.lesson(ui, lesson),
          Addresses.lessons(ui));
    }
  }
}
