/**
 * What visitors take along and leave behind: stamps of the places where they have been, in a
 * passport that moves with its link; rewards of villages and provinces; how a visit was; and what
 * is wrong at a place.
 *
 * <p>A stamp needs proof: a visit or a purchase recorded there, or a code that was shown there, and
 * never a position alone.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "site",
      "areas",
      "people",
      "post",
      "media",
      "communities",
      "offers",
      "trips",
      "bookings",
      "counter"
    })
@NullMarked
package org.aenglek.passports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
