package org.aenglek.payments;

import java.io.InputStream;
import java.util.Map;
import org.aenglek.base.Emv;
import org.aenglek.media.PrivatePictures;
import org.aenglek.payments.PaymentRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * Codes that banks gave to shops, which foreign banks' applications can pay too. Of a picture of
 * one only what it says is kept: it is drawn anew, sharp at any size.
 */
@Component
public class MerchantQrs {
  private static final String SUM = "63";
  private static final String PERSONAL = "29";
  private static final int FIRST_ACCOUNT = 2;
  private static final int LAST_ACCOUNT = 51;

  private final PrivatePictures pictures;

  MerchantQrs(PrivatePictures pictures) {
    this.pictures = pictures;
  }

  /**
   * What the code in the picture says.
   *
   * @throws PaymentRefused when there is none, or only a person's
   */
  public String in(InputStream picture) {
    return Codes.in(pictures.develop(picture).pixels()).stream()
        .filter(text -> Emv.open(text, SUM).filter(MerchantQrs::isOne).isPresent())
        .findFirst()
        .orElseThrow(() -> new PaymentRefused(Reason.MERCHANT_QR));
  }

  /** One by a PromptPay id alone is a person's. */
  private static boolean isOne(Map<String, String> fields) {
    return "01".equals(fields.get("00"))
        && fields.keySet().stream()
            .filter(name -> !name.equals(PERSONAL))
            .mapToInt(Integer::parseInt)
            .anyMatch(name -> name >= FIRST_ACCOUNT && name <= LAST_ACCOUNT);
  }
}
