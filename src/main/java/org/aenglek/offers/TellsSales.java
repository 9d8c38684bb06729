package org.aenglek.offers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Money;

/** Who knows what became of offers: those modules stand above this one. */
public interface TellsSales {

  /** The first and the last day on which each was sold; what never was is left out. */
  Map<UUID, DateSpan> days(Collection<UUID> offers);

  /** What these brought to a community from a day on; nothing for whoever may not read that. */
  Optional<Money> earned(UUID community, Collection<UUID> offers, LocalDate from);
}
