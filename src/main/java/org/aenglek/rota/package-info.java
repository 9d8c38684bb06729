/**
 * Rota: whose turn it is, when several households can serve the same offer, and why.
 *
 * <p>A village chooses the rule for each offer. What is counted for a household is its tally: turns
 * or satang, whichever the rule shares out ({@link org.aenglek.rota.Tallies}, described in
 * docs/algorithms/rota.md). Every choice is one row that says why; a household can pass, change
 * turns with another, stay away for a while, and appeal. All of a village see all of it, and nobody
 * else does. {@code bookings} asks who serves and tells, in its own transactions, what is called
 * off and what a turn earned.
 */
@ApplicationModule(allowedDependencies = {"base", "site", "areas", "people", "post", "offers"})
@NullMarked
package org.aenglek.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
