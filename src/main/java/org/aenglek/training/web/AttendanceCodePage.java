package org.aenglek.training.web;

import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Course;
import org.aenglek.training.CourseSession;

/**
 * What the trainer holds up: the code of the moment, and how many have come.
 *
 * @param isToday whether the session is held today, or the code counts for nobody
 * @param waiting who stands there without a seat, in a sentence; empty when nobody does
 */
public record AttendanceCodePage(
    Ui ui,
    Head head,
    LocalText course,
    String when,
    String session,
    String here,
    String picture,
    boolean isToday,
    String present,
    String waiting)
    implements Page {

  static AttendanceCodePage of(
      Ui ui, Course course, CourseSession session, String code, int present, int waiting) {
    var here = Addresses.session(ui, session.id());
    return new AttendanceCodePage(
        ui,
        Head.of(ui.t("training.code.title"), ui.plain(course.name())).unlisted().forWork(),
        course.name(),
        CourseWords.when(ui, session),
        here,
        here + "/code",
        Addresses.arrival(ui, session.id(), code) + "/code.svg",
        session.days().holds(ui.today()) && !session.isCalledOff(),
        ui.t("training.code.present", ui.number(present), ui.number(session.taken())),
        waiting == 0 ? "" : ui.t("training.code.waiting", waiting, ui.number(waiting)));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
