/**
 * Bookings: from a question to a visit. What a guest wants is held for a quarter of an hour,
 * becomes an order when they put their name to it, and one visit for each community, which says yes
 * or no. Before that they may ask ({@link org.aenglek.bookings.Enquiries}), and a village may quote
 * a group a price ({@link org.aenglek.bookings.Quotations}), which accepted is an order.
 *
 * <p>A guest needs no account: the secret link of a booking says who they are, to this module and
 * to the database. Places are taken and given back by {@code offers.Slots} alone, in the
 * transaction of what happened; a hold, and an order that nobody answers, end by meaning: their
 * places are free from that moment, whether or not a job has run. What became of a visit is a row
 * that says who and when, never a status that is overwritten.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "site",
      "areas",
      "post",
      "people",
      "communities",
      "offers",
      "trips",
      "income",
      "payments",
      "media",
      "rota",
      "revisions"
    })
@NullMarked
package org.aenglek.bookings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
