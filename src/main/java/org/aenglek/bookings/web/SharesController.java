package org.aenglek.bookings.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.Visit;
import org.aenglek.income.WhereItWent;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a guest where the money went, once the visit is over and it was shared. */
@Controller
class SharesController {
  private final Bookings bookings;
  private final WhereItWent whereItWent;
  private final Areas areas;

  SharesController(Bookings bookings, WhereItWent whereItWent, Areas areas) {
    this.bookings = bookings;
    this.whereItWent = whereItWent;
    this.areas = areas;
  }

  @GetMapping(SharesPage.PATH)
  SharesPage show(@PathVariable Secret secret, @PathVariable UUID id, Ui ui) {
    var visit = visit(secret, id);
    var got = whereItWent.of(visit.lines().stream().map(Line::id).toList());
    if (got.isEmpty()) throw new NotThere("shares of visit " + id);
    var community = areas.all(List.of(visit.community())).get(visit.community());
    return SharesPage.of(ui, community.name(), got, ui.link(BookingController.path(secret)));
  }

  private Visit visit(Secret secret, UUID id) {
    if (!(bookings.open(secret) instanceof Bookings.Ordered ordered)) throw new NotThere("order");
    return ordered.order().visits().stream()
        .filter(visit -> visit.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotThere("visit " + id));
  }
}
