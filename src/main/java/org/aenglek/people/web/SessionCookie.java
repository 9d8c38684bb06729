package org.aenglek.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aenglek.site.Doors;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that holds a session's secret: no script reads it, no other site sends it. */
@Component
final class SessionCookie {
  /** The row in the database says earlier when it is over. */
  private static final Duration LASTS = Duration.ofDays(60);

  /** What can be one; nobody needs to look for anything else. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String name;
  private final boolean isSecure;

  SessionCookie(Settings settings) {
    this.isSecure = "https".equals(settings.publicUrl().getScheme());
    this.name = (isSecure ? "__Host-" : "") + Doors.SESSION_COOKIE;
  }

  Optional<String> read(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .filter(value -> SECRET.matcher(value).matches())
        .findFirst();
  }

  String holding(String secret) {
    return cookie(secret, LASTS);
  }

  String gone() {
    return cookie("", Duration.ZERO);
  }

  private String cookie(String value, Duration lasts) {
    return ResponseCookie.from(name, value)
        .path("/")
        .httpOnly(true)
        .secure(isSecure)
        .sameSite("Lax")
        .maxAge(lasts)
        .build()
        .toString();
  }
}
