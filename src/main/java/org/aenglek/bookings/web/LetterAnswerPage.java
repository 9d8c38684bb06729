package org.aenglek.bookings.web;

import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Visit;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the letter said of a visit, and one big button.
 *
 * @param action where it is said; empty once it was answered, or it is too late
 * @param other the way to say the contrary
 */
public record LetterAnswerPage(
    Ui ui,
    Head head,
    String title,
    String facts,
    String state,
    String action,
    String button,
    String other,
    String otherLabel,
    String village,
    String problem,
    int status)
    implements Page {

  static LetterAnswerPage of(
      Ui ui, Visit visit, Community community, String link, String say, @Nullable Refusal refused) {
    boolean isYes = say.equals("yes");
    boolean isAsked = visit.stage() instanceof Visit.Asked;
    var title = ui.t("bookings.byLetter.title", ui.plain(community.name()));
    var contrary = isYes ? "no" : "yes";
    return new LetterAnswerPage(
        ui,
        Head.of(title, ui.t("bookings.byLetter.description")).unlisted(),
        title,
        ui.t(
            "bookings.byLetter.facts",
            ui.weekday(visit.firstDay()),
            ui.t("bookings.heads", visit.heads(), ui.number(visit.heads())),
            VisitWords.spoken(visit.reference())),
        VisitWords.state(ui, visit.stage()),
        isAsked ? path(ui, link, say) : "",
        ui.t("bookings." + say),
        isAsked ? path(ui, link, contrary) : "",
        ui.t("bookings." + contrary),
        VillagePage.path(ui, community),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static String path(Ui ui, String link, String say) {
    return ui.link("/bookings/answers/" + link + "/" + say);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
