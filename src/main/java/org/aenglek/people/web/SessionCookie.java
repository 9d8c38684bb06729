package org.aenglek.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.aenglek.site.Doors;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/** The cookie that holds a session's secret. */
@Component
final class SessionCookie {
  /** The row in the database says earlier when it is over. */
  private static final Duration LASTS = Duration.ofDays(60);

  private final HostCookie cookie;

  SessionCookie(Settings settings) {
    this.cookie = HostCookie.of(Doors.SESSION_COOKIE, settings, LASTS);
  }

  Optional<String> read(HttpServletRequest request) {
    return cookie.read(request);
  }

  String holding(String secret) {
    return cookie.holding(secret);
  }

  String gone() {
    return cookie.gone();
  }
}
