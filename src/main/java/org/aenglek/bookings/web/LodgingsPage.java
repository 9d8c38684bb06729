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
 * The guests of the night of one village, and what the state is to be told of them.
 *
 * @param files with those of whom an authority is still to be told
 * @param isHotel none where whoever looks may not say so
 */
public record LodgingsPage(
    Ui ui,
    Head head,
    String title,
    String here,
    List<LodgersPage.Why> why,
    List<LodgingCard> cards,
    LodgerForm form,
    List<LodgingCard.Choice> nations,
    List<LodgingCard.Choice> documents,
    List<VillagePage.Link> files,
    @Nullable Boolean isHotel,
    String back,
    String problem,
    int status)
    implements Page {
  static final String PATH = VillagePage.PATH + "/lodgers";

  /** What there is to show. */
  record Facts(Community community, List<Lodging> lodgings, @Nullable Boolean isHotel) {}

  static LodgingsPage of(Ui ui, Facts facts, LodgerForm form, @Nullable Refusal refused) {
    var title = ui.t("bookings.lodgings.title", ui.plain(facts.community().name()));
    var back = VillagePage.path(ui, facts.community());
    var here = back + "/lodgers";
    var duties =
        facts.lodgings().stream().flatMap(one -> one.duties().stream()).distinct().toList();
    return new LodgingsPage(
        ui,
        Head.of(title, ui.t("bookings.village.description")).forWork(),
        title,
        here,
        duties.stream().map(duty -> LodgersPage.why(ui, duty)).toList(),
        facts.lodgings().stream().map(one -> card(ui, one)).toList(),
        form,
        LodgingCard.nations(ui),
        LodgingCard.documents(ui),
        duties.stream().map(Duty::kind).distinct().map(kind -> file(ui, here, kind)).toList(),
        facts.isHotel(),
        back,
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static LodgingCard card(Ui ui, Lodging lodging) {
    return LodgingCard.of(
        ui, lodging, ui.link("/bookings/visits/" + lodging.visit().id() + "/lodgers"));
  }

  private static VillagePage.Link file(Ui ui, String here, Duty.Kind kind) {
    var duty = ui.t("bookings.duty." + kind.key());
    return new VillagePage.Link(
        ui.t("bookings.lodgers.file", duty), here + "/" + kind.key() + ".csv");
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
