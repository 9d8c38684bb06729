package org.aenglek.payments.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.payments.Amounts;
import org.aenglek.payments.PaymentRefused;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.payments.Withholding.Certificate;
import org.aenglek.payments.Withholdings.Told;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of what was withheld, as it was typed.
 *
 * @param due with what was known as paid for it when the page was made, in satang: {@code id:0}
 */
record WithholdingForm(
    @Nullable String due,
    @Nullable String rate,
    @Nullable String amount,
    @Nullable String certificate,
    @Nullable String day,
    @Nullable String request) {
  private static final String CURRENCY = "THB";

  static String due(UUID id, Money seen) {
    return id + ":" + seen.minor();
  }

  UUID dueId() {
    return UUID.fromString(parts()[0]);
  }

  UUID requestId() {
    return TypedId.orNew(request);
  }

  /**
   * @throws PaymentRefused when something typed cannot be
   */
  Told told(LocalDate today) {
    return new Told(
        requireNonNullElse(rate, ""),
        Amounts.find(requireNonNullElse(amount, ""), CURRENCY)
            .orElseThrow(() -> new PaymentRefused(Reason.AMOUNT)),
        Certificate.of(
            requireNonNullElse(certificate, ""),
            Optional.ofNullable(day).flatMap(TypedDate::find).orElse(null),
            today),
        Money.ofMinor(Long.parseLong(parts()[1]), CURRENCY));
  }

  private String[] parts() {
    var text = requireNonNullElse(due, "");
    boolean isOne = text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\\d{1,15}");
    if (!isOne) throw new PaymentRefused(Reason.NOTHING_DUE);
    return text.split(":");
  }
}
