package org.aenglek.trips.engine;

/** If both places are visited, then {@code first} before {@code then}. */
public record Before(int first, int then) {}
