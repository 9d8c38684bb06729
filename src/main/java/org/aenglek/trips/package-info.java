/**
 * A trip that a visitor can really make, and the linked routes of a province.
 *
 * <p>{@code engine} chooses places and times; it knows nothing of communities, offers or pages.
 */
@ApplicationModule(
    allowedDependencies = {"base", "site", "areas", "communities", "offers", "people"})
@NullMarked
package org.aenglek.trips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
