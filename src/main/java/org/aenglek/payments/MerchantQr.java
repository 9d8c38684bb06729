package org.aenglek.payments;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.aenglek.payments.PaymentRefused.Reason;

/**
 * The code that a bank gave to a shop, which foreign banks' applications can pay too. Of its
 * picture only what it says is kept: it is drawn anew, sharp at any size.
 */
final class MerchantQr {
  private static final String SUM = "63";
  private static final String PERSONAL = "29";

  private MerchantQr() {}

  /**
   * @throws PaymentRefused when there is none in the picture, or only a personal one
   */
  static String in(BufferedImage picture) {
    return Codes.in(picture).stream()
        .filter(text -> Emv.open(text, SUM).filter(MerchantQr::isOne).isPresent())
        .findFirst()
        .orElseThrow(() -> new PaymentRefused(Reason.MERCHANT_QR));
  }

  /** Accounts stand in the fields 02 to 51; one by PromptPay id alone is a person's. */
  private static boolean isOne(Map<String, String> fields) {
    return "01".equals(fields.get("00"))
        && fields.keySet().stream()
            .filter(name -> !name.equals(PERSONAL))
            .mapToInt(Integer::parseInt)
            .anyMatch(name -> name >= 2 && name <= 51);
  }
}
