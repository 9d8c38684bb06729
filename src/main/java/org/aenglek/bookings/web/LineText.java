package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.SmallTurn;
import org.aenglek.offers.Offer;
import org.aenglek.site.Ui;

/**
 * One thing that is booked, in words.
 *
 * @param turnout how many guests it needs and has; empty where it goes with any
 */
public record LineText(LocalText name, String when, String heads, String price, String turnout) {

  static LineText of(Ui ui, Line line) {
    var when = ui.t("bookings.when", ui.weekday(line.day()), ui.time(line.starts()));
    boolean isStay = line.kind() == Offer.Kind.STAY;
    return new LineText(
        line.name(),
        isStay
            ? when + " · " + ui.t("bookings.nights", line.nights(), ui.number(line.nights()))
            : when,
        ui.t("bookings.heads", line.heads(), ui.number(line.heads())),
        ui.money(line.price()),
        "");
  }

  /**
   * As {@link #of(Ui, Line)}, with how many guests there are so far.
   *
   * @param more who are not counted yet: the party itself, as long as it has not ordered
   */
  static LineText of(Ui ui, Line line, List<SmallTurn> turns, int more) {
    var plain = of(ui, line);
    return turns.stream()
        .filter(turn -> turn.key().holds(line))
        .findFirst()
        .map(turn -> plain.with(turnout(ui, turn, more)))
        .orElse(plain);
  }

  private static String turnout(Ui ui, SmallTurn turn, int more) {
    return ui.t("bookings.least.turnout", ui.number(turn.least()), ui.number(turn.booked() + more));
  }

  private LineText with(String itsTurnout) {
    return new LineText(name, when, heads, price, itsTurnout);
  }
}
