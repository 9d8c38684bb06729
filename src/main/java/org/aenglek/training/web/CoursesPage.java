package org.aenglek.training.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Course;

/**
 * What can be learnt, when it is held, and what one has finished.
 *
 * @param writing where a course is written down; empty for those who organise none
 */
public record CoursesPage(
    Ui ui,
    Head head,
    List<SessionLine> coming,
    List<CertificateLine> certificates,
    List<CourseLine> courses,
    String writing)
    implements Page {

  /** A course in the list. */
  public record CourseLine(LocalText name, LocalText purpose, String address) {
    static CourseLine of(Ui ui, Course course) {
      return new CourseLine(course.name(), course.purpose(), Addresses.course(ui, course.id()));
    }
  }

  static CoursesPage of(
      Ui ui,
      List<SessionLine> coming,
      List<CertificateLine> certificates,
      List<Course> courses,
      boolean mayOrganise) {
    return new CoursesPage(
        ui,
        Head.of(ui.t("training.courses.title"), ui.t("training.courses.lead")).unlisted().forWork(),
        coming,
        certificates,
        courses.stream().map(course -> CourseLine.of(ui, course)).toList(),
        mayOrganise ? Addresses.courses(ui) + "/new" : "");
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
