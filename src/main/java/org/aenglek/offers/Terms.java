package org.aenglek.offers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.communities.Hours;
import org.jspecify.annotations.Nullable;

/**
 * What an offer costs, for how many, and when it is to be had.
 *
 * @param prices by head-count, the smallest group first
 * @param capacity units that can be sold for one day; none: no limit is known
 * @param leadHours how long before it must be booked; 0: one may come unannounced
 * @param minutes how long it takes; none for what takes no time, as a product
 * @param months in which it is to be had
 */
public record Terms(
    Unit unit,
    List<Price> prices,
    Group group,
    @Nullable Integer capacity,
    int leadHours,
    @Nullable Integer minutes,
    Set<Month> months,
    List<Hours> hours) {

  /** What a price is the price of. */
  public enum Unit {
    PERSON,
    HOUSE,
    BOAT,
    MEAL,
    NIGHT,
    PIECE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What one unit costs for a group of at least so many heads, until the next tier begins. */
  public record Price(int heads, Money each) {}

  /**
   * A price with the group sizes that it really is for; without an end it is for all larger ones.
   */
  public record Tier(int from, @Nullable Integer to, Money each) {}

  /** How many may come together, both ends included; without a largest there is no limit. */
  public record Group(int smallest, @Nullable Integer largest) {
    public Group {
      if (smallest < 1 || (largest != null && largest < smallest)) {
        throw new IllegalArgumentException("no such group: " + smallest + " to " + largest);
      }
    }

    public boolean holds(int heads) {
      return heads >= smallest && (largest == null || heads <= largest);
    }
  }

  public Terms {
    boolean isRising = true;
    for (int i = 1; i < prices.size(); i++) {
      isRising &= prices.get(i).heads() > prices.get(i - 1).heads();
    }
    if (prices.isEmpty() || prices.getFirst().heads() > group.smallest() || !isRising) {
      throw new IllegalArgumentException("the prices leave a group without one: " + prices);
    }
    prices = List.copyOf(prices);
    hours = List.copyOf(hours);
  }

  Terms with(List<Hours> open) {
    return new Terms(unit, prices, group, capacity, leadHours, minutes, months, open);
  }

  /** The prices for the groups that may come; a price that no group comes to is left out. */
  public List<Tier> tiers() {
    var tiers = new ArrayList<Tier>();
    for (int i = 0; i < prices.size(); i++) {
      int from = Math.max(prices.get(i).heads(), group.smallest());
      boolean isLast = i == prices.size() - 1;
      var to = isLast ? group.largest() : Integer.valueOf(prices.get(i + 1).heads() - 1);
      if (to != null && group.largest() != null) to = Math.min(to, group.largest());
      if (to == null || from <= to) tiers.add(new Tier(from, to, prices.get(i).each()));
    }
    return List.copyOf(tiers);
  }

  /** The best price that a group can come to. */
  public Money priceFrom() {
    return tiers().stream()
        .map(Tier::each)
        .min(Comparator.comparingLong(Money::minor))
        .orElseThrow();
  }

  /** What one unit costs for a group of so many. */
  public Money priceFor(int heads) {
    return prices.stream()
        .filter(price -> price.heads() <= heads)
        .reduce((smaller, larger) -> larger)
        .orElseThrow(() -> new IllegalArgumentException("no group: " + heads))
        .each();
  }

  /** Whether each guest counts and pays; a house or a boat is taken and paid for as a whole. */
  public boolean isForEach() {
    return unit != Unit.HOUSE && unit != Unit.BOAT;
  }

  /** How many units so many guests take. */
  public int units(int heads) {
    return isForEach() ? heads : 1;
  }

  /** What all of a group pay together, for one night of a stay; fewer pay as the smallest group. */
  public Money cost(int heads) {
    var each = priceFor(Math.max(heads, group.smallest()));
    return new Money(Math.multiplyExact(each.minor(), units(heads)), each.currency());
  }

  boolean isInSeason(LocalDate day) {
    return months.contains(day.getMonth());
  }

  boolean isOpen(LocalDate day) {
    return hours.stream().anyMatch(one -> one.holds(day));
  }

  /** When the doors open on that day. */
  List<LocalTime> opensOn(LocalDate day) {
    return opens(hours.stream().filter(one -> one.holds(day)));
  }

  /** When they open on any day. */
  List<LocalTime> opens() {
    return opens(hours.stream());
  }

  private static List<LocalTime> opens(Stream<Hours> hours) {
    return hours.map(Hours::opens).distinct().sorted().toList();
  }

  public boolean isSeasonal() {
    return months.size() < Month.values().length;
  }
}
