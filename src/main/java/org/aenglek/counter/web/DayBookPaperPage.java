package org.aenglek.counter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.counter.VillageDay;
import org.aenglek.offers.Offer;
import org.aenglek.people.Households.Household;
import org.aenglek.rota.Turn;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the day-book to print and to write on with a pen, for a day or for any day.
 *
 * @param day in words; empty where it is written by hand
 * @param rows empty ones, to be counted off
 */
public record DayBookPaperPage(
    Ui ui,
    Head head,
    String title,
    String village,
    String day,
    List<String> guests,
    List<String> serving,
    List<Offered> offers,
    List<Integer> rows,
    List<Integer> boxes)
    implements Page {
  static final String BLANK = DayBookPage.BOOK + "/paper";
  static final String PATH = DayBookPage.PATH + "/paper";
  private static final List<Integer> ROWS = List.of(1, 2, 3, 4, 5, 6);
  private static final List<Integer> BOXES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

  /** Something that can be sold, with what one of it costs. */
  public record Offered(String name, String price) {}

  /**
   * @param day what is known of it; nothing where it is written by hand
   */
  static DayBookPaperPage of(
      Ui ui,
      Community village,
      List<Offer> offers,
      @Nullable VillageDay day,
      Map<UUID, Household> households) {
    var title = ui.t("counter.dayBook.paper.title");
    return new DayBookPaperPage(
        ui,
        Head.of(title, ui.t("counter.dayBook.lead")).unlisted().forWork(),
        title,
        ui.plain(village.name()),
        day == null ? "" : weekday(ui, day.day()),
        day == null ? List.of() : day.guests().stream().map(one -> guests(ui, one)).toList(),
        day == null
            ? List.of()
            : day.turns().stream().map(turn -> serving(ui, turn, households)).toList(),
        offers.stream().map(offer -> offered(ui, offer)).toList(),
        ROWS,
        BOXES);
  }

  private static String weekday(Ui ui, LocalDate day) {
    return ui.weekday(day);
  }

  private static String guests(Ui ui, VillageDay.Guests one) {
    var visit = one.visit();
    return ui.t(
        "counter.day.guests",
        ui.time(visit.starts()),
        visit.reference(),
        one.initials(),
        visit.heads());
  }

  private static String serving(Ui ui, Turn turn, Map<UUID, Household> households) {
    var home = households.get(turn.household());
    return ui.time(turn.starts()) + " " + (home == null ? "–" : ui.plain(home.name()));
  }

  private static Offered offered(Ui ui, Offer offer) {
    var terms = offer.terms();
    var price =
        terms.tiers().isEmpty()
            ? ""
            : ui.money(terms.tiers().getFirst().each())
                + " "
                + ui.t("offers.unit." + terms.unit().key());
    return new Offered(ui.plain(offer.name()), price);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
