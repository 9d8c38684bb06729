package org.aenglek.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses a change that another site's page sent. Pages hold no tokens, so that they are the same
 * for every anonymous reader: the browser itself says where a request comes from.
 */
final class SameSite extends HttpFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> FROM_HERE = Set.of("same-origin", "none");
  private final String ownOrigin;

  SameSite(Settings settings) {
    var own = settings.publicUrl();
    this.ownOrigin = own.getScheme() + "://" + own.getAuthority();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (READS.contains(request.getMethod()) || isFromHere(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /**
   * Where a browser says how the sites relate, it knows best. A client that is no browser sends
   * neither header, and has no visitor's cookies to misuse.
   */
  private boolean isFromHere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) return FROM_HERE.contains(site);
    var origin = request.getHeader("Origin");
    return origin == null || origin.equals(ownOrigin);
  }
}
