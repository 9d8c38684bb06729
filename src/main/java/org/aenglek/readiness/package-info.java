/**
 * How ready a village is for guests: published criteria in versions, what the village says of
 * itself, what the district verifies, what operations show, and appeals. By rule it decides where a
 * community stands, and writes that into {@code communities}.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "site",
      "areas",
      "people",
      "media",
      "communities",
      "offers",
      "training",
      "bookings",
      "meetings"
    })
@NullMarked
package org.aenglek.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
