package org.aenglek.payments;

import java.util.Map;
import java.util.Optional;
import org.aenglek.base.Emv;

/**
 * What the small code on a transfer's slip says: the bank that sent the money and its reference of
 * the transfer. It says neither the amount nor when.
 *
 * @param bank three digits
 */
record SlipQr(String bank, String transRef) {
  private static final String SUM = "91";
  private static final String SLIP = "000001";

  static Optional<SlipQr> find(String text) {
    return Emv.open(text, SUM)
        .flatMap(fields -> Emv.fields(fields.getOrDefault("00", "")))
        .flatMap(SlipQr::of);
  }

  private static Optional<SlipQr> of(Map<String, String> fields) {
    var bank = fields.getOrDefault("01", "");
    var transRef = fields.getOrDefault("02", "");
    boolean isOne =
        SLIP.equals(fields.get("00")) && bank.matches("\\d{3}") && transRef.matches("[A-Za-z0-9]+");
    return isOne ? Optional.of(new SlipQr(bank, transRef)) : Optional.empty();
  }
}
