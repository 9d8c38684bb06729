/**
 * Whether the programme moves anything: indicators with their definitions, the figures of each
 * month, where a village began and where it wants to be, and the reports made of them.
 *
 * <p>Figures are reckoned from what other modules have written down ({@link
 * org.aenglek.programme.Reckoning}); nobody types them. When a month is over they are published
 * ({@link org.aenglek.programme.PublishedFigures}): pages and reports show what was published then,
 * and what was corrected since. What is not known is unknown, and not zero.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "site",
      "areas",
      "people",
      "media",
      "communities",
      "income",
      "offers",
      "trips",
      "stories",
      "bookings",
      "meetings",
      "budgets",
      "counter",
      "passports",
      "readiness",
      "training",
      "revisions"
    })
@NullMarked
package org.aenglek.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
