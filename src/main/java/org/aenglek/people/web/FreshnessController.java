package org.aenglek.people.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import org.aenglek.people.Access;
import org.aenglek.people.Freshness;
import org.aenglek.people.PeopleRefused;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks whoever holds a session to show that it is theirs, before ways in or contacts change. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FreshnessController implements Asks {
  private static final String TO = "to";

  private final Freshness freshness;

  FreshnessController(Freshness freshness) {
    this.freshness = freshness;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(TO);
  }

  /** Asked in the middle of something; a script is told where to ask. */
  @ExceptionHandler(Freshness.Stale.class)
  Object interrupt(Freshness.Stale stale, HttpServletRequest request, Ui ui) {
    if (MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader("Accept"))) {
      return ResponseEntity.status(stale.status())
          .body(Map.of("title", ui.t(stale.key()), "to", address(ui)));
    }
    return page(ui, FreshnessForm.refused(request, ui), HttpStatus.FORBIDDEN);
  }

  @GetMapping(FreshnessPage.PATH)
  Page ask(@RequestParam(name = TO, defaultValue = "") String to, Ui ui) {
    Access.requireSomebody();
    return page(ui, FreshnessForm.before(to, ui), HttpStatus.OK);
  }

  /** With status 307 a browser sends the same form once more, to where it was meant to go. */
  @PostMapping(FreshnessPage.PATH)
  Object show(
      @RequestParam(name = FreshnessForm.PASSWORD, defaultValue = "") String password,
      HttpServletRequest request,
      Ui ui) {
    Access.requireSomebody();
    var doing = FreshnessForm.sent(request, ui);
    try {
      if (!freshness.isFresh()) freshness.byPassword(password);
    } catch (PeopleRefused refused) {
      return page(ui, doing, HttpStatus.FORBIDDEN).refused(refused);
    }
    return ResponseEntity.status(
            doing.isSentAgain() ? HttpStatus.TEMPORARY_REDIRECT : HttpStatus.SEE_OTHER)
        .location(URI.create(doing.to()))
        .build();
  }

  /** The script then sends the form, which is let through. */
  @PostMapping(FreshnessPage.PATH + "/passkey")
  ResponseEntity<Map<String, String>> showPasskey(@RequestBody String shown) {
    Access.requireSomebody();
    freshness.byPasskey(shown);
    return ResponseEntity.ok(Map.of());
  }

  private FreshnessPage page(Ui ui, FreshnessForm doing, HttpStatus status) {
    return FreshnessPage.of(ui, freshness.ways(), doing, status);
  }

  private static String address(Ui ui) {
    return ui.link(FreshnessPage.PATH_INSIDE)
        + "?to="
        + URLEncoder.encode(ui.link(MePage.PATH_INSIDE), UTF_8);
  }
}
