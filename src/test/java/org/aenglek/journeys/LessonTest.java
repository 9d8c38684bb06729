package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.aenglek.training.Lessons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A villager learns on the way to where there is a signal. */
@AenglekTest
class LessonTest {
  private static final String HYGIENE = "/th/training/lessons/hygiene";
  private static final String COUNTER = "/en/training/lessons/using-the-counter";
  private static final int MOST_BYTES = 300_000;

  @Autowired Site site;
  @Autowired World world;
  @Autowired Lessons lessons;
  @Autowired JdbcClient sql;

  private void signIn(BrowserContext context, String who) {
    var cookie = site.visitor().signedInAs(who).cookie().split("=", 2);
    context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
  }

  @Test
  void whoIsHalfThroughWhenTheSignalGoesFinishesAndIsCountedOnce() {
    try (var context = Chromium.open(View.phone(), "th-TH")) {
      signIn(context, "sample.member");
      var page = context.newPage();
      page.navigate(site.address(HYGIENE));
      assertThat(page.locator("[data-kept]")).isVisible();
      Chromium.shoot(page, View.phone(), "lesson-card-th");
      forth(page, 4);
      context.setOffline(true);
      page.reload();
      assertThat(page.locator(".step:visible h2")).hasText("น้ำและของสดต้องดี");
      forth(page, 3);
      answerAll(page);
      Chromium.shoot(page, View.phone(), "lesson-finished-th");
      assertThat(page.locator("[data-outbox]"))
          .hasText("เก็บไว้ในเครื่องนี้แล้ว จะส่งเองเมื่อมีสัญญาณ");
      assertThat(finished()).isZero();
      page.reload();
      context.setOffline(false);
      page.evaluate("dispatchEvent(new Event('online'))");
      assertThat(page.locator("[data-outbox]")).hasText("นับให้แล้ว");
      page.evaluate("dispatchEvent(new Event('online'))");
      page.navigate(site.address("/th/training/lessons"));
      assertThat(page.locator(".lessons .finished")).hasCount(1);
      assertThat(finished()).isEqualTo(1);
    }
  }

  /** On a telephone that two share it counts for whoever learnt it. */
  @Test
  void whatOneFinishedWithNoSignalDoesNotCountForTheNext() {
    try (var context = Chromium.open(View.phone(), "th-TH")) {
      signIn(context, "sample.committee");
      var page = context.newPage();
      page.navigate(site.address(HYGIENE));
      assertThat(page.locator("[data-kept]")).isVisible();
      context.setOffline(true);
      forth(page, 7);
      answerAll(page);
      assertThat(page.locator("[data-outbox]")).containsText("เก็บไว้ในเครื่องนี้แล้ว");
      page.close();
      context.setOffline(false);
      signIn(context, "sample.chair");
      page = context.newPage();
      page.navigate(site.address("/th/training/lessons"));
      assertThat(page.locator("[data-outbox]")).containsText("รอเจ้าตัว");
      signIn(context, "sample.committee");
      page.navigate(site.address("/th/training/lessons"));
      assertThat(page.locator("[data-outbox]")).hasText("นับให้แล้ว");
      assertThat(finished("sample.chair")).isZero();
      assertThat(finished("sample.committee")).isEqualTo(1);
    }
  }

  @Test
  void aWrongAnswerSaysWhyAndCanBeTriedAgain() {
    try (var context = Chromium.open(View.phone(), "th-TH")) {
      var page = context.newPage();
      page.navigate(site.address(HYGIENE + "#8"));
      var question = page.locator(".step:visible");
      var next = page.locator("[data-forth]");
      assertThat(next).isDisabled();
      question.locator(".choice").nth(0).click();
      assertThat(question.locator(".why")).containsText("ยังไม่ใช่ ลองอีกครั้ง");
      assertThat(next).isDisabled();
      Chromium.shoot(page, View.phone(), "lesson-question-th");
      question.locator(".choice").nth(1).click();
      assertThat(question.locator(".why")).containsText("ถูกต้อง");
      assertThat(next).isEnabled();
    }
  }

  @Test
  void aLessonThatCameHalfSaysSoAndFetchesTheRest() {
    try (var context = Chromium.open(View.phone(), "en-GB")) {
      var page = context.newPage();
      page.navigate(site.address(COUNTER));
      page.evaluate("navigator.serviceWorker.ready.then(() => true)");
      context.setOffline(true);
      assertThat(page.locator("[data-part]")).isVisible();
      assertThat(page.locator("[data-kept]")).isHidden();
      Chromium.shoot(page, View.phone(), "lesson-half-en");
      context.setOffline(false);
      page.evaluate("dispatchEvent(new Event('online'))");
      assertThat(page.locator("[data-kept]")).isVisible();
      assertThat(page.locator("[data-part]")).isHidden();
    }
  }

  @Test
  void noLessonWeighsMoreThanItMay() {
    for (var edition : lessons.list()) {
      var key = edition.lesson().key();
      assertThat(weight("/th/training/lessons/" + key))
          .as(key)
          .isBetween(10_000L, (long) MOST_BYTES);
    }
  }

  /** All that a telephone that was never here takes in, as it comes over the line. */
  private long weight(String path) {
    try (var context = Chromium.open(View.phone(), "th-TH")) {
      var page = context.newPage();
      var finished = new ArrayList<Request>();
      page.onRequestFinished(finished::add);
      page.navigate(site.address(path));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      return List.copyOf(finished).stream().map(Request::sizes).mapToLong(LessonTest::bytes).sum();
    }
  }

  private static long bytes(Sizes sizes) {
    return (long) sizes.responseBodySize + sizes.responseHeadersSize;
  }

  @Test
  void withoutScriptItIsOneLongPage() {
    var view = View.phone().withoutScript();
    try (var context = Chromium.open(view, "th-TH")) {
      signIn(context, "sample.treasurer");
      var page = context.newPage();
      page.navigate(site.address(HYGIENE));
      assertThat(page.locator(".step:visible")).hasCount(11);
      page.locator(".check .go").click();
      assertThat(page.locator("[role=alert]")).containsText("ยังมีคำตอบที่ไม่ถูก");
      for (var question : page.locator("fieldset.step").all()) rightChoice(question).click();
      Chromium.shoot(page, view, "lesson-long-th");
      page.locator(".check .go").click();
      assertThat(page.locator(".lessons .finished")).hasCount(1);
    }
  }

  private static void forth(Page page, int times) {
    for (int i = 0; i < times; i++) page.locator("[data-forth]").click();
  }

  private static void answerAll(Page page) {
    while (page.locator("form[data-lesson]").isVisible()) {
      rightChoice(page.locator(".step:visible")).click();
      page.locator("[data-forth]").click();
    }
  }

  private static Locator rightChoice(Locator question) {
    return question.locator(".choice").nth(Integer.parseInt(question.getAttribute("data-right")));
  }

  private int finished() {
    return finished("sample.member");
  }

  private int finished(String signIn) {
    var person = world.person(signIn);
    return world.ask(
        () ->
            sql.sql("select count(*) from training.finished where person = ?")
                .param(person)
                .query(Integer.class)
                .single());
  }
}
