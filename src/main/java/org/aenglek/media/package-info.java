/**
 * Pictures that stand for things. Until a community has a photograph, its cover is a cloth woven
 * from its own name, its district and the kinds of its capital.
 *
 * <p>A higher module says by a call what a cover is woven from; pages link to {@code /media/…}.
 */
@ApplicationModule(allowedDependencies = {"base", "site"})
@NullMarked
package org.aenglek.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
