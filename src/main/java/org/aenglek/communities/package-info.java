/**
 * What is known of a community: its story, its capital, when it receives guests, the notices that
 * concern it, and where each fact comes from.
 *
 * <p>The village (for now: whoever loads its facts) enters; {@code offers}, {@code stories} and
 * {@code search} read. Other modules add panels to a community's page.
 */
@ApplicationModule(allowedDependencies = {"base", "site", "areas", "people", "revisions", "media"})
@NullMarked
package org.aenglek.communities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
