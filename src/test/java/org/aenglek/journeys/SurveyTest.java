package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.aenglek.programme.Surveys;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From house to house with a telephone that has no signal. */
@AenglekTest
class SurveyTest {
  @Autowired Site site;
  @Autowired World world;
  @Autowired Surveys surveys;

  @Test
  void whatIsAnsweredWithNoSignalIsSentByItselfAndOnce() {
    var survey = world.survey("ban-tha-sai");
    try (var context = Chromium.open(View.phone(), "th-TH")) {
      var cookie = site.visitor().signedInAs("sample.chair").cookie().split("=", 2);
      context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
      var page = context.newPage();
      page.navigate(site.address("/th/programme/surveys/" + survey));
      assertThat(page.locator("[data-kept]")).isVisible();
      Chromium.shoot(page, View.phone(), "survey-th");
      context.setOffline(true);
      page.reload();
      answer(page, 4);
      answer(page, 2);
      assertThat(page.locator("form [role=status]"))
          .hasText("เก็บไว้ในเครื่องจนกว่าจะมีสัญญาณ จำนวนชุด: 2");
      page.reload();
      context.setOffline(false);
      page.evaluate("dispatchEvent(new Event('online'))");
      assertThat(page.locator("form [role=status]")).hasText("ส่งคำตอบครบแล้ว");
      page.reload();
      assertThat(surveys.sheets(surveys.get(survey))).isEqualTo(2);
    }
  }

  @Test
  void answersOfWhoHasNotSignedInWaitOnTheTelephone() {
    var survey = world.survey("ban-khlong-daen");
    try (var context = Chromium.open(View.phone(), "ms-MY")) {
      var page = context.newPage();
      page.navigate(site.address("/ms/programme/surveys/" + survey));
      Chromium.shoot(page, View.phone(), "survey-ms");
      answer(page, 5);
      assertThat(page.locator("form [role=status]"))
          .containsText("Sila log masuk untuk menghantar");
      assertThat(surveys.sheets(surveys.get(survey))).isZero();
    }
  }

  private static void answer(Page page, int step) {
    for (var question : page.locator("form[data-survey] fieldset").all()) {
      question.locator("input").nth(step - 1).check();
    }
    page.locator("form[data-survey] .go").click();
  }
}
