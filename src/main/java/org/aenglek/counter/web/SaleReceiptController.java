package org.aenglek.counter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.aenglek.areas.Areas;
import org.aenglek.counter.SaleReceipts;
import org.aenglek.counter.SaleReceipts.SaleReceipt;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A guest opens the receipt that the seller's telephone has shown. */
@Controller
class SaleReceiptController {
  private final SaleReceipts receipts;
  private final Areas areas;

  SaleReceiptController(SaleReceipts receipts, Areas areas) {
    this.receipts = receipts;
    this.areas = areas;
  }

  /** A device does not know which language its guests read. */
  @GetMapping("/counter/receipts/{code}")
  Object scanned(@PathVariable String code, HttpServletRequest guest) {
    var lang = Ui.preferred(guest).code();
    return CounterController.seeOther("/" + lang + "/counter/receipts/" + code);
  }

  @GetMapping(SaleReceiptPage.PATH)
  Page show(@PathVariable String code, Ui ui) {
    return receipts
        .find(code)
        .map(receipt -> page(ui, receipt))
        .orElseGet(() -> NoReceiptPage.of(ui));
  }

  private Page page(Ui ui, SaleReceipt receipt) {
    var village = areas.all(List.of(receipt.community())).get(receipt.community());
    return SaleReceiptPage.of(ui, Objects.requireNonNull(village), receipt);
  }
}
