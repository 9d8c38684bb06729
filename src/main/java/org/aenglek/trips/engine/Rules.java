package org.aenglek.trips.engine;

import java.util.List;

/**
 * What holds beyond times and opening windows.
 *
 * @param rest between the end of a stop and setting out for the next
 * @param budget for the places and stays of the whole trip, in the smallest unit of money
 * @param fairness the weight, in percent from 0 to 100, with which visitors are spread over
 *     communities: by so much counts a community's {@link Community#rarity()}, and so much of the
 *     score of all its places but the best one is not counted
 */
public record Rules(
    int rest,
    long budget,
    int fairness,
    List<Community> communities,
    List<AtMost> limits,
    List<Before> orders,
    List<Wish> wishes) {
  public static final long UNLIMITED = Long.MAX_VALUE;

  public static final Rules NONE =
      new Rules(0, UNLIMITED, 0, List.of(), List.of(), List.of(), List.of());

  public Rules {
    communities = List.copyOf(communities);
    limits = List.copyOf(limits);
    orders = List.copyOf(orders);
    wishes = List.copyOf(wishes);
  }

  public Rules withRest(int rest) {
    return new Rules(rest, budget, fairness, communities, limits, orders, wishes);
  }

  public Rules withBudget(long budget) {
    return new Rules(rest, budget, fairness, communities, limits, orders, wishes);
  }

  public Rules withFairness(int fairness, List<Community> communities) {
    return new Rules(rest, budget, fairness, communities, limits, orders, wishes);
  }

  public Rules withLimits(List<AtMost> limits) {
    return new Rules(rest, budget, fairness, communities, limits, orders, wishes);
  }

  public Rules withOrders(List<Before> orders) {
    return new Rules(rest, budget, fairness, communities, limits, orders, wishes);
  }

  public Rules withWishes(List<Wish> wishes) {
    return new Rules(rest, budget, fairness, communities, limits, orders, wishes);
  }
}
