package org.aenglek.people.web;

import java.util.Map;
import org.aenglek.people.Caller;
import org.aenglek.site.Ui;

/** What a browser says of itself, in a word that its owner knows. */
final class Devices {
  private static final Map<String, String> KEYS =
      Map.of(
          "Android", "people.device.android",
          "iPhone", "people.device.iphone",
          "iPad", "people.device.ipad",
          "Windows", "people.device.windows",
          "Macintosh", "people.device.mac");

  private Devices() {}

  /** The one that asks just now. */
  static String name(Ui ui) {
    return name(ui, Caller.currentDevice());
  }

  static String name(Ui ui, String device) {
    return KEYS.entrySet().stream()
        .filter(known -> device.contains(known.getKey()))
        .map(known -> ui.t(known.getValue()))
        .findFirst()
        .orElseGet(() -> ui.t("people.device.other"));
  }
}
