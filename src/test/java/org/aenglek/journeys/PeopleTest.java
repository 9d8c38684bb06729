package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Axe;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.OpenIdProvider;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A village lets its people in, on the phones that they have. */
@AenglekTest
class PeopleTest {
  private static final String PASSWORD = "come and see the lake";
  private static final String VILLAGE = "/people/communities/ban-tha-sai";
  private static final Pattern ME = Pattern.compile(".*/people/me$");
  @Autowired Site site;
  @Autowired MovableClock clock;
  @Autowired OpenIdProvider provider;

  @BeforeEach
  void anHourLater() {
    clock.forward(Duration.ofHours(2));
  }

  @Test
  void anInvitedWeaverComesInWithAFingerAndComesBackWithIt() {
    try (var desk = desk();
        var hers = phone()) {
      var link = invite(chair(desk), "ปราณี ทอผ้า");
      var phone = page(hers);
      enter(phone, link);
      assertThat(phone.locator("h1")).hasText("ปราณี ทอผ้า");
      assertThat(phone.locator("main")).containsText("สมาชิกครัวเรือน");
      look(phone, View.phone(), "me-new-th");

      button(phone, "ออกจากระบบในเครื่องนี้").click();
      phone.waitForURL(Pattern.compile(".*/th/$"));
      phone.locator(".bar .own").click();
      button(phone, "เข้าด้วยลายนิ้วมือหรือใบหน้า").click();
      phone.waitForURL(ME);
      assertThat(phone.locator("h1")).hasText("ปราณี ทอผ้า");

      phone.navigate(link);
      assertThat(phone.locator("h1")).hasText("ลิงก์นี้ใช้ไม่ได้แล้ว");
      look(phone, View.phone(), "invitation-spent-th");
    }
  }

  @Test
  void anInvitedCookComesInWithLineInMalay() {
    provider.knows("U-cook-in-a-browser");
    try (var desk = desk();
        var hers = Chromium.open(View.phone(), "ms-MY")) {
      var link = invite(chair(desk), "อามีนะห์").replace("/th/", "/ms/");
      var phone = hers.newPage();
      phone.navigate(link);
      look(phone, View.phone(), "invitation-ms");
      phone.getByRole(AriaRole.LINK, named("Masuk dengan LINE")).click();
      phone.waitForURL(ME);
      assertThat(phone.locator("h1")).hasText("อามีนะห์");
      button(phone, "Log keluar pada peranti ini").click();
      phone.navigate(site.publicAddress("/ms/people/sign-in?to=/ms/communities"));
      phone.getByRole(AriaRole.LINK, named("Masuk dengan LINE")).click();
      phone.waitForURL(Pattern.compile(".*/ms/communities$"));
      phone.locator(".bar .own").click();
      phone.getByRole(AriaRole.LINK, named("Tambah LINE")).click();
      phone.waitForURL(ME);
      provider.knows("U-nobody-in-a-browser");
      button(phone, "Log keluar pada peranti ini").click();
      phone.navigate(site.publicAddress("/ms/people/sign-in"));
      phone.getByRole(AriaRole.LINK, named("Masuk dengan LINE")).click();
      assertThat(phone.getByRole(AriaRole.ALERT)).containsText("belum dipautkan");
      look(phone, View.phone(), "answer-ms");
    }
  }

  @Test
  void aPhoneThatWasLeftOpenAsksForTheFingerBeforeCodesAreMade() {
    try (var desk = desk();
        var hers = phone()) {
      var phone = page(hers);
      enter(phone, invite(chair(desk), "มะลิ"));
      clock.forward(Duration.ofMinutes(6));
      button(phone, "ออกรหัสใหม่").click();
      assertThat(phone.locator("h1")).hasText("ยืนยันว่าเป็นคุณ");
      assertThat(phone.locator("input[type=password]")).hasCount(0);
      look(phone, View.phone(), "fresh-th");
      button(phone, "ยืนยันด้วยลายนิ้วมือหรือใบหน้า").click();
      phone.locator(".codes ol").waitFor();

      clock.forward(Duration.ofMinutes(6));
      phone.navigate(site.publicAddress("/th/people/me"));
      button(phone, "เพิ่มลายนิ้วมือหรือใบหน้าของเครื่องนี้").click();
      phone.waitForURL(Pattern.compile(".*/people/me/freshness\\?to=.*"));
      button(phone, "ยืนยันด้วยลายนิ้วมือหรือใบหน้า").click();
      phone.waitForURL(ME);
    }
  }

  @Test
  void afterALostPhoneTheChairVouchesAndADayLaterANewOneOpens() {
    try (var desk = desk();
        var lost = phone();
        var found = phone()) {
      var chair = chair(desk);
      var old = page(lost);
      enter(old, invite(chair, "ละม้าย"));
      chair.navigate(site.publicAddress("/th" + VILLAGE));
      chair.getByRole(AriaRole.LINK, named("ละม้าย")).click();
      look(chair, View.desk(), "person-th");
      chair.locator("input[name=reason]").fill("มาหาที่บ้าน โทรศัพท์ตกทะเลสาบ");
      button(chair, "รับรอง").click();
      look(chair, View.desk(), "reset-link-th");
      var link = chair.locator("input[readonly]").inputValue();

      old.reload();
      assertThat(old.locator(".warning")).containsText("โทรศัพท์ของคุณหาย");
      look(old, View.phone(), "me-warned-th");
      var phone = page(found);
      phone.navigate(link);
      assertThat(phone.locator("main")).containsText("ลิงก์นี้จะใช้ได้ตั้งแต่");
      assertThat(phone.locator("main button")).hasCount(0);
      look(phone, View.phone(), "reset-waiting-th");

      clock.forward(Duration.ofHours(24).plusMinutes(1));
      phone.reload();
      look(phone, View.phone(), "reset-open-th");
      button(phone, "เข้าด้วยลายนิ้วมือหรือใบหน้า").click();
      phone.waitForURL(ME);
      assertThat(phone.locator("h1")).hasText("ละม้าย");
      old.reload();
      assertThat(old.locator("h1")).hasText("เข้าสู่ระบบ");
      button(old, "เข้าด้วยลายนิ้วมือหรือใบหน้า").click();
      assertThat(old.locator(".passkey [role=alert]")).containsText("คำตอบจากโทรศัพท์ไม่ตรง");
    }
  }

  @Test
  void theChairDoesItForAMemberWithoutAPhoneAndItIsWrittenDown() {
    try (var desk = desk()) {
      var chair = chair(desk);
      chair.navigate(site.publicAddress("/th" + VILLAGE));
      chair.getByRole(AriaRole.LINK, named("สมใจ (ตัวอย่าง)")).click();
      chair.locator("select[name=reason]").selectOption("DOES_NOT_READ");
      button(chair, "เริ่ม").click();
      for (var path : List.of("/th/", "/th/communities", "/th/people/me", "/th" + VILLAGE)) {
        chair.navigate(site.publicAddress(path));
        assertThat(chair.locator(".helping")).containsText("คุณกำลังทำแทน สมใจ");
      }
      look(chair, View.desk(), "helping-th");
      chair.setViewportSize(360, 740);
      look(chair, View.phone(), "helping-th");
      chair.setViewportSize(1280, 900);
      chair.locator("input[name=called]").fill("หลานสมใจ");
      button(chair, "เชิญ").click();
      button(chair, "เลิกทำแทน").click();
      assertThat(chair.locator(".helping")).hasCount(0);

      chair.navigate(site.publicAddress("/th" + VILLAGE));
      chair.getByRole(AriaRole.LINK, named("บันทึกการกระทำ")).click();
      var invited = chair.locator(".acts tbody tr", having("เชิญ")).first();
      assertThat(invited).containsText("วันดี (ตัวอย่าง) ทำแทน สมใจ (ตัวอย่าง)");
      look(chair, View.desk(), "acts-th");
    }
  }

  @Test
  void whoHasOnlyAKeyboardSignsIn() {
    try (var desk = desk()) {
      var page = desk.newPage();
      page.navigate(site.publicAddress("/th/"));
      tabTo(page, ".bar .own");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*/people/sign-in$"));
      tabTo(page, "input[name=name]");
      page.keyboard().type("sample.chair");
      page.keyboard().press("Tab");
      page.keyboard().type(PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(ME);
      tabTo(page, ".rows a");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("คนของ");
    }
  }

  /** Also where nothing was typed right. */
  @Test
  void everybodyCanUseThesePages() {
    var faults = new ArrayList<String>();
    for (var view : List.of(View.phone(), View.phone().dark(), View.desk(), View.desk().dark())) {
      for (var lang : List.of("th", "ms")) {
        boolean hasPasskeys = view.equals(View.phone());
        try (var browser =
            hasPasskeys ? Chromium.openForPasskeys(view, lang) : Chromium.open(view, lang)) {
          var page = hasPasskeys ? page(browser) : browser.newPage();
          faults.addAll(visit(browser, page, view, lang, hasPasskeys));
        }
        clock.forward(Duration.ofHours(2));
      }
    }
    assertThat(faults).isEmpty();
  }

  private List<String> visit(
      BrowserContext browser, Page page, View view, String lang, boolean hasPasskeys) {
    var faults = new ArrayList<String>();
    page.navigate(site.publicAddress("/" + lang + "/people/sign-in"));
    faults.addAll(seen(page, view, "sign-in-" + lang));
    page.locator("input[name=name]").fill("sample.chair");
    page.locator("input[name=password]").fill("wrong, and long enough");
    page.locator("form.entry > p .go").click();
    page.locator(".narrow > .wrong").waitFor();
    faults.addAll(seen(page, view, "sign-in-wrong-" + lang));
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator("form.entry > p .go").click();
    page.waitForURL(ME);
    if (hasPasskeys && page.locator("form[action*=passkeys]").count() == 0) {
      page.locator("[data-passkey] button").click();
      page.locator("form[action*=passkeys]").waitFor();
    }
    faults.addAll(seen(page, view, "me-" + lang));
    page.navigate(site.publicAddress("/" + lang + VILLAGE));
    faults.addAll(seen(page, view, "place-" + lang));
    page.locator(".rows a", having(lang.equals("th") ? "สมใจ" : "Somjai")).first().click();
    page.waitForURL(Pattern.compile(".*/people/persons/.*"));
    faults.addAll(seen(page, view, "person-" + lang));
    page.goBack();
    page.locator("a[href*='/people/acts']").click();
    page.locator(".acts").waitFor();
    faults.addAll(seen(page, view, "acts-" + lang));
    page.goBack();
    page.locator("input[name=called]").fill("Mariam");
    page.locator("form[action$=invitations] .go").click();
    page.locator("figure svg").waitFor();
    faults.addAll(seen(page, view, "link-" + lang));
    var link = page.locator("input[readonly]").inputValue();
    page.navigate(site.publicAddress("/" + lang + "/people/me/freshness"));
    faults.addAll(seen(page, view, "fresh-" + lang));
    page.navigate(site.publicAddress("/" + lang + "/people/me"));
    page.locator("form[action$=codes] button").click();
    page.locator(".codes ol").waitFor();
    faults.addAll(seen(page, view, "codes-" + lang));
    page.close();
    browser.clearCookies();
    var invited = browser.newPage();
    invited.navigate(link);
    faults.addAll(seen(invited, view, "invitation-" + lang));
    return faults;
  }

  private static List<String> seen(Page page, View view, String name) {
    look(page, view, name);
    return Axe.faults(page, name + " at " + view);
  }

  private static BrowserContext desk() {
    return Chromium.open(View.desk(), "th-TH");
  }

  private static BrowserContext phone() {
    return Chromium.openForPasskeys(View.phone(), "th-TH");
  }

  private static Page page(BrowserContext browser) {
    return Chromium.withPasskeys(browser.newPage());
  }

  private Page chair(BrowserContext browser) {
    var page = browser.newPage();
    page.navigate(site.publicAddress("/th/people/sign-in"));
    page.locator("input[name=name]").fill("sample.chair");
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator("form.entry > p .go").click();
    page.waitForURL(ME);
    return page;
  }

  /** As a weaver with a household of her own; answers the link that is shown once. */
  private String invite(Page chair, String name) {
    chair.navigate(site.publicAddress("/th" + VILLAGE));
    chair.locator("input[name=called]").fill(name);
    chair.locator("select[name=as]").selectOption("member");
    chair.locator("input[value=weaver]").press("Space");
    button(chair, "เชิญ").click();
    assertThat(chair.locator("figure svg")).isVisible();
    return chair.locator("input[readonly]").inputValue();
  }

  private static void enter(Page phone, String link) {
    phone.navigate(link);
    look(phone, View.phone(), "invitation-th");
    button(phone, "เข้าด้วยลายนิ้วมือหรือใบหน้า").click();
    phone.waitForURL(ME);
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) return;
    }
    throw new AssertionError("no way to " + selector + " by keyboard");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Keeps a picture, and no page may be wider than its window. */
  private static void look(Page page, View view, String name) {
    Chromium.shoot(page, view, "people-" + name);
    var overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as(name + " at " + view).isLessThanOrEqualTo(0);
  }
}
