/**
 * Draft, check, publish and history, written once for whatever people enter of communities, offers
 * and stories.
 *
 * <p>A thing's state is a {@code Content}: names of fields and their texts. Somebody changes it in
 * a draft of their own, one question at a time; submitted, it becomes a revision, which is checked
 * by a second person where the province wants it, and then published by the module that owns the
 * thing ({@code Revisable}). Whoever submits later sees what was changed meanwhile: what does not
 * clash is put together, what does is asked.
 */
@ApplicationModule(allowedDependencies = {"base", "site", "areas", "people", "media"})
@NullMarked
package org.aenglek.revisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
