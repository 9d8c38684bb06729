package org.aenglek.training.web;

import java.util.Optional;
import org.aenglek.base.LocalText;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.training.Learning;
import org.aenglek.training.ProposesLessons.Loss;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In one's own place: the lesson that comes next.
 *
 * @param because what it would help against; empty where it is simply the next
 */
public record OwnLessonPanel(
    Ui ui, LocalText title, String minutes, String because, String address, String all) {

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
      return learning.next().map(next -> panel(ui, next));
    }

    private static OwnLessonPanel panel(Ui ui, Learning.Next next) {
      var lesson = next.lesson();
      return new OwnLessonPanel(
          ui,
          lesson.title(),
          LessonWords.minutes(ui, lesson),
          because(ui, next.because()),
          Addresses.lesson(ui, lesson),
          Addresses.lessons(ui));
    }

    private static String because(Ui ui, @Nullable Loss loss) {
      return loss == null
          ? ""
          : ui.t("training.own.because", loss.name(), loss.points(), ui.number(loss.points()));
    }
  }
}
