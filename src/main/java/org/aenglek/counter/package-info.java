/** Counter: a villager's telephone welcomes guests and sells to them without signal, and tells later. */
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
