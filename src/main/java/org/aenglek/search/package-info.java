/**
 * Finds communities, offers, stories and linked routes by words in any spelling.
 *
 * <p>What can be found is written to {@code search.document} by the transaction that changes it.
 * Each node follows that table with a Lucene index of its own ({@link org.aenglek.search.Index}),
 * which is made anew at every start. {@link org.aenglek.search.Folding}, {@link
 * org.aenglek.search.Sounds} and {@link org.aenglek.search.Stems} say when two spellings are the
 * same, {@link org.aenglek.search.Tokens} what is kept of a text. {@link org.aenglek.search.Finder}
 * says in which ways a question is answered, {@link org.aenglek.search.Ranking} in which order.
 */
@ApplicationModule(
    allowedDependencies = {"base", "site", "areas", "media", "communities", "offers", "stories"})
@NullMarked
package org.aenglek.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
