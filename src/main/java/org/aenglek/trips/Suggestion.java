package org.aenglek.trips;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.communities.Kind;

/**
 * Communities that a route could link: they have the same kind of capital and are near each other.
 * Computed, and nobody's decision.
 *
 * @param kind what they share
 * @param rarity how many of a hundred communities do not have it
 * @param unreached how many of them no route and no earlier suggestion reaches
 * @param minutes of the longest way between two of them, by car
 * @param isEstimate whether those are guessed from distances
 */
public record Suggestion(
    Kind kind,
    List<Community> communities,
    int rarity,
    int unreached,
    int minutes,
    boolean isEstimate) {}
