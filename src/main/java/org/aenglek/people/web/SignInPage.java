package org.aenglek.people.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.SignIn;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;

/** The way in. */
public record SignInPage(
    Ui ui,
    Head head,
    String to,
    List<ProviderLink> providers,
    Field name,
    Field password,
    Field code,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/people/sign-in";

  static SignInPage of(
      Ui ui, List<SignIn.Known> providers, String to, String name, String problem) {
    return new SignInPage(
        ui,
        Head.of(ui.t("people.signIn.title"), ui.t("people.signIn.description")).unlisted(),
        to,
        ProviderLink.to(ui, providers, "people.signIn.with", "/people", more(to)),
        Field.of("name", ui.t("people.signIn.name"), name),
        Field.of("password", ui.t("people.signIn.password"), ""),
        Field.of("code", ui.t("people.signIn.code"), "").help(ui.t("people.signIn.code.help")),
        problem,
        HttpStatus.OK.value());
  }

  static SignInPage of(
      Ui ui, List<SignIn.Known> providers, SignInForm form, PeopleRefused refused) {
    var page = of(ui, providers, form.to(), form.name(), ui.t(refused.key(), refused.arguments()));
    return new SignInPage(
        ui,
        page.head(),
        page.to(),
        page.providers(),
        page.name(),
        page.password(),
        page.code(),
        page.problem(),
        Forward.status(refused));
  }

  private static String more(String to) {
    return to.isEmpty() ? "" : "?to=" + URLEncoder.encode(to, UTF_8);
  }
}
