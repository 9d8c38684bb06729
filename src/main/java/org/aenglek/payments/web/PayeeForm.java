package org.aenglek.payments.web;

import java.util.Optional;
import org.aenglek.income.PromptPay;
import org.aenglek.payments.Payee;
import org.aenglek.payments.Payee.BankAccount;
import org.aenglek.payments.Payee.Vat;
import org.aenglek.payments.PaymentRefused;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/** How a payee is paid, as it was typed. An empty field tells nothing. */
record PayeeForm(
    String kind,
    String name,
    String promptPayKind,
    String promptPay,
    String biller,
    String bank,
    String account,
    String vat,
    String address,
    boolean cash,
    String licence) {

  static PayeeForm typed(Uploaded form) {
    return new PayeeForm(
        form.field("kind"),
        form.field("name"),
        form.field("promptPayKind"),
        form.field("promptPay"),
        form.field("biller"),
        form.field("bank"),
        form.field("account"),
        form.field("vat"),
        form.field("address"),
        !form.field("cash").isEmpty(),
        form.field("licence"));
  }

  static PayeeForm of(Optional<Payee> known) {
    if (known.isEmpty()) {
      return new PayeeForm("group", "", "telephone", "", "", "", "", "", "", true, "");
    }
    var payee = known.get();
    var promptPay = payee.promptPay();
    var account = payee.account();
    var vat = payee.vat();
    return new PayeeForm(
        payee.kind().key(),
        payee.name(),
        promptPay == null ? "telephone" : promptPay.kind().key(),
        promptPay == null ? "" : promptPay.printed(),
        text(payee.biller()),
        account == null ? "" : account.bank(),
        account == null ? "" : account.number(),
        vat == null ? "" : vat.number().digits(),
        vat == null ? "" : vat.address(),
        payee.cash(),
        text(payee.licence()));
  }

  /**
   * @throws PaymentRefused when something typed cannot be
   */
  Payee payee(Place place, @Nullable String merchantQr) {
    boolean isCollector = place.kind() == Place.Kind.PROVINCE;
    return new Payee(
        place,
        Payee.Kind.find(kind),
        name,
        promptPay.isBlank() ? null : readPromptPay(),
        biller.isBlank() ? null : readBiller(),
        bank.isBlank() && account.isBlank() ? null : BankAccount.of(bank, account),
        merchantQr,
        vat.isBlank() ? null : Vat.of(vat, address),
        cash,
        isCollector && !licence.isBlank() ? licence.strip() : null);
  }

  private PromptPay readPromptPay() {
    var kind = PromptPay.Kind.find(promptPayKind);
    return PromptPay.find(kind, promptPay).orElseThrow(() -> new PaymentRefused(reason(kind)));
  }

  private String readBiller() {
    return PromptPay.findBiller(biller).orElseThrow(() -> new PaymentRefused(Reason.BILLER));
  }

  private static Reason reason(PromptPay.Kind kind) {
    return switch (kind) {
      case TELEPHONE -> Reason.TELEPHONE;
      case TAX -> Reason.TAX_NUMBER;
      case WALLET -> Reason.WALLET;
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
