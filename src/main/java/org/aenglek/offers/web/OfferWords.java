package org.aenglek.offers.web;

import org.aenglek.offers.Terms;
import org.aenglek.offers.Terms.Unit;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Prices, groups and lengths in words. */
final class OfferWords {
  private static final int MINUTES_A_DAY = 24 * 60;

  /** What takes this long has a night in it: from the afternoon to the next morning. */
  private static final int OVERNIGHT_MINUTES = 18 * 60;

  private OfferWords() {}

  /** "from ฿200", or "฿900" where it is the same for every group. */
  static String priceFrom(Ui ui, Terms terms) {
    var price = ui.money(terms.priceFrom());
    return terms.prices().size() == 1 ? price : ui.t("offers.price.from", price);
  }

  static String unit(Ui ui, Terms terms) {
    return ui.t("offers.unit." + terms.unit().key());
  }

  /** "1 hour, 30 minutes", or "1 night". */
  static String length(Ui ui, int minutes) {
    if (minutes < OVERNIGHT_MINUTES) return ui.duration(minutes);
    int nights = Math.max(1, Math.round((float) minutes / MINUTES_A_DAY));
    return ui.t("offers.nights", nights, ui.number(nights));
  }

  /** "2–4 people", "5 people or more", "1 person"; a product is counted in pieces. */
  static String heads(Ui ui, Unit unit, int from, @Nullable Integer to) {
    var counted = unit == Unit.PIECE ? "offers.pieces" : "offers.people";
    if (to == null) return ui.t(counted + ".from", ui.number(from));
    if (to == from) return ui.t(counted, from, ui.number(from));
    return ui.t(counted + ".span", ui.number(from), ui.number(to));
  }
}
