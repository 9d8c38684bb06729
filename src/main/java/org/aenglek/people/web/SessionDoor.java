package org.aenglek.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aenglek.base.Actor;
import org.aenglek.people.Caller;
import org.aenglek.people.SignIn;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Proxies;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The last door: whoever has signed in acts from here on. Kept pages and assets were answered
 * before it, so it costs their readers nothing.
 */
@Configuration(proxyBeanMethods = false)
class SessionDoor {
  private static final int AFTER_THE_OTHERS = 10;

  @Bean
  FilterRegistrationBean<HttpFilter> sessionFilter(
      SignIn signIn, SessionCookie cookie, Proxies proxies) {
    var registration = new FilterRegistrationBean<HttpFilter>(new Door(signIn, cookie, proxies));
    registration.setName(SessionDoor.class.getSimpleName());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + AFTER_THE_OTHERS);
    return registration;
  }

  private static final class Door extends HttpFilter {
    private final transient SignIn signIn;
    private final transient SessionCookie cookie;
    private final transient Proxies proxies;

    Door(SignIn signIn, SessionCookie cookie, Proxies proxies) {
      this.signIn = signIn;
      this.cookie = cookie;
      this.proxies = proxies;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      try {
        caller(request)
            .calls(
                () -> {
                  var signedIn = cookie.read(request).flatMap(signIn::find).orElse(null);
                  return pass(signedIn, () -> chain.doFilter(request, response));
                });
      } catch (IOException | ServletException | RuntimeException failure) {
        throw failure;
      } catch (Exception other) {
        throw new IllegalStateException(other);
      }
    }

    private @Nullable Void pass(@Nullable SignedIn signedIn, Way through) throws Exception {
      if (signedIn == null) {
        through.go();
        return null;
      }
      signIn.seen(signedIn);
      var helped = signedIn.behalf();
      var self =
          Actor.person(signedIn.person()).onBehalfOf(helped == null ? null : helped.person());
      var actor = signedIn.strong() ? self : self.weakly();
      return signedIn.calls(
          () ->
              actor.calls(
                  () -> {
                    through.go();
                    return null;
                  }));
    }

    private Caller caller(HttpServletRequest request) {
      var device = request.getHeader("User-Agent");
      var address = proxies.client(request);
      return new Caller(
          address.toString(),
          address.household(),
          address.neighbourhood(),
          device == null ? "" : device,
          cookie.browser(request).orElseGet(Caller::newBrowser));
    }
  }

  /** What lies behind the door. */
  private interface Way {
    void go() throws IOException, ServletException;
  }
}
