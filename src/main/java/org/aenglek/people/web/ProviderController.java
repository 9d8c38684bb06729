package org.aenglek.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.aenglek.people.Own;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.ProviderSignIn;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Asks;
import org.aenglek.site.Settings;
import org.aenglek.site.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Single sign-on: out to a provider that says who somebody is, and back. These are links and not
 * forms, because a browser lets no form of ours lead to another site.
 */
@Controller
class ProviderController implements Asks {
  static final String BY = "/sign-in/{provider}";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String NAME = "aenglek-asked";

  private final ProviderSignIn signIn;
  private final Own own;
  private final SessionCookie session;
  private final HostCookie asked;
  private final Settings settings;

  ProviderController(ProviderSignIn signIn, Own own, SessionCookie session, Settings settings) {
    this.signIn = signIn;
    this.own = own;
    this.session = session;
    this.settings = settings;
    this.asked = HostCookie.of(NAME, settings, PATIENCE);
  }

  @Override
  public Set<String> parameters() {
    return Set.of("code", "state", "error");
  }

  @GetMapping("/{lang}/people/sign-in/{provider}")
  Object ask(@PathVariable String provider, @RequestParam(defaultValue = "") String to, Ui ui) {
    try {
      return away(signIn.ask(provider, ui.lang(), to));
    } catch (PeopleRefused refused) {
      return AnswerPage.of(ui, refused, "");
    }
  }

  @GetMapping(JoinPage.PATH + BY)
  Object askToJoin(@PathVariable String secret, @PathVariable String provider, Ui ui) {
    try {
      return away(signIn.askToJoin(provider, ui.lang(), secret));
    } catch (PeopleRefused refused) {
      return AnswerPage.of(ui, refused, secret);
    }
  }

  /** Begun on our own page only, or another site could begin it with an account of its own. */
  @GetMapping(MePage.PATH + BY)
  Object askToAdd(@PathVariable String provider, HttpServletRequest request, Ui ui) {
    SignedIn.current();
    if (!isFromHere(request)) return Forward.to(ui.link(MePage.PATH_INSIDE));
    try {
      own.requireSure();
      return away(signIn.askToAdd(provider, ui.lang()));
    } catch (PeopleRefused refused) {
      return AnswerPage.of(ui, refused, "");
    }
  }

  /** Begun on our own page only, or another site could make a session fresh that was left open. */
  @GetMapping(FreshnessPage.PATH + "/{provider}")
  Object askToShow(
      @PathVariable String provider,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      Ui ui) {
    SignedIn.current();
    if (!isFromHere(request)) return Forward.to(ui.link(MePage.PATH_INSIDE));
    try {
      return away(signIn.askToShow(provider, ui.lang(), to));
    } catch (PeopleRefused refused) {
      return AnswerPage.of(ui, refused, "");
    }
  }

  @GetMapping("/{lang}/people/sign-in/{provider}/answer")
  Object answer(
      @PathVariable String provider,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      HttpServletRequest request,
      Ui ui) {
    var secret = asked.read(request).orElse("");
    try {
      var answered = signIn.answered(provider, code, state, secret);
      var forward =
          ResponseEntity.status(303)
              .header(HttpHeaders.LOCATION, Forward.safe(answered.to(), ui))
              .header(HttpHeaders.SET_COOKIE, asked.gone());
      answered
          .session()
          .ifPresent(begun -> forward.header(HttpHeaders.SET_COOKIE, session.holding(begun)));
      return forward.build();
    } catch (PeopleRefused refused) {
      return AnswerPage.of(ui, refused, ProviderSignIn.invitationIn(secret));
    }
  }

  private ResponseEntity<Void> away(ProviderSignIn.Asked question) {
    return Forward.to(question.address(), asked.holding(question.secret()));
  }

  private boolean isFromHere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) return site.equals("same-origin");
    var from = request.getHeader("Referer");
    return from != null && from.startsWith(settings.absolute("/"));
  }
}
