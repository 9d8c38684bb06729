package org.aenglek.bookings.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.bookings.VillageTerms;
import org.aenglek.site.Ui;

/** What a community's terms mean for one price, worked out. */
final class TermsText {
  private TermsText() {}

  static List<String> of(Ui ui, VillageTerms terms, Money price, Instant begins) {
    var lines = new ArrayList<String>();
    if (terms.depositPercent() > 0) {
      lines.add(ui.t("bookings.terms.depositSum", ui.money(terms.deposit(price))));
    }
    if (terms.steps().isEmpty()) lines.add(ui.t("bookings.terms.free"));
    for (var step : terms.steps()) {
      var until = begins.minus(Duration.ofHours(step.hours()));
      var back = terms.settle(price, until, begins).back();
      lines.add(ui.t("bookings.terms.step", ui.moment(until), ui.money(back)));
    }
    if (!terms.steps().isEmpty()) lines.add(ui.t("bookings.terms.later"));
    return List.copyOf(lines);
  }
}
