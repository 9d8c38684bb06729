package org.aenglek.training.web;

import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.aenglek.training.Course;
import org.jspecify.annotations.Nullable;

/** A session is announced. */
public record SessionFormPage(
    Ui ui,
    Head head,
    LocalText course,
    String back,
    Field first,
    Field last,
    Field starts,
    Field ends,
    Field venue,
    Field seats,
    String request,
    String problem,
    int status)
    implements Page {

  static SessionFormPage of(Ui ui, Course course, Filled filled, @Nullable Refusal refused) {
    var told = Told.of(ui, refused);
    return new SessionFormPage(
        ui,
        Head.of(ui.t("training.session.new"), ui.plain(course.purpose())).unlisted().forWork(),
        course.name(),
        Addresses.course(ui, course.id()),
        filled.field(ui, "first", ""),
        filled.field(ui, "last", ""),
        filled.field(ui, "starts", "09:00"),
        filled.field(ui, "ends", "16:00"),
        filled.field(ui, "venue", ""),
        filled.field(ui, "seats", "30"),
        filled.request().toString(),
        told.problem(),
        told.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
