package org.aenglek.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which household serves whom, and why.
 *
 * @param number of the turn among all of its offer
 * @param counted what of it is in the household's tally; none since the rule changed, or after
 *     nobody could take it over
 * @param isOff whether it was called off, or nobody could take it over
 */
public record Turn(
    UUID id,
    UUID visit,
    UUID community,
    UUID offer,
    int number,
    UUID household,
    LocalDate day,
    LocalTime starts,
    int heads,
    Lang guestLang,
    Money expected,
    @Nullable Long counted,
    Reason reason,
    boolean isOff) {

  NewTurn forSomebodyElse() {
    return new NewTurn(visit, community, offer, day, starts, heads, guestLang, expected, null);
  }
}
