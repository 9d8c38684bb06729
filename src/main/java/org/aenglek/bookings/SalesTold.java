package org.aenglek.bookings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Money;
import org.aenglek.income.SoldThings;
import org.aenglek.offers.TellsSales;
import org.springframework.stereotype.Component;

/**
 * Tells the offers what of them was sold, at the counter too: the books know, which they do not.
 */
@Component
class SalesTold implements TellsSales {
  private final SoldThings sold;

  SalesTold(SoldThings sold) {
    this.sold = sold;
  }

  @Override
  public Map<UUID, DateSpan> days(Collection<UUID> offers) {
    return sold.days(offers);
  }

  @Override
  public Optional<Money> earned(UUID community, Collection<UUID> offers, LocalDate from) {
    return sold.earned(community, offers, from);
  }
}
