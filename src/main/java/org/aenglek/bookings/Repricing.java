package org.aenglek.bookings;

import org.aenglek.base.Money;
import org.aenglek.offers.Terms;

/**
 * What a line costs that is changed. What stays as it was agreed keeps its price; what is new has
 * today's.
 */
final class Repricing {
  private Repricing() {}

  /**
   * @param today what the offer costs today
   */
  static Line of(Line before, NewChange.Turn turn, int heads, Terms today) {
    var after = before.at(turn.day(), turn.starts()).forSoMany(heads, before.price());
    return after.forSoMany(heads, price(before, after, today));
  }

  private static Money price(Line before, Line after, Terms today) {
    var listed = listed(after, today);
    if (!after.day().equals(before.day())) return listed;
    if (after.heads() == before.heads()) return before.price();
    var listedBefore = listed(before, today);
    return after.heads() > before.heads()
        ? before.price().plus(listed.minus(listedBefore)).orNothing()
        : part(before.price(), listed, listedBefore);
  }

  /** Fewer pay their part of what was agreed, and never more than all did. */
  private static Money part(Money agreed, Money listed, Money listedBefore) {
    if (listed.minor() >= listedBefore.minor()) return agreed;
    return Prices.baht(Math.multiplyExact(agreed.minor(), listed.minor()) / listedBefore.minor());
  }

  /** Who goes on another day gives up the whole of the first; who are fewer, what they pay less. */
  static Money givenUp(Line before, Line after) {
    if (!after.day().equals(before.day())) return before.price();
    if (after.heads() >= before.heads()) return Prices.baht(0);
    return before.price().minus(after.price()).orNothing();
  }

  private static Money listed(Line line, Terms today) {
    return Lines.price(today, line.heads(), line.nights());
  }
}
