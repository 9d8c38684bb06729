package org.aenglek.people.web;

import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What somebody sees who is no longer known here. */
public record ErasedPage(Ui ui, Head head) implements Page {
  static final String PATH_INSIDE = "/people/erased";
  static final String PATH = "/{lang}" + PATH_INSIDE;

  static ErasedPage of(Ui ui) {
    return new ErasedPage(
        ui, Head.of(ui.t("people.erased.title"), ui.t("people.erased.description")).unlisted());
  }
}
