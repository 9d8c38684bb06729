package org.aenglek.journeys;

import static org.aenglek.journeys.TripVillage.baht;
import static org.aenglek.journeys.TripVillage.times;

import java.util.List;
import java.util.function.Function;
import org.aenglek.base.Money;
import org.aenglek.journeys.TripVillage.Shares;

/** What a family does on its trip, what others do in that month, and what comes of it. */
final class FamilyTrip {
  static final int FAMILY = 4;
  static final TripVillage TEMPLE =
      new TripVillage("ban-khlong-chanuan", "pha-kho-temple-walk", "120", "75.5", "24.5");
  static final TripVillage TRAIL =
      new TripVillage("ban-liap", "liap-childhood-trail", "150", "83.33", "16.67");
  static final TripVillage WEAVERS =
      new TripVillage("ban-tha-sai", "ko-yo-half-day", "690", "84.45", "15.55");

  /** In the order in which the family comes to them. */
  static final List<TripVillage> VILLAGES = List.of(TEMPLE, TRAIL, WEAVERS);

  static final Shares TWO_CLOTHS = TripVillage.product(times(baht("950"), 2));

  /** Each of them but the one that serves the family sells a supper to somebody else. */
  static final int WEAVING_HOUSEHOLDS = 10;

  static final Money SUPPER = baht("120.05");

  private FamilyTrip() {}

  /** What the family booked in a village. */
  static Money booked(TripVillage village) {
    return visit(village).sum();
  }

  static Shares visit(TripVillage village) {
    return village.shares(times(baht(village.price()), FAMILY));
  }

  /** With what it bought there. */
  static Shares brought(TripVillage village) {
    return village.equals(WEAVERS) ? visit(village).plus(TWO_CLOTHS) : visit(village);
  }

  /** What the village earned in that month. */
  static Shares earned(TripVillage village) {
    var suppers = WEAVERS.shares(SUPPER).times(WEAVING_HOUSEHOLDS - 1);
    return village.equals(WEAVERS) ? brought(village).plus(suppers) : brought(village);
  }

  static Money together(Function<TripVillage, Money> sums) {
    return VILLAGES.stream().map(sums).reduce(Money::plus).orElseThrow();
  }
}
