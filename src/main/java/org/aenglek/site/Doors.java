package org.aenglek.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/** The doors that a request passes before any controller, in their order. */
@Configuration(proxyBeanMethods = false)
public class Doors {
  /** What the names of all cookies that mean a session end in. */
  public static final String SESSION_COOKIE = "aenglek-session";

  static final String TICKET = "org.aenglek.site.ticket";

  @Bean
  FilterRegistrationBean<HttpFilter> sameSite(Settings settings) {
    return door(1, new SameSite(settings));
  }

  @Bean
  FilterRegistrationBean<HttpFilter> keptPagesDoor(KeptPages pages) {
    return door(2, new KeptPagesDoor(pages));
  }

  @Bean
  FilterRegistrationBean<HttpFilter> assetsDoor(Assets assets) {
    return door(3, new AssetsDoor(assets));
  }

  /** Whether a request may be somebody's: what is answered is then for them alone. */
  static boolean hasSession(HttpServletRequest request) {
    var cookies = request.getHeader("Cookie");
    return cookies != null && cookies.contains(SESSION_COOKIE);
  }

  /** No page but a language's first one ends in a slash. */
  @Bean
  FilterRegistrationBean<UrlHandlerFilter> trailingSlashDoor() {
    var registration =
        new FilterRegistrationBean<>(
            UrlHandlerFilter.trailingSlashHandler("/{lang}/{module}/**")
                .redirect(HttpStatus.MOVED_PERMANENTLY)
                .build());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
    return registration;
  }

  private static FilterRegistrationBean<HttpFilter> door(int order, HttpFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setName(filter.getClass().getSimpleName());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + order);
    return registration;
  }

  /** Serves a kept page, or hands on a ticket under which the page that is made can be kept. */
  private static final class KeptPagesDoor extends HttpFilter {
    private final transient KeptPages pages;

    KeptPagesDoor(KeptPages pages) {
      this.pages = pages;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      var key =
          isAnonymousRead(request)
              ? pages.key(request.getRequestURI(), request.getQueryString()).orElse(null)
              : null;
      if (key == null) {
        chain.doFilter(request, response);
        return;
      }
      var kept = pages.find(key).orElse(null);
      if (kept != null) {
        kept.send(request, response);
        giveOthersATurn();
        return;
      }
      request.setAttribute(TICKET, pages.ticket(key));
      chain.doFilter(request, response);
    }

    /**
     * A virtual thread is not interrupted by others. Without this one, a few connections that ask
     * on and on keep all processors, and the rest wait.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void giveOthersATurn() {
      Thread.yield();
    }

    private static boolean isAnonymousRead(HttpServletRequest request) {
      return !hasSession(request)
          && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }
  }

  /** Serves the files under {@code static/}; with its mark an asset may be kept for ever. */
  private static final class AssetsDoor extends HttpFilter {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private final transient Assets assets;

    AssetsDoor(Assets assets) {
      this.assets = assets;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      var asset = assets.find(request.getRequestURI()).orElse(null);
      if (asset == null || !request.getMethod().matches("GET|HEAD")) {
        chain.doFilter(request, response);
        return;
      }
      boolean isMarked = ("v=" + asset.mark()).equals(request.getQueryString());
      new Answer(asset.type().toString(), null, null, asset.bytes(), asset.gzip(), asset.mark())
          .send(request, response, isMarked ? FOR_EVER : Answer.ASK_AGAIN);
    }
  }
}
