package org.aenglek.training.web;

import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.aenglek.training.Course;
import org.aenglek.training.CourseAttendance.Standing;
import org.aenglek.training.CourseSession;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has scanned the code that the trainer shows.
 *
 * @param said what is known of them today; empty before they said that they are there
 * @param arriving where they say so; empty where the code does not count
 */
public record ArrivalPage(
    Ui ui,
    Head head,
    LocalText course,
    String when,
    String session,
    String name,
    String said,
    String arriving,
    String problem,
    int status)
    implements Page {

  /** What there is to show. */
  record Facts(
      Course course, CourseSession session, String code, LocalText name, Standing standing) {}

  static ArrivalPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var session = facts.session();
    boolean isKnown = facts.standing() != Standing.UNKNOWN;
    var told = Told.of(ui, isKnown ? null : refused);
    return new ArrivalPage(
        ui,
        Head.of(ui.t("training.arrival.title"), ui.plain(facts.course().name()))
            .unlisted()
            .forWork(),
        facts.course().name(),
        CourseWords.when(ui, session),
        Addresses.session(ui, session.id()),
        ui.t("training.arrival.who", ui.plain(facts.name())),
        said(ui, facts.standing()),
        isKnown || refused != null ? "" : Addresses.arrival(ui, session.id(), facts.code()),
        told.problem(),
        told.status());
  }

  private static String said(Ui ui, Standing standing) {
    return switch (standing) {
      case PRESENT -> ui.t("training.arrival.present");
      case WAITS -> ui.t("training.arrival.waits");
      case UNKNOWN -> "";
    };
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
