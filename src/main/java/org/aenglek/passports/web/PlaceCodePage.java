package org.aenglek.passports.web;

import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A guest is at a place and has scanned its code.
 *
 * @param isStamped whether a passport has its stamp now
 */
public record PlaceCodePage(
    Ui ui,
    Head head,
    String here,
    String title,
    String stamp,
    String request,
    boolean isStamped,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/passports/places/{code}";

  static PlaceCodePage of(
      Ui ui, String code, Community community, boolean isStamped, @Nullable Refusal refused) {
    var title = ui.t("passports.place.title", ui.plain(community.name()));
    return new PlaceCodePage(
        ui,
        Head.of(title, ui.t("passports.lead")).unlisted(),
        path(ui, code),
        title,
        Stamped.picture(community),
        UUID.randomUUID().toString(),
        isStamped,
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  static String path(Ui ui, String code) {
    return ui.link("/passports/places/" + code);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
