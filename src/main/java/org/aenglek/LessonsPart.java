package org.aenglek;

import org.aenglek.areas.Province;
import org.aenglek.training.Lesson;
import org.aenglek.training.Lessons;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code lessons.json}; its order is that of the list. */
@Component
@Order(80)
class LessonsPart implements FolderPart {
  private final Lessons lessons;

  LessonsPart(Lessons lessons) {
    this.lessons = lessons;
  }

  @Override
  public void load(Folder folder, Province province) {
    int place = 0;
    for (var lesson : folder.list("lessons.json", Lesson[].class))
      lessons.enter(lesson, ++place, province);
  }
}
