/**
 * Chooses which places to visit, on which day and when, to gain the most: the tourist trip design
 * problem, that is the team orienteering problem with several time windows and the wishes of real
 * visitors.
 *
 * <p>A {@link org.aenglek.trips.engine.Problem} goes into an {@link
 * org.aenglek.trips.engine.Engine}, which has a {@link org.aenglek.trips.engine.Plan} at any moment
 * and a better one the longer it runs; {@link org.aenglek.trips.engine.LeftOut} says why a place is
 * not in it. All that a wish cannot have is in {@link org.aenglek.trips.engine.Concession}.
 *
 * <p>Times are whole numbers in one unit of the caller's, counted on each day from a moment of the
 * caller's. Places, days and locations are named by their index. Only {@code java.*} and {@code
 * base} are known here. Methods, literature and figures: {@code docs/algorithms/trips.md}.
 */
@NullMarked
package org.aenglek.trips.engine;

import org.jspecify.annotations.NullMarked;
