package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.offers.Offer;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** For whoever books for a guest: what the village has, each a tap away from its turns. */
public record GuestsPage(Ui ui, Head head, String title, String back, List<Choice> choices)
    implements Page {
  static final String PATH = VillagePage.PATH + "/guests";

  public record Choice(LocalText name, String kind, String address) {}

  static GuestsPage of(Ui ui, Community community, List<Offer> offers) {
    var title = ui.t("bookings.guests.title");
    var here = VillagePage.path(ui, community);
    return new GuestsPage(
        ui,
        Head.of(title, ui.t("bookings.village.description")).forWork(),
        title,
        here,
        offers.stream()
            .map(
                offer ->
                    new Choice(
                        offer.name(),
                        ui.t("offers.kind." + offer.kind().key()),
                        here + "/guests/" + offer.slug()))
            .toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
