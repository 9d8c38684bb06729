package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lesson is read aloud by the phone's own voice, where it has one for the lesson's language. */
@AenglekTest
class AloudTest {
  private static final String HYGIENE = "/training/lessons/hygiene";

  @Autowired Site site;

  @Test
  void theCardThatIsSeenIsReadInItsLanguage() {
    try (var context = Chromium.open(View.phone(), "th-TH")) {
      var page = context.newPage();
      speaking(page, "th-TH");
      page.navigate(site.address("/th" + HYGIENE));
      page.locator("[data-aloud]").click();
      assertThat(said(page)).startsWith("th|ล้างมือด้วยสบู่").doesNotContain("น้ำและของสดต้องดี");
      page.locator("[data-forth]").click();
      page.locator("[data-aloud]").click();
      assertThat(said(page)).startsWith("th|").doesNotContain("ล้างมือด้วยสบู่");
    }
  }

  /** Whoever reads in Malay is given the lesson in English: a Malay voice would not do. */
  @Test
  void whereThePhoneHasNoVoiceForTheLessonThereIsNoButton() {
    try (var context = Chromium.open(View.phone(), "th-TH")) {
      var page = context.newPage();
      speaking(page, "ms-MY");
      page.navigate(site.address("/th" + HYGIENE));
      assertThat(page.locator(".step:visible h2")).isVisible();
      assertThat(page.locator("[data-aloud]")).isHidden();
      page.navigate(site.address("/ms" + HYGIENE));
      assertThat(page.locator(".step:visible h2")).isVisible();
      assertThat(page.locator("[data-aloud]")).isHidden();
    }
  }

  /** A phone with one voice, which writes down what it says. */
  private static void speaking(Page page, String lang) {
    page.addInitScript(
        """
        const voice = new EventTarget();
        voice.getVoices = () => [{ lang: "%s" }];
        voice.cancel = () => {};
        voice.speak = ({ lang, text }) => (window.said = `${lang}|${text}`);
        Object.defineProperty(window, "speechSynthesis", { value: voice });
        """
            .formatted(lang));
  }

  private static String said(Page page) {
    return (String) page.evaluate("window.said");
  }
}
