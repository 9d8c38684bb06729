package org.aenglek.counter.web;

import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** The seller's telephone has had no signal yet, so nobody here knows the sale. */
public record NoReceiptPage(Ui ui, Head head, String title) implements Page {

  static NoReceiptPage of(Ui ui) {
    var title = ui.t("counter.receipt.later.title");
    return new NoReceiptPage(
        ui, Head.of(title, ui.t("counter.receipt.description")).unlisted(), title);
  }

  @Override
  public int status() {
    return 404;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
