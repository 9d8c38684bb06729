package org.aenglek.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aenglek.people.Caller;
import org.aenglek.site.Doors;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/** The cookies that hold the secrets of a session and of a browser. */
@Component
final class SessionCookie {
  /** The row in the database says earlier when it is over. */
  private static final Duration LASTS = Duration.ofDays(60);

  /** As long as browsers keep one at most. */
  private static final Duration KNOWN_FOR = Duration.ofDays(400);

  /** What can be one; nobody needs to look for anything else. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final HostCookie cookie;
  private final HostCookie browser;

  SessionCookie(Settings settings) {
    this.cookie = HostCookie.of(Doors.SESSION_COOKIE, settings, LASTS);
    this.browser = HostCookie.of("aenglek-browser", settings, KNOWN_FOR);
  }

  Optional<String> read(HttpServletRequest request) {
    return secret(cookie, request);
  }

  /** By what the browser is known in which somebody has signed in before. */
  Optional<String> browser(HttpServletRequest request) {
    return secret(browser, request);
  }

  private static Optional<String> secret(HostCookie cookie, HttpServletRequest request) {
    return cookie.read(request).filter(value -> SECRET.matcher(value).matches());
  }

  /** Beside it the one by which the browser is known when its owner comes again. */
  String[] holding(String secret) {
    return new String[] {cookie.holding(secret), browser.holding(Caller.currentBrowser())};
  }

  String gone() {
    return cookie.gone();
  }
}
