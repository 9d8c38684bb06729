package org.aenglek.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.base.Emv;
import org.aenglek.base.Money;
import org.aenglek.income.PromptPay;
import org.aenglek.income.PromptPay.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts in codes for money, against those that other programs make and read. */
class PromptPayTest {
  private static final Money THIRTY = Money.of("30", "THB");

  /** Published by promptparse. */
  @Test
  void aTelephoneIsPaidAsOthersSayIt() {
    assertThat(PromptPay.find(Kind.TELEPHONE, "081-222 3333").orElseThrow().code(THIRTY))
        .isEqualTo(
            "00020101021229370016A0000006770101110113006681222333353037645802TH540530.0063043CAD");
  }

  /** Published with their sums by promptparse and promptpay-qr. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00020101021129370016A0000006770101110113006681222333353037645802TH63041DCF",
        "00020101021129370016A000000677010111011300668012345675802TH530376463046197",
        "00020101021229370016A000000677010111011300660000000005802TH530376454044.226304E469",
        "00020101021230650016A00000067701011201150994000165501000212123456789012030667042953037645802TH54073649.2263044534"
      })
  void theSumOfOthersCodesHolds(String code) {
    assertThat(Emv.open(code, "63")).isPresent();
    assertThat(Emv.sealed(code.substring(0, code.length() - 8), "63")).isEqualTo(code);
    assertThat(Emv.open(code.replace("58", "85"), "63")).isEmpty();
  }

  @Test
  void aTaxNumberAndAWalletStandInFieldsOfTheirOwn() {
    assertThat(PromptPay.find(Kind.TAX, "0-9940-00165-50-1").orElseThrow().code(THIRTY))
        .contains("29370016A00000067701011102130994000165501");
    assertThat(PromptPay.find(Kind.WALLET, "004-9990-0028-8505").orElseThrow().code(THIRTY))
        .contains("29390016A0000006770101110315004999000288505");
  }

  @Test
  void aBillSaysWhatItIsFor() {
    var code = PromptPay.billCode("099400016550100", "vt-7Q4K", THIRTY);
    assertThat(code).contains("30490016A00000067701011201150994000165501000206VT7Q4K");
    assertThat(Emv.open(code, "63")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "TELEPHONE, 02 123 4567",
    "TELEPHONE, +60 12 345 6789",
    "TELEPHONE, 12",
    "TAX, 0994000165502",
    "TAX, 994000165501",
    "WALLET, 12345"
  })
  void aNumberThatCannotBeIsNone(Kind kind, String typed) {
    assertThat(PromptPay.find(kind, typed)).isEmpty();
  }

  @Test
  void aSlipTellsTheBankAndItsReference() {
    assertThat(SlipQr.find("004100060000010103014022000111222233344ABCD125102TH910417DF"))
        .contains(new SlipQr("014", "00111222233344ABCD12"));
    assertThat(SlipQr.find("004000060000010103002021900021231231212000115102TH91049C30"))
        .contains(new SlipQr("002", "0002123123121200011"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "004100060000010103014022000111222233344ABCD125102TH910417DE",
        "00020101021129370016A0000006770101110113006681222333353037645802TH63041DCF",
        "https://example.org/?9104ABCD"
      })
  void whatIsNoSlipSaysNothing(String text) {
    assertThat(SlipQr.find(text)).isEmpty();
  }
}
