package org.aenglek.people.web;

import org.aenglek.people.WaitingErasures.Waiting;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where the letter leads that tells somebody of their erasure: they never asked, and stop it. */
public record StopErasurePage(Ui ui, Head head, String lead, String address, int status)
    implements Page {
  static final String PATH = "/{lang}/people/erasures/{secret}";

  static StopErasurePage of(Ui ui, String secret, @Nullable Waiting waiting) {
    if (waiting == null) return over(ui, "people.erasure.over", HttpStatus.GONE);
    return new StopErasurePage(
        ui,
        head(ui),
        ui.t("people.erasure.waits", waiting.name(), ui.moment(waiting.due())),
        ui.link("/people/erasures/" + secret),
        HttpStatus.OK.value());
  }

  static StopErasurePage stopped(Ui ui) {
    return over(ui, "people.erasure.stopped", HttpStatus.OK);
  }

  private static StopErasurePage over(Ui ui, String key, HttpStatus status) {
    return new StopErasurePage(ui, head(ui), ui.t(key), "", status.value());
  }

  private static Head head(Ui ui) {
    return Head.of(ui.t("people.erasure.stop.title"), ui.t("people.erasure.stop.description"))
        .unlisted();
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
