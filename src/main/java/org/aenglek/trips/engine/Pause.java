package org.aenglek.trips.engine;

/** When lunch is had: on the way after so many stops of the tour. */
public record Pause(int afterStops, int from, int to) {}
