package org.aenglek.people.web;

import org.aenglek.people.PeopleRefused;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;

/** The way in. */
public record SignInPage(
    Ui ui, Head head, String to, Field name, Field password, Field code, String problem, int status)
    implements Page {
  static final String PATH = "/{lang}/people/sign-in";

  static SignInPage of(Ui ui, String to, String name, String problem) {
    return new SignInPage(
        ui,
        Head.of(ui.t("people.signIn.title"), ui.t("people.signIn.description")).unlisted(),
        to,
        Field.of("name", ui.t("people.signIn.name"), name),
        Field.of("password", ui.t("people.signIn.password"), ""),
        Field.of("code", ui.t("people.signIn.code"), "").help(ui.t("people.signIn.code.help")),
        problem,
        HttpStatus.OK.value());
  }

  static SignInPage of(Ui ui, String to, String name, PeopleRefused refused) {
    var page = of(ui, to, name, ui.t(refused.key(), refused.arguments()));
    return new SignInPage(
        ui,
        page.head(),
        to,
        page.name(),
        page.password(),
        page.code(),
        page.problem(),
        refused.status() == HttpStatus.CONFLICT.value()
            ? HttpStatus.UNPROCESSABLE_CONTENT.value()
            : refused.status());
  }
}
