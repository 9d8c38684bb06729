package org.aenglek.people.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import org.aenglek.base.Lang;
import org.aenglek.people.Access;
import org.aenglek.site.Ui;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever must sign in first is led there, and back to where they wanted to go. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInFirstPage {

  @ExceptionHandler(Access.SignInFirst.class)
  ResponseEntity<Void> lead(Access.SignInFirst first, HttpServletRequest request) {
    if (!wantsPage(request)) throw first;
    var path = request.getRequestURI();
    var lang = Lang.find(path.split("/", 3)[1]).orElseGet(() -> Ui.preferred(request)).code();
    var back = request.getMethod().equals("GET") ? "?to=" + URLEncoder.encode(path, UTF_8) : "";
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/" + lang + "/people/sign-in" + back))
        .build();
  }

  private static boolean wantsPage(HttpServletRequest request) {
    var accepts = request.getHeader("Accept");
    return !request.getRequestURI().startsWith("/api/") && !"application/json".equals(accepts);
  }
}
