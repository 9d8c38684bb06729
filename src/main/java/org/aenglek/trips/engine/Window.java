package org.aenglek.trips.engine;

/**
 * A stretch of time in which something may begin, both ends included. One whose end is before its
 * beginning is never open.
 */
public record Window(int from, int to) {}
