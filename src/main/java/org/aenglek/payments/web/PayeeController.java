package org.aenglek.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import org.aenglek.base.Refusal;
import org.aenglek.payments.Keepers;
import org.aenglek.payments.MerchantQrs;
import org.aenglek.payments.Payee;
import org.aenglek.payments.Payees;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who is paid at a place, and how: told by those who keep its money. */
@Controller
class PayeeController {
  private final Purse.Purses purses;
  private final Keepers keepers;
  private final Payees payees;
  private final MerchantQrs merchantQrs;

  PayeeController(Purse.Purses purses, Keepers keepers, Payees payees, MerchantQrs merchantQrs) {
    this.purses = purses;
    this.keepers = keepers;
    this.payees = payees;
    this.merchantQrs = merchantQrs;
  }

  @GetMapping(PayeePage.PATH)
  Page show(@PathVariable String community, Ui ui) {
    var purse = purses.get(community);
    keepers.requireToSee(purse.place());
    return page(ui, purse, PayeeForm.of(payees.find(purse.place())), null);
  }

  /** Who may not is refused before the body is read. */
  @PostMapping(PayeePage.PATH)
  Object keep(@PathVariable String community, HttpServletRequest request, Ui ui) {
    var purse = purses.get(community);
    keepers.requireToKeep(purse.place());
    var form = Uploaded.of(request);
    var typed = PayeeForm.typed(form);
    try {
      payees.keep(typed.payee(purse.place(), merchantQr(purse, form)), form.requestId());
      return To.see(ui.link(purse.in()));
    } catch (Refusal refused) {
      return page(ui, purse, typed, refused);
    }
  }

  /** The one in a new picture; without a picture the one that there is, unless it is to go. */
  private @Nullable String merchantQr(Purse purse, Uploaded form) {
    var picture = form.file("file");
    if (picture.isPresent()) return merchantQrs.in(Uploaded.bytes(picture.get()));
    return form.field("merchantQrGone").isEmpty() ? known(purse) : null;
  }

  private @Nullable String known(Purse purse) {
    return payees.find(purse.place()).map(Payee::merchantQr).orElse(null);
  }

  private PayeePage page(Ui ui, Purse purse, PayeeForm typed, @Nullable Refusal refused) {
    boolean mayChange = keepers.mayKeep(purse.place());
    return PayeePage.of(ui, purse, typed, known(purse), mayChange, refused);
  }
}
