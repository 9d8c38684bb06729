package org.aenglek.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.Sessions;
import org.aenglek.people.SignIn;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Allowances;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out. */
@Controller
class SignInController implements Asks {
  private static final String TO = "to";

  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Allowances allowances;

  SignInController(SignIn signIn, Sessions sessions, SessionCookie cookie, Allowances allowances) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookie = cookie;
    this.allowances = allowances;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(TO);
  }

  @GetMapping(SignInPage.PATH)
  Page ask(@RequestParam(name = TO, defaultValue = "") String to, Ui ui) {
    return SignInPage.of(ui, signIn.providers(), to, "", "");
  }

  @PostMapping(SignInPage.PATH)
  Object byPassword(SignInForm form, Ui ui) {
    try {
      var secret =
          switch (form.way()) {
            case CODE -> signIn.byRecoveryCode(form.name(), form.code());
            case BOTH -> signIn.byPasswordAndCode(form.name(), form.password(), form.code());
            case PASSWORD -> signIn.byPassword(form.name(), form.password());
          };
      return Forward.to(Forward.safe(form.to(), ui), cookie.holding(secret));
    } catch (PeopleRefused refused) {
      return SignInPage.of(ui, signIn.providers(), form, refused);
    }
  }

  @PostMapping(SignInPage.PATH + "/passkey-options")
  ResponseEntity<Map<String, Object>> options(HttpServletRequest request) {
    allowances.take(request);
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(signIn.passkeyOptions());
  }

  @PostMapping(SignInPage.PATH + "/passkey")
  ResponseEntity<Map<String, String>> byPasskey(
      @RequestParam(name = TO, defaultValue = "") String to, @RequestBody String shown, Ui ui) {
    var secret = signIn.byPasskey(shown);
    return Forward.told(Forward.safe(to, ui), cookie.holding(secret));
  }

  @PostMapping("/{lang}/people/sign-out")
  ResponseEntity<Void> out(Ui ui) {
    SignedIn.find().ifPresent(own -> sessions.end(own.session()));
    return Forward.to(ui.link("/"), cookie.gone());
  }
}
