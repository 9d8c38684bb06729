/**
 * Counter: a villager's telephone welcomes guests and sells to them without signal, and tells
 * later.
 *
 * <p>A telephone becomes a device by a code of its community ({@link org.aenglek.counter.Devices}).
 * Whatever it does is an event that it signs; the server keeps the texts as they came, which is
 * what <i>safe</i> means, and makes of them, in the order of their numbers, what the site knows:
 * arrivals of {@code bookings}, dues and receipts of {@code payments}, income of those who made and
 * served ({@link org.aenglek.counter.Events}). What happened is never refused; what breaks a rule
 * is told to the device and to the village's worklist. Of what is scarce a device sells what it was
 * lent ({@link org.aenglek.counter.Lending}).
 *
 * <p>How telephone and server talk stands in {@code docs/algorithms/counter.md}.
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
      "income",
      "payments",
      "rota",
      "bookings"
    })
@NullMarked
package org.aenglek.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
