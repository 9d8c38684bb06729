package org.aenglek.trips.engine;

import java.util.Locale;
import org.aenglek.base.Refusal;

/** No plan is made of this, because something in it means nothing. */
public final class ProblemRefused extends Refusal {
  private final Why why;

  ProblemRefused(Why why, Object... which) {
    super("trips.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), which);
    this.why = why;
  }

  public Why why() {
    return why;
  }

  /** The first argument of the refusal is the index of what is meant, or how many there are. */
  public enum Why {
    NO_DAYS,
    TOO_MANY_DAYS,
    TOO_MANY_PLACES,
    TRAVEL_IS_NOT_SQUARE,
    TRAVEL_IS_NEGATIVE,
    PLACE_IS_NOWHERE,
    PLACE_IS_NEGATIVE,
    PLACE_LACKS_DAYS,
    DAY_IS_NOWHERE,
    TIME_IS_TOO_LARGE,
    STAY_IS_NEGATIVE,
    LUNCH_IS_NEGATIVE,
    RULES_ARE_NEGATIVE,
    FAIRNESS_IS_NO_PERCENTAGE,
    RULE_NAMES_NO_PLACE,
    WISH_NAMES_NO_DAY,
    WISHES_CONTRADICT
  }
}
