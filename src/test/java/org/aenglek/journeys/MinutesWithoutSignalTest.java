package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import org.aenglek.meetings.Minutes;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the minutes are taken there may be no signal; no word of them is lost, nor another's. */
@AenglekTest
class MinutesWithoutSignalTest {
  private static final Duration SO_LONG_THAT_THE_PEN_IS_FREE =
      Minutes.PEN_LASTS.plus(Duration.ofSeconds(1));

  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;

  private String minutes;

  /** From there on it only goes forward. */
  @BeforeAll
  static void begin(@Autowired MovableClock clock) {
    clock.reset();
  }

  @BeforeEach
  void meet() {
    minutes = "/th/meetings/" + world.group().example().meeting() + "/minutes";
  }

  @Test
  void whatWasWrittenGoesByItselfAndOverwritesNobody() {
    try (var phone = phoneOf("sample.officer")) {
      var page = writing(phone);
      phone.setOffline(true);
      write(page, 0, "จดตอนไม่มีสัญญาณ เรื่องแรก");
      write(page, 1, "จดตอนไม่มีสัญญาณ เรื่องที่สอง");
      assertThat(page.locator("form.entry [role=status]").first()).containsText("ไม่มีสัญญาณ");
      theChairWrites(page, "ของประธาน");
      phone.setOffline(false);
      page.evaluate("dispatchEvent(new Event('online'))");
      assertThat(page.locator("main")).containsText("ของประธาน");
      assertThat(page.locator("main")).containsText("จดตอนไม่มีสัญญาณ เรื่องแรก");
      assertThat(page.locator("main")).containsText("จดตอนไม่มีสัญญาณ เรื่องที่สอง");
      assertThat(kept(page)).doesNotContain("จดตอนไม่มีสัญญาณ");
    }
  }

  @Test
  void itWaitsForItsWriterThroughAClosedPage() {
    try (var phone = phoneOf("sample.officer")) {
      var page = writing(phone);
      phone.setOffline(true);
      write(page, 0, "จดแล้วแบตหมด");
      assertThat(page.locator("form.entry [role=status]").first()).containsText("ไม่มีสัญญาณ");
      theChairWrites(page, "ของประธาน");
      page.close();
      phone.setOffline(false);
      clock.forward(SO_LONG_THAT_THE_PEN_IS_FREE);
      var again = writing(phone);
      assertThat(again.locator("[name=words]").first()).hasValue("จดแล้วแบตหมด");
      again.locator("form[data-keep] button").first().click();
      assertThat(again.locator("[name=words]").first()).hasValue("ของประธาน");
      assertThat(again.locator("main")).containsText("จดแล้วแบตหมด");
    }
  }

  private BrowserContext phoneOf(String who) {
    var context = Chromium.open(View.phone(), "th-TH");
    var cookie = site.visitor().signedInAs(who).cookie().split("=", 2);
    context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
    return context;
  }

  private Page writing(BrowserContext phone) {
    var page = phone.newPage();
    page.navigate(site.address(minutes));
    page.locator("form[action$='/pen'] button").click();
    assertThat(page.locator("form[data-keep]").first()).isVisible();
    return page;
  }

  private static void write(Page page, int item, String words) {
    var form = page.locator("form[data-keep]").nth(item);
    form.locator("[name=words]").fill(words);
    form.locator("button").click();
  }

  /** Of the first item, as soon as the pen is free. */
  private void theChairWrites(Page page, String words) {
    var item = page.locator("form[data-keep]").first().getAttribute("action");
    clock.forward(SO_LONG_THAT_THE_PEN_IS_FREE);
    var chair = site.visitor().signedInAs("sample.group");
    chair.post(minutes + "/pen");
    chair.post(item, "base", "0", "words", words);
  }

  private static String kept(Page page) {
    return (String) page.evaluate("JSON.stringify(localStorage)");
  }
}
