package org.aenglek.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aenglek.site.Doors;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/** The cookie that holds a session's secret. */
@Component
final class SessionCookie {
  /** The row in the database says earlier when it is over. */
  private static final Duration LASTS = Duration.ofDays(60);

  /** What can be one; nobody needs to look for anything else. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final HostCookie cookie;

  SessionCookie(Settings settings) {
    this.cookie = HostCookie.of(Doors.SESSION_COOKIE, settings, LASTS);
  }

  Optional<String> read(HttpServletRequest request) {
    return cookie.read(request).filter(value -> SECRET.matcher(value).matches());
  }

  String holding(String secret) {
    return cookie.holding(secret);
  }

  String gone() {
    return cookie.gone();
  }
}
