package org.aenglek.trips.engine;

/**
 * One place on a tour.
 *
 * @param place its index
 * @param travel how long the way to it takes; rest and lunch on the way come on top
 * @param arrival when one is there; after that one may have to wait
 * @param start when the stop begins
 * @param end when one leaves: drawn out where a community wants a longer visit
 */
public record Stop(int place, int travel, int arrival, int start, int end) {}
