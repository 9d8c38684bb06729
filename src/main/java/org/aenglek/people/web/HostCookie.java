package org.aenglek.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * A cookie for this host alone: no script reads it, and no other site's page sends it but by a link
 * that leads here.
 */
record HostCookie(String name, boolean isSecure, Duration lasts) {

  static HostCookie of(String name, Settings settings, Duration lasts) {
    boolean isSecure = "https".equals(settings.publicUrl().getScheme());
    return new HostCookie((isSecure ? "__Host-" : "") + name, isSecure, lasts);
  }

  Optional<String> read(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  String holding(String secret) {
    return cookie(secret, lasts);
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
