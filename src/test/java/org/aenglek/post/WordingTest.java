package org.aenglek.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.aenglek.base.Lang;
import org.aenglek.site.Words;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Words WORDS = new Words();
  private static final Receiver SOMEBODY = Receiver.email("somsri@example.com");

  @Test
  void aLetterSpeaksTheReceiversLanguage() {
    var thai = wording(Lang.TH, "trial.code", "123456");
    assertThat(thai.subject()).isEqualTo("รหัสของคุณ");
    assertThat(thai.body()).startsWith("รหัสของคุณคือ 123456");
    assertThat(wording(Lang.MS, "trial.code", "123456").subject()).isEqualTo("Kod anda");
  }

  @Test
  void aTelephoneGetsTheShortWordsWhereThereAreAny() {
    assertThat(wording(Lang.EN, "trial.code", "123456").brief()).isEqualTo("Your code: 123456");
    var visit = wording(Lang.EN, "trial.visit", "22 November", "http://a.test");
    assertThat(visit.brief()).isEqualTo(visit.body()).contains("\n");
  }

  @Test
  void aSubjectIsOneLineWhateverIsPutIntoIt() {
    var subject = wording(Lang.EN, "trial.visit", "22\r\nBcc: a@b.test\u2028\0x", "y").subject();
    assertThat(subject).isEqualTo("A visit on 22 Bcc: a@b.test x");
  }

  @Test
  void whatIsTooLongIsCutBetweenSigns() {
    var endless = wording(Lang.TH, "trial.visit", "กี่".repeat(3000), "y");
    assertThat(endless.subject()).hasSizeLessThanOrEqualTo(200).endsWith("กี่…");
    assertThat(endless.brief()).hasSizeLessThanOrEqualTo(670).endsWith("กี่…");
    assertThat(endless.body()).hasSizeLessThanOrEqualTo(5000).endsWith("กี่…");
    var smiling = wording(Lang.EN, "trial.visit", "x", "😀".repeat(3000)).body();
    assertThat(smiling).hasSizeLessThanOrEqualTo(5000).endsWith("😀…");
  }

  @Test
  void aPatternInAnArgumentIsNoPattern() {
    assertThat(wording(Lang.EN, "trial.code", "{0} '{1}").body())
        .startsWith("Your code is {0} '{1}.");
  }

  @Test
  void aLetterWithoutWordsIsABug() {
    assertThatIllegalStateException().isThrownBy(() -> wording(Lang.EN, "trial.nothing"));
  }

  private static Wording wording(Lang lang, String key, String... arguments) {
    return Wording.of(WORDS, NewLetter.of(SOMEBODY, lang, key, arguments));
  }
}
