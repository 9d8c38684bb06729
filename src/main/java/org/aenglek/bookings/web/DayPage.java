package org.aenglek.bookings.web;

import java.time.LocalDate;
import java.util.List;
import org.aenglek.bookings.web.VillagePage.Card;
import org.aenglek.bookings.web.VillagePage.Small;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** One day's guests on one sheet of paper. */
public record DayPage(
    Ui ui, Head head, String title, String back, List<Small> small, List<Card> cards)
    implements Page {
  static final String PATH = VillagePage.PATH + "/days/{day}";

  static DayPage of(Ui ui, VillagePage.Facts facts, LocalDate day) {
    var title = ui.t("bookings.day.title", ui.plain(facts.community().name()), ui.weekday(day));
    return new DayPage(
        ui,
        Head.of(title, ui.t("bookings.village.description")).forWork(),
        title,
        VillagePage.path(ui, facts.community()),
        VillagePage.small(ui, facts, day),
        facts.coming().stream()
            .filter(coming -> VillagePage.isThere(coming.visit(), day))
            .map(coming -> VillagePage.card(ui, coming, facts))
            .toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
