package org.aenglek.people.web;

import org.aenglek.people.Resets;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The way back in after a lost phone: wait, then choose a new way. */
public record ComeBackPage(
    Ui ui,
    Head head,
    boolean isOpen,
    boolean isReady,
    String waiting,
    String address,
    Field name,
    Field password,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/people/resets/{secret}";

  static String path(String secret) {
    return "/people/resets/" + secret;
  }

  static ComeBackPage of(Ui ui, String secret, Resets.@Nullable Reset reset, String problem) {
    boolean isReady = reset != null && !reset.ready().isAfter(ui.now());
    return new ComeBackPage(
        ui,
        Head.of(ui.t("people.comeBack.title"), ui.t("people.comeBack.description")).unlisted(),
        reset != null,
        isReady,
        reset == null || isReady ? "" : ui.t("people.comeBack.wait", ui.moment(reset.ready())),
        ui.link(path(secret)),
        Field.of("name", ui.t("people.join.name"), "").help(ui.t("people.join.name.help")),
        Field.of("password", ui.t("people.join.password"), "")
            .help(ui.t("people.join.password.help")),
        problem,
        status(reset != null, problem));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static int status(boolean isOpen, String problem) {
    if (!isOpen) return HttpStatus.GONE.value();
    return (problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value();
  }
}
