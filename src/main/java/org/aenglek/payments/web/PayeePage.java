package org.aenglek.payments.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Refusal;
import org.aenglek.income.PromptPay;
import org.aenglek.payments.Payee;
import org.aenglek.payments.PaymentRefused;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Who is paid at a place, and how. */
public record PayeePage(
    Ui ui,
    Head head,
    String title,
    String lead,
    String here,
    String in,
    boolean mayChange,
    List<Choice> kinds,
    Field name,
    List<Choice> promptPayKinds,
    Field promptPay,
    Field biller,
    Field bank,
    Field account,
    String merchantCode,
    Field vat,
    Field address,
    boolean cash,
    boolean isCollector,
    Field licence,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/payments/payee/{community}";
  private static final String KEY = "payments.payee.";

  static PayeePage of(
      Ui ui,
      Purse purse,
      PayeeForm typed,
      @Nullable String merchantQr,
      boolean mayChange,
      @Nullable Refusal refused) {
    var kind = purse.isCollector() ? "collector." : "";
    var title = ui.t(KEY + kind + "title", purse.name());
    return new PayeePage(
        ui,
        Head.of(title, ui.t("payments.payee.description")).forWork(),
        title,
        ui.t(KEY + kind + "lead"),
        ui.link(purse.payee()),
        ui.link(purse.in()),
        mayChange,
        choices(ui, "kind.", Stream.of(Payee.Kind.values()).map(Payee.Kind::key), typed.kind()),
        field(ui, "name", typed.name(), refused),
        choices(
            ui,
            "promptPay.",
            Stream.of(PromptPay.Kind.values()).map(PromptPay.Kind::key),
            typed.promptPayKind()),
        field(ui, "promptPay", typed.promptPay(), refused),
        field(ui, "biller", typed.biller(), refused),
        field(ui, "bank", typed.bank(), refused),
        field(ui, "account", typed.account(), refused),
        merchantQr == null ? "" : Qr.svg(merchantQr),
        field(ui, "vat", typed.vat(), refused),
        field(ui, "address", typed.address(), refused),
        typed.cash(),
        purse.isCollector(),
        field(ui, "licence", typed.licence(), refused),
        UUID.randomUUID().toString(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Field field(Ui ui, String name, String value, @Nullable Refusal refused) {
    var field = Field.of(name, ui.t(KEY + name), value).help(ui.t(KEY + name + ".help"));
    boolean isWrong = refused instanceof PaymentRefused wrong && name.equals(fieldOf(wrong));
    return isWrong ? field.wrong(ui.t(refused.key(), refused.arguments())) : field;
  }

  private static String fieldOf(PaymentRefused refused) {
    return switch (refused.reason()) {
      case NAME -> "name";
      case TELEPHONE, WALLET -> "promptPay";
      case BILLER -> "biller";
      case BANK -> "bank";
      case ACCOUNT -> "account";
      case ADDRESS -> "address";
      case LICENCE -> "licence";
      default -> "";
    };
  }

  private static List<Choice> choices(Ui ui, String prefix, Stream<String> keys, String chosen) {
    return keys.map(key -> new Choice(key, ui.t(KEY + prefix + key), key.equals(chosen))).toList();
  }
}
