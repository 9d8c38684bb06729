package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A village keeps its own page, with weak signal, by touch and by keyboard. */
@AenglekTest
class KeepingTest {
  private static final String STORY = "[name='summary.th']";
  @Autowired Site site;
  @Autowired World world;

  static Stream<View> views() {
    return Stream.of(View.phone(), View.phone().withoutScript(), View.desk().dark());
  }

  private String page() {
    return "/th/revisions/community/" + world.community("ban-tha-sai").id();
  }

  private BrowserContext open(View view, String who) {
    var context = Chromium.open(view, "th-TH");
    signIn(context, who);
    return context;
  }

  /** With a new session, whatever became of the one before. */
  private void signIn(BrowserContext context, String who) {
    var cookie = site.visitor().signedInAs(who).cookie().split("=", 2);
    context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
  }

  @ParameterizedTest
  @MethodSource("views")
  void theChairChangesThePageAndEverybodySeesIt(View view) {
    try (var context = open(view, "sample.chair")) {
      var page = context.newPage();
      page.navigate(site.address("/th/communities/ban-tha-sai"));
      page.locator(".keeping a.go").click();
      page.locator(".rows a").first().click();
      var text = "เล่าใหม่บนจอ " + view;
      page.fill(STORY, text);
      page.locator("form.entry .go").click();
      page.locator("form[action$='/submission'] .go").click();
      assertThat(page.locator("h1")).hasText("เผยแพร่แล้ว");
      page.locator("main a.go").click();
      assertThat(page.locator("main")).containsText(text);
    }
  }

  @Test
  void whatWasTypedOutlivesALostConnectionAndAClosedPage() {
    try (var context = open(View.phone(), "sample.committee")) {
      var page = context.newPage();
      page.navigate(site.address(page() + "/questions/market"));
      context.setOffline(true);
      page.fill("[name='market.th']", "เขียนตอนไม่มีสัญญาณ");
      page.locator("form.entry .go").click();
      assertThat(page.locator("[role=status]")).containsText("ไม่มีสัญญาณ");
      page.close();
      context.setOffline(false);
      var again = context.newPage();
      again.navigate(site.address(page() + "/questions/market"));
      assertThat(again.locator("[name='market.th']")).hasValue("เขียนตอนไม่มีสัญญาณ");
      again.locator("form.entry .go").click();
      assertThat(again.locator("h1")).hasText("เปิดรับผู้มาเยือนเมื่อไร");
    }
  }

  @Test
  void itIsSentByItselfWhenTheSignalIsBack() {
    try (var context = open(View.phone(), "sample.committee")) {
      var page = context.newPage();
      page.navigate(site.address(page() + "/questions/note"));
      context.setOffline(true);
      page.fill("[name='note.th']", "ส่งทีหลัง");
      page.locator("form.entry .go").click();
      assertThat(page.locator("[role=status]")).containsText("ไม่มีสัญญาณ");
      context.setOffline(false);
      page.evaluate("dispatchEvent(new Event('online'))");
      page.waitForURL("**/revisions/community/*");
      assertThat(page.locator("main")).containsText("ส่งทีหลัง");
    }
  }

  @Test
  void whatWasTypedWaitsForItsWriterWhoseSessionIsOver() {
    try (var context = open(View.phone(), "sample.committee")) {
      var page = context.newPage();
      page.navigate(site.address(page() + "/questions/stay"));
      page.fill("[name='homestay.th']", "เขียนตอนที่หมดเวลา");
      context.clearCookies();
      page.locator("form.entry .go").click();
      page.waitForURL("**/people/sign-in");
      signIn(context, "sample.committee");
      page.navigate(site.address(page() + "/questions/stay"));
      assertThat(page.locator("[name='homestay.th']")).hasValue("เขียนตอนที่หมดเวลา");
    }
  }

  @Test
  void nobodyElseWhoSignsInOnThatPhoneFindsWhatWasTyped() {
    try (var context = open(View.phone(), "sample.committee")) {
      var page = context.newPage();
      page.navigate(site.address(page() + "/questions/market"));
      page.fill("[name='market.th']", "ยังไม่ให้ใครเห็น");
      assertThat(kept(page)).contains("ยังไม่ให้ใครเห็น");
      context.clearCookies();
      signIn(context, "sample.chair");
      page.navigate(site.address("/th/communities"));
      assertThat(kept(page)).doesNotContain("ยังไม่ให้ใครเห็น");
      page.navigate(site.address(page() + "/questions/market"));
      assertThat(page.locator("[name='market.th']")).not().hasValue("ยังไม่ให้ใครเห็น");
    }
  }

  private static String kept(Page page) {
    return (String) page.evaluate("JSON.stringify(localStorage)");
  }

  @Test
  void theKeyboardAloneIsEnough() {
    try (var context = open(View.desk(), "sample.chair")) {
      var page = context.newPage();
      page.navigate(site.address(page() + "/questions/stay?one=1"));
      tabTo(page, "homestay.th");
      page.keyboard().press("Control+A");
      page.keyboard().type("พิมพ์ด้วยแป้นพิมพ์");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).containsText("พิมพ์ด้วยแป้นพิมพ์");
    }
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      if (name.equals(page.evaluate("document.activeElement.name"))) return;
    }
    throw new AssertionError(name + " is not reached by the keyboard");
  }

  /** With its photograph, as long as the page is open. */
  @Test
  void anAnswerAboutReadinessGoesOnceTheSignalIsBack() {
    try (var context = open(View.phone(), "sample.chair")) {
      var begun =
          site.visitor()
              .signedInAs("sample.chair")
              .post("/th/readiness/of/ban-tha-sai", "set", "cdd");
      var page = context.newPage();
      page.navigate(site.address(begun.header("Location")));
      var question = page.url();
      context.setOffline(true);
      page.locator("[name=level]").first().check(new Locator.CheckOptions().setForce(true));
      page.fill("[name=words]", "ตอบตอนไม่มีสัญญาณ");
      page.locator("form.entry .go").click();
      assertThat(page.locator("form.entry [role=status]")).containsText("ไม่มีสัญญาณ");
      context.setOffline(false);
      page.evaluate("dispatchEvent(new Event('online'))");
      page.waitForURL(url -> !url.equals(question));
      page.navigate(question);
      assertThat(page.locator("[name=words]")).hasValue("ตอบตอนไม่มีสัญญาณ");
      assertThat(page.locator("[name=level]").first()).isChecked();
    }
  }
}
