/**
 * Trips: what a visitor can really make. From wishes, and from the offers that are to be had on
 * those days, the engine makes a timetable; a trip is kept under a link of its own, shared, changed
 * and taken along. The linked routes of the province, recorded, draft, tested or published, stand
 * beside it and can be bent into a trip.
 *
 * <p>What is not known (hours, price, where it is) is asked first: it is never timed or costed as
 * if it were known.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "site",
      "areas",
      "media",
      "people",
      "revisions",
      "communities",
      "offers",
      "stories"
    })
@NullMarked
package org.aenglek.trips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
