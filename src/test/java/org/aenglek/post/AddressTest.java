package org.aenglek.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private static final String LINE_USER = "U0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource({
    "081-234-5678, +66812345678",
    "081 234 5678, +66812345678",
    "+66 81 234 5678, +66812345678",
    "๐๘๑๒๓๔๕๖๗๘, +66812345678",
    "+60 12-345 6789, +60123456789",
    "tel:+66812345678, +66812345678"
  })
  void aNumberHasOneFormHoweverItIsTyped(String typed, String kept) {
    assertThat(Receiver.sms(typed).addresses().getFirst().value()).isEqualTo(kept);
    assertThat(PhoneNumber.of(kept)).isEqualTo(PhoneNumber.of(typed));
  }

  @Test
  void aNumberIsPrintedAsPeopleWriteIt() {
    assertThat(PhoneNumber.of("+66812345678").printed()).isEqualTo("081 234 5678");
    assertThat(PhoneNumber.of("+60123456789").printed()).isEqualTo("+60 12-345 6789");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "0812345",
        "abcdefghij",
        "081 234 5678 ext. 9",
        "+999123456789",
        "1155",
        "0812345678; drop",
        "+668123456789012345678901234567890123456789"
      })
  void nonsenseIsNoNumber(String typed) {
    assertThat(PhoneNumber.find(typed)).isEmpty();
    assertRefused("post.refused.phone", () -> Receiver.sms(typed));
  }

  @Test
  void aLandlineShowsNoMessages() {
    assertThat(PhoneNumber.of("074 311 000").isMobile()).isFalse();
    assertRefused("post.refused.landline", () -> Receiver.sms("074 311 000"));
  }

  @ParameterizedTest
  @CsvSource({
    "' Somsri@Example.COM ', Somsri@example.com",
    "a.b+c@mail.example.co.th, a.b+c@mail.example.co.th",
    "somsri@บ้านเรา.ไทย, somsri@xn--q3cb2azdc6fwc.xn--o3cw4h"
  })
  void anEmailAddressHasOneForm(String typed, String kept) {
    assertThat(Receiver.email(typed).addresses().getFirst().value()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a@",
        "@b.test",
        "a@b",
        "a b@c.test",
        "a@b..test",
        "a@-b.test",
        ".a@b.test",
        "a@b.test,c@d.test",
        "A <a@b.test>",
        "a@b.test\r\nBcc: c@d.test",
        "a\0@b.test",
        "ก@b.test",
        "a@b.test\nc",
        "a@[127.0.0.1]"
      })
  void nonsenseIsNoEmailAddress(String typed) {
    assertRefused("post.refused.email", () -> Receiver.email(typed));
  }

  @Test
  void anEndlessAddressIsRefused() {
    assertRefused("post.refused.email", () -> Receiver.email("a@" + "b.".repeat(200) + "test"));
    assertRefused("post.refused.email", () -> Receiver.email("a".repeat(65) + "@b.test"));
  }

  @Test
  void onlyWhatLineGaveIsALineAddress() {
    assertThat(Receiver.line(LINE_USER).addresses().getFirst().value()).isEqualTo(LINE_USER);
    for (var nonsense : new String[] {"", "@somsri", "somsri", LINE_USER + "0", "X" + LINE_USER}) {
      assertRefused("post.refused.line", () -> Receiver.line(nonsense));
    }
  }

  private static void assertRefused(String key, Runnable asking) {
    assertThatExceptionOfType(AddressRefused.class)
        .isThrownBy(asking::run)
        .satisfies(refused -> assertThat(refused.key()).isEqualTo(key))
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(400));
  }
}
