package org.aenglek.training.web;

import org.aenglek.base.LocalText;
import org.aenglek.site.Ui;
import org.aenglek.training.Course;
import org.aenglek.training.CourseSession;

/** A session in a list. */
public record SessionLine(
    LocalText course, String when, String venue, String seats, String address) {

  static SessionLine of(Ui ui, Course course, CourseSession session) {
    return new SessionLine(
        course.name(),
        CourseWords.when(ui, session),
        session.venue(),
        CourseWords.seats(ui, session),
        Addresses.session(ui, session.id()));
  }
}
