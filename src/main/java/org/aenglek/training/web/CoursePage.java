package org.aenglek.training.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Course;
import org.aenglek.training.CourseSession;

/**
 * A course and its sessions.
 *
 * @param holding where a session is announced; empty for those who do not organise it
 */
public record CoursePage(
    Ui ui,
    Head head,
    LocalText name,
    LocalText purpose,
    List<String> terms,
    List<LocalText> statements,
    List<SessionLine> sessions,
    String holding)
    implements Page {

  static CoursePage of(Ui ui, Course course, List<CourseSession> sessions, boolean mayOrganise) {
    return new CoursePage(
        ui,
        Head.of(ui.plain(course.name()), ui.plain(course.purpose())).unlisted().forWork(),
        course.name(),
        course.purpose(),
        CourseWords.terms(ui, course),
        course.statements(),
        sessions.stream().map(session -> SessionLine.of(ui, course, session)).toList(),
        mayOrganise ? Addresses.course(ui, course.id()) + "/sessions" : "");
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
