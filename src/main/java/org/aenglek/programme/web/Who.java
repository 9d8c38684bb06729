package org.aenglek.programme.web;

import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.site.Ui;

/** Who did something, by name as far as whoever reads it may know the name. */
final class Who {
  private Who() {}

  static String of(Ui ui, Actor actor, Map<UUID, LocalText> names) {
    return actor
        .person()
        .map(names::get)
        .map(ui::plain)
        .orElseGet(() -> ui.t("programme.aim.somebody"));
  }
}
