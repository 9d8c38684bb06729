package org.aenglek.trips.engine;

/**
 * Where a night can be spent.
 *
 * @param location where it is, by its index in {@link Travel}
 * @param cost in the smallest unit of money, 0 or more
 * @param score what it gains, 0 or more
 */
public record Stay(int location, long cost, int score) {}
