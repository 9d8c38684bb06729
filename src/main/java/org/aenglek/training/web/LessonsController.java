package org.aenglek.training.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.people.Deeds;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Learning;
import org.aenglek.training.Lessons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lessons, which everybody may read; that one has finished them, of whoever has signed in. */
@Controller
class LessonsController {
  private final Lessons lessons;
  private final Learning learning;
  private final Clock clock;

  LessonsController(Lessons lessons, Learning learning, Clock clock) {
    this.lessons = lessons;
    this.learning = learning;
    this.clock = clock;
  }

  @GetMapping(Addresses.LESSONS)
  Page list(Ui ui) {
    return LessonsPage.of(ui, lessons.list(), learning.finished());
  }

  @GetMapping(Addresses.LESSON)
  Page show(@PathVariable String key, Ui ui) {
    return LessonPage.of(ui, lessons.get(key));
  }

  /**
   * What is wrong is told to whoever sends it; what is right is counted for who has signed in.
   *
   * @param request the id that a telephone made; a page without script makes none
   */
  @PostMapping(Addresses.COMPLETIONS)
  Object finish(
      @PathVariable String key,
      @RequestParam int edition,
      @RequestParam(required = false) @Nullable UUID request,
      @RequestParam Map<String, String> fields,
      Ui ui) {
    var taught = lessons.get(key, edition);
    var choices = new ChoicesForm(fields).read(taught.lesson());
    return Deeds.ofAnybody(
        Addresses.lessons(ui),
        () -> learning.finish(taught, choices, request == null ? Ids.next(clock) : request),
        refused -> LessonPage.refused(ui, taught, choices, refused));
  }
}
