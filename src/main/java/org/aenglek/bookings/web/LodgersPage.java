package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Duty;
import org.aenglek.bookings.Lodgers.Lodging;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A guest tells who sleeps in a village, because a law asks the village.
 *
 * @param back to the order
 */
public record LodgersPage(
    Ui ui,
    Head head,
    String community,
    List<Why> why,
    LodgingCard card,
    LodgerForm form,
    List<LodgingCard.Choice> nations,
    List<LodgingCard.Choice> documents,
    String back,
    String problem,
    int status)
    implements Page {

  /** A duty, and where its law can be read. */
  public record Why(String duty, String basis, String source, boolean isSample) {}

  static LodgersPage of(
      Ui ui,
      Community community,
      Lodging lodging,
      LodgerForm form,
      String back,
      @Nullable Refusal refused) {
    var title = ui.t("bookings.lodgers.title");
    return new LodgersPage(
        ui,
        Head.of(title, ui.t("bookings.order.description")).forWork(),
        ui.plain(community.name()),
        lodging.duties().stream().map(duty -> why(ui, duty)).toList(),
        LodgingCard.of(ui, lodging, back + "/visits/" + lodging.visit().id() + "/lodgers"),
        form,
        LodgingCard.nations(ui),
        LodgingCard.documents(ui),
        back,
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  static Why why(Ui ui, Duty duty) {
    return new Why(
        ui.t("bookings.duty." + duty.kind().key()),
        ui.plain(duty.basis()),
        duty.source(),
        duty.sample());
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
