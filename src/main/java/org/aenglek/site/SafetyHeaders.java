package org.aenglek.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * What a browser may do with our pages: nothing from elsewhere but map tiles where a server is set,
 * nothing inline, no frames.
 */
final class SafetyHeaders extends HttpFilter {
  private static final String A_YEAR = "max-age=31536000; includeSubDomains";
  private final String contentPolicy;

  SafetyHeaders(Settings settings) {
    this.contentPolicy =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' data:" + tileServer(settings),
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", contentPolicy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader(
        "Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if ("https".equals(request.getHeader("X-Forwarded-Proto"))) {
      response.setHeader("Strict-Transport-Security", A_YEAR);
    }
    chain.doFilter(request, response);
  }

  private static String tileServer(Settings settings) {
    if (settings.tiles() == null) return "";
    var server = URI.create(settings.tiles().replaceAll("\\{.*", ""));
    return " " + server.getScheme() + "://" + server.getAuthority();
  }
}
