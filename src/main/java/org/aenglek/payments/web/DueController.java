package org.aenglek.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.payments.Amounts;
import org.aenglek.payments.Payers;
import org.aenglek.payments.PaymentRefused;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.payments.Payments;
import org.aenglek.payments.Receipts;
import org.aenglek.payments.Slips;
import org.aenglek.site.Allowances;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A guest pays: without an account, by the secret in the address. */
@Controller
class DueController {
  private final Payers payers;
  private final Slips slips;
  private final Payments payments;
  private final Receipts receipts;
  private final Allowances allowances;

  DueController(
      Payers payers, Slips slips, Payments payments, Receipts receipts, Allowances allowances) {
    this.payers = payers;
    this.slips = slips;
    this.payments = payments;
    this.receipts = receipts;
    this.allowances = allowances;
  }

  @GetMapping(DuePage.PATH)
  Page show(@PathVariable String key, Ui ui) {
    return page(ui, key, "", "", HttpStatus.OK.value());
  }

  /** For a bank's application on the same phone, which reads codes from kept pictures. */
  @GetMapping(DuePage.PATH + "/code.png")
  Reply code(@PathVariable String key) {
    var code = payers.bill(key).code().orElseThrow(() -> new NotThere("code"));
    return Reply.of(MediaType.IMAGE_PNG, Qr.png(code)).named("promptpay.png").once();
  }

  @PostMapping(DuePage.PATH + "/slips")
  Object sendSlip(@PathVariable String key, HttpServletRequest request, Ui ui) {
    allowances.take(request);
    var typed = "";
    try {
      var form = Uploaded.of(request);
      var picture = form.needed("file");
      typed = form.field("amount");
      send(key, form, Uploaded.bytes(picture));
      return To.see(ui.link("/payments/" + key));
    } catch (Refusal refused) {
      return page(ui, key, ui.t(refused.key(), refused.arguments()), typed, refused.status());
    }
  }

  private void send(String key, Uploaded form, InputStream picture) {
    var due = payers.bill(key).due();
    var amount =
        Amounts.find(form.field("amount"), due.amount().currency().getCurrencyCode())
            .orElseThrow(() -> new PaymentRefused(Reason.AMOUNT));
    slips.send(due.id(), amount, picture, form.requestId());
  }

  @GetMapping(ReceiptPage.PATH)
  Page receipt(@PathVariable String key, @PathVariable UUID id, Ui ui) {
    var bill = payers.bill(key);
    return receipts.of(bill.due().id()).stream()
        .filter(receipt -> receipt.payment().equals(id))
        .findFirst()
        .map(receipt -> ReceiptPage.of(ui, receipt, ui.link("/payments/" + key)))
        .orElseThrow(() -> new NotThere("receipt " + id));
  }

  private DuePage page(Ui ui, String key, String problem, String typed, int status) {
    var bill = payers.bill(key);
    var due = bill.due().id();
    var history =
        new DuePage.History(
            slips.of(due), payments.of(due), payments.refunds(due), receipts.of(due));
    return DuePage.of(ui, key, bill, history, problem, typed, status);
  }
}
