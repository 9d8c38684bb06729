package org.aenglek.people.web;

import java.net.URI;
import java.util.Map;
import org.aenglek.people.PeopleRefused;
import org.aenglek.site.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where somebody goes after what they did, with the cookies that changed on the way. */
final class Forward {
  private Forward() {}

  static ResponseEntity<Void> to(String address, String... cookies) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookies)
        .location(URI.create(address))
        .build();
  }

  /** For a script that goes there itself. */
  static ResponseEntity<Map<String, String>> told(String address, String... cookies) {
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookies)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Map.of("to", address));
  }

  /** A form that was refused is shown again as unprocessable. */
  static int status(PeopleRefused refused) {
    return refused.status() == HttpStatus.CONFLICT.value()
        ? HttpStatus.UNPROCESSABLE_CONTENT.value()
        : refused.status();
  }

  /** Only to a page of this site; else to one's own place. */
  static String safe(String to, Ui ui) {
    boolean isOurs = to.matches("/[a-z]{2}(/[A-Za-z0-9._/-]*)?") && !to.contains("//");
    return isOurs ? to : ui.link(MePage.PATH_INSIDE);
  }
}
