/**
 * Pictures that stand for things: photographs, and until a thing has one, a cloth woven from its
 * name, its district and the kinds of its capital.
 *
 * <p>A photograph comes whole by a form or in pieces ({@link org.aenglek.media.Uploads}), is judged
 * by its content, and its row is written when its bytes are safe. A job develops it: upright, in a
 * few widths, as JPEG and WebP that hold pixels and nothing else; only these are ever served. Who
 * may change the pictures of a thing is told by the module that owns it ({@link
 * org.aenglek.media.MayChange}). Pages are given a {@link org.aenglek.site.Photograph}.
 */
@ApplicationModule(allowedDependencies = {"base", "site"})
@NullMarked
package org.aenglek.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
