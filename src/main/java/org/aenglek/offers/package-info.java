/**
 * What a visitor can buy of a community: experiences, meals, stays, products, transport and whole
 * packages, with what they cost for how many, when they are to be had, and the capital they live
 * from.
 *
 * <p>The village (for now: whoever loads its facts) enters; a visitor reads, and so do {@code
 * trips} and {@code bookings}. Prices are in satang; a tier holds for a group of at least so many
 * heads until the next one begins. An offer of the sample layer says so wherever it is shown and is
 * kept from search engines.
 */
@ApplicationModule(
    allowedDependencies = {"base", "site", "areas", "media", "people", "revisions", "communities"})
@NullMarked
package org.aenglek.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
