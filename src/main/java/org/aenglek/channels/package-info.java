/**
 * Carries what the house knows outside: the site map, the news feed, the calendar of events, open
 * data and the API for other systems.
 *
 * <p>What a place tells also goes out as sheets and comes back as imports, which are entered
 * through {@code revisions} and {@code people}. Else it enters nothing. What the modules give
 * through {@link org.aenglek.site.Feed} becomes the site map, Atom and iCalendar; open data is read
 * straight from the tables of the modules below, one statement a file; the API speaks with their
 * doors. The sample layer is never part of open data; in the API it is marked.
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
      "stories",
      "trips"
    })
@NullMarked
package org.aenglek.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
