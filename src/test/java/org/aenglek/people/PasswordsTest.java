package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by the lake",
        "ทะเลสาบยามเช้า",
        "🐘🌾🌊🐟🛶🥥🦀🌶🍚🐃",
        "8241 9930 17",
        "湖边的早晨和鱼汤米饭很香"
      })
  void anyLettersMakeAPassword(String password) {
    assertThatCode(() -> passwords.mustBeGood(password, "wandee")).doesNotThrowAnyException();
    assertThat(passwords.isRight(password, passwords.hash(password))).isTrue();
  }

  @Test
  void aSentenceMayBeLong() {
    assertThatCode(() -> passwords.mustBeGood("a boat and ".repeat(11), "wandee"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "nine lett,        PASSWORD_SHORT",
    "1234567890,       PASSWORD_COMMON",
    "Password123,      PASSWORD_COMMON",
    "ababababababab,   PASSWORD_COMMON",
    "wandee at home,   PASSWORD_TELLING",
  })
  void whatWouldBeGuessedIsNone(String password, PeopleRefused.Reason reason) {
    assertThatThrownBy(() -> passwords.mustBeGood(password, "wandee"))
        .isInstanceOfSatisfying(
            PeopleRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void itIsComparedToTheLastLetterAndInItsCase() {
    var hash = passwords.hash("By the lake at nine");
    assertThat(passwords.isRight("By the lake at nine", hash)).isTrue();
    assertThat(passwords.isRight("By the lake at nin", hash)).isFalse();
    assertThat(passwords.isRight("by the lake at nine", hash)).isFalse();
    assertThat(passwords.isRight("By the lake at nine", null)).isFalse();
  }

  @Test
  void theSameThaiWordIsTheSameHoweverATelephoneWritesIt() {
    var hash = passwords.hash("น\u0e33ปลาทะเลสาบ");
    assertThat(passwords.isRight("น\u0e4d\u0e32ปลาทะเลสาบ", hash)).isTrue();
  }
}
