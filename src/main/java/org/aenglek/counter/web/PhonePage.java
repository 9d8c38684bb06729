package org.aenglek.counter.web;

import java.util.List;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * The shell of the counter: the only page that needs its script, because it works with no signal.
 *
 * @param modules what the script is made of, by the addresses with which its parts name each other
 * @param shell what the script needs to know, as JSON
 */
public record PhonePage(Ui ui, Head head, List<String> modules, String shell) implements Page {
  static final String INSIDE = "/counter";
  static final String PATH = "/{lang}" + INSIDE;
  static final String MANIFEST = INSIDE + "/manifest.webmanifest";
  static final String WORKER = INSIDE + "/worker.js";

  static PhonePage of(Ui ui, List<String> modules, String shell) {
    var head = Head.of(ui.t("counter.app.title"), ui.t("counter.app.description")).forWork();
    return new PhonePage(ui, head, modules, shell);
  }

  /** Its address. */
  public String manifest() {
    return ui.link(MANIFEST);
  }
}
