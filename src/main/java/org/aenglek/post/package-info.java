/**
 * Letters: the one place that writes to people, by e-mail, LINE or SMS, in the receiver's language.
 *
 * <p>A module writes a letter through {@link org.aenglek.post.Letters} inside the transaction of
 * its cause; the row is sealed, and sent after the commit, again and again with growing pauses
 * until it is accepted or given up. What is not urgent waits for the morning. A receiver may have
 * several addresses: the next is used when one leads nowhere. Where no channel is set up, letters
 * are shown on a page or not sent at all.
 */
@ApplicationModule(allowedDependencies = {"base", "site"})
@NullMarked
package org.aenglek.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
