package org.aenglek.payments.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aenglek.payments.Due;
import org.aenglek.payments.Payers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Whoever comes by the secret link of a due acts as its payer, also one who has signed in: so the
 * database shows them that due, and takes their slip.
 */
@Configuration(proxyBeanMethods = false)
class PayerDoor {
  /** After the door at which people sign in. */
  private static final int LAST = 11;

  private static final Pattern ADDRESS =
      Pattern.compile("/(?:th|ms|zh|en)/payments/([A-Za-z0-9_-]{43})(?:/.*)?");

  @Bean
  FilterRegistrationBean<HttpFilter> payerFilter(Payers payers) {
    var registration = new FilterRegistrationBean<HttpFilter>(new Door(payers));
    registration.setName(PayerDoor.class.getSimpleName());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + LAST);
    return registration;
  }

  private static final class Door extends HttpFilter {
    private final transient Payers payers;

    Door(Payers payers) {
      this.payers = payers;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      var due = due(request.getRequestURI());
      if (due.isEmpty()) {
        chain.doFilter(request, response);
        return;
      }
      pass(due.get(), () -> chain.doFilter(request, response));
    }

    private Optional<Due> due(String address) {
      var said = ADDRESS.matcher(address);
      return said.matches() ? payers.find(said.group(1)) : Optional.empty();
    }

    private static void pass(Due due, Way through) throws IOException, ServletException {
      try {
        Payers.actor(due)
            .calls(
                () -> {
                  through.go();
                  return null;
                });
      } catch (IOException | ServletException | RuntimeException failure) {
        throw failure;
      } catch (Exception other) {
        throw new IllegalStateException(other);
      }
    }
  }

  /** What lies behind the door. */
  private interface Way {
    void go() throws IOException, ServletException;
  }
}
