package org.aenglek.bookings;

import java.util.Base64;
import java.util.UUID;
import org.aenglek.base.Secret;
import org.aenglek.site.Vault;
import org.springframework.stereotype.Component;

/**
 * The secret of each booking, made of its id and a key outside the database: a letter can carry the
 * link, and whoever reads the database cannot make it.
 */
@Component
class BookingSecrets {
  private final Vault vault;

  BookingSecrets(Vault vault) {
    this.vault = vault;
  }

  Secret of(UUID booking) {
    var bytes = vault.hash("bookings.secret", booking.toString());
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
