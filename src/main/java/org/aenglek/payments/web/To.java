package org.aenglek.payments.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where somebody goes after what they did. */
final class To {
  private To() {}

  static ResponseEntity<Void> see(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
