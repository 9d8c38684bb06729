package org.aenglek.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.media.MayChange;
import org.springframework.core.annotation.Order;

/**
 * Lets a test's request act as somebody, who may then change the pictures of every thing but {@link
 * #NOT_YOURS}. Requests without that header are a visitor's.
 */
@Order
public final class Hands extends HttpFilter implements MayChange {
  public static final String HEADER = "X-Test-Actor";
  public static final UUID NOT_YOURS = UUID.fromString("018f0000-0000-7000-8000-0000000000ff");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var actor = request.getHeader(HEADER);
    if (actor == null) {
      chain.doFilter(request, response);
      return;
    }
    var failed = new Exception[1];
    new Actor(actor)
        .does(
            () -> {
              try {
                chain.doFilter(request, response);
              } catch (IOException | ServletException failure) {
                failed[0] = failure;
              }
            });
    if (failed[0] instanceof IOException failure) throw failure;
    if (failed[0] instanceof ServletException failure) throw failure;
  }

  @Override
  public Optional<Thing> find(UUID owner) {
    if (owner.equals(NOT_YOURS)) return Optional.empty();
    var name = LocalText.ofCodes(Map.of("th", "ของทดลอง", "en", "A thing to try"));
    return Optional.of(new Thing(owner, "90", name, "/communities"));
  }
}
