/**
 * What the province and others tell: press releases, articles, events, a guide for visitors, and
 * routes that somebody once travelled or described.
 *
 * <p>A story is entered with its sources, its by-line and the communities it is about; {@code
 * people} keeps the names of office, writer and photographer, {@code media} weaves its cover. The
 * days of what it tells and the day on which it was told are kept apart. A recorded route is a
 * record of what others did, never the province's own offer.
 *
 * <p>Communities' pages and the home page show stories through panels; {@code channels} carries
 * them outside through {@link org.aenglek.site.Feed}.
 */
@ApplicationModule(
    allowedDependencies = {"base", "site", "areas", "media", "people", "revisions", "communities"})
@NullMarked
package org.aenglek.stories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
