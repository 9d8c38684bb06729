/**
 * Where things are: province, district and subdistrict with their official codes, and the identity
 * of a community, which is its id, its address on this site, its name and its point.
 *
 * <p>Everything else that is known of a community is in {@code communities}.
 */
@ApplicationModule(allowedDependencies = {"base", "site"})
@NullMarked
package org.aenglek.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
