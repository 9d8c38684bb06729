package org.aenglek.trips.engine;

/**
 * A village to which several places can belong.
 *
 * @param minimum how long one is there at least, from the beginning of the first stop to the end of
 *     the last of those that follow each other there; the last stop is drawn out as far as it must
 * @param rarity what a visit gains beyond its places because few come here, 0 or more; counted by
 *     {@link Rules#fairness()}
 */
public record Community(int minimum, int rarity) {}
