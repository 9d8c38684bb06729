package org.aenglek.people.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.aenglek.people.Freshness;
import org.aenglek.people.PeopleRefused;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;

/** Whoever holds a session shows that it is theirs, and goes on with what they were doing. */
public record FreshnessPage(
    Ui ui,
    Head head,
    String here,
    List<Hidden> hidden,
    boolean hasPasskey,
    boolean hasPassword,
    Field password,
    List<ProviderLink> providers,
    String back,
    int status)
    implements Page {
  static final String PATH_INSIDE = "/people/me/freshness";
  static final String PATH = "/{lang}" + PATH_INSIDE;

  /** What goes through the page unseen. */
  public record Hidden(String name, String value) {}

  static FreshnessPage of(Ui ui, Freshness.Ways ways, FreshnessForm doing, HttpStatus status) {
    return new FreshnessPage(
        ui,
        Head.of(ui.t("people.fresh.title"), ui.t("people.fresh.lead")).unlisted(),
        ui.link(PATH_INSIDE),
        doing.hidden().entrySet().stream()
            .flatMap(field -> field.getValue().stream().map(v -> new Hidden(field.getKey(), v)))
            .toList(),
        ways.passkey(),
        ways.password(),
        Field.of(FreshnessForm.PASSWORD, ui.t("people.signIn.password"), ""),
        ProviderLink.of(
            ui,
            ways.providers(),
            "people.signIn.with",
            PATH_INSIDE + "/",
            "?to=" + URLEncoder.encode(doing.back(), UTF_8)),
        doing.back(),
        status.value());
  }

  FreshnessPage refused(PeopleRefused why) {
    return new FreshnessPage(
        ui,
        head,
        here,
        hidden,
        hasPasskey,
        hasPassword,
        password.wrong(ui.t(why.key(), why.arguments())),
        providers,
        back,
        Forward.status(why));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
