package org.aenglek.counter;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Slot;
import org.aenglek.offers.Slots;
import org.aenglek.site.Photograph;
import org.aenglek.site.Photographs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a device can sell, as a picture that is small enough to be kept on it. */
@Component
class DayOffers {
  private final Slots slots;
  private final Photographs photographs;

  DayOffers(Slots slots, Photographs photographs) {
    this.slots = slots;
    this.photographs = photographs;
  }

  /** In their order, with the turns that they have within those days. */
  List<Day.Sold> of(List<Offer> offered, DateSpan days) {
    var turns = slots.of(offered, days);
    return offered.stream().map(offer -> sold(offer, turns.get(offer.id()))).toList();
  }

  private Day.Sold sold(Offer offer, List<Slot> turns) {
    var terms = offer.terms();
    return new Day.Sold(
        offer.id(),
        offer.kind().key(),
        offer.name(),
        picture(offer.id()),
        terms.unit().key(),
        terms.isForEach(),
        terms.tiers().stream()
            .map(tier -> new Day.Tier(tier.from(), tier.to(), tier.each().minor()))
            .toList(),
        Lending.isLimited(turns),
        turns.stream().map(turn -> new Day.Turn(turn.day(), turn.starts(), turn.free())).toList());
  }

  private @Nullable String picture(UUID offer) {
    return photographs.of(offer).map(Photograph::smallest).orElse(null);
  }
}
