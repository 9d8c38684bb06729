package org.aenglek.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A turn for which a household is wanted.
 *
 * @param guestLang of the guests, where the village's rule minds it
 * @param expected what it will bring; what it brought is told later
 * @param requestedHousehold whom the guests asked for, where the rule lets them
 */
public record NewTurn(
    UUID visit,
    UUID community,
    UUID offer,
    LocalDate day,
    LocalTime starts,
    int heads,
    Lang guestLang,
    Money expected,
    @Nullable UUID requestedHousehold) {
  public NewTurn {
    if (heads < 1) throw new IllegalArgumentException("a turn without guests");
    if (expected.minor() < 0) throw new IllegalArgumentException("a turn that costs its host");
  }
}
