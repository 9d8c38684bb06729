package org.aenglek.trips.engine;

/**
 * A break on a day with stops, taken between two of them or at either end of the day, at any point
 * of the way.
 *
 * @param begins when it may begin
 * @param length how long it takes, 0 or more
 */
public record Lunch(Window begins, int length) {}
