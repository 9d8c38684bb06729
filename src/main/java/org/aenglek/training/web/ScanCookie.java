package org.aenglek.training.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.aenglek.site.Settings;
import org.aenglek.training.AttendanceCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * That this browser scanned a code in time, while its owner signs in. It goes nowhere with a link
 * that is passed on.
 */
@Component
class ScanCookie {
  private static final String NAME = "aenglek-scanned";

  private final AttendanceCodes codes;
  private final boolean isSecure;

  ScanCookie(AttendanceCodes codes, Settings settings) {
    this.codes = codes;
    this.isSecure = "https".equals(settings.publicUrl().getScheme());
  }

  String holding(UUID session) {
    return ResponseCookie.from(NAME, codes.proof(session))
        .path("/")
        .httpOnly(true)
        .secure(isSecure)
        .sameSite("Lax")
        .maxAge(AttendanceCodes.PROOF_LASTS)
        .build()
        .toString();
  }

  boolean proves(UUID session, HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    if (cookies == null) return false;
    for (var cookie : cookies) {
      if (cookie.getName().equals(NAME) && codes.isProved(session, cookie.getValue())) return true;
    }
    return false;
  }
}
