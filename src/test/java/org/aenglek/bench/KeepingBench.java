package org.aenglek.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a villager's phone loads of a screen on which something is entered, and how long after
 * "publish" everybody sees it. Prints {@code figure|measured|budget|verdict}.
 */
public final class KeepingBench {
  private static final int ROUNDS = 7;
  private static final int PARTIES = 20;
  private static final String GUESTS = "/th/bookings/in/ban-tha-sai/guests/ko-yo-weaving-morning";
  private static final String EMPTY_DAY = "/th/bookings/in/ban-tha-sai/days/2035-01-01";
  private static final String VILLAGE = "/th/communities/ban-tha-sai";

  private final Browser browser;
  private final String address;

  private KeepingBench(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /**
   * @param arguments the address of the application, with the sample province
   */
  public static void main(String[] arguments) {
    PhoneBench.inChromium(browser -> new KeepingBench(browser, arguments[0]).measure());
  }

  private void measure() {
    try (var context = browser.newContext()) {
      var page = context.newPage();
      signIn(page, address);
      page.navigate(address + VILLAGE);
      var edit = page.getAttribute(".keeping a.go", "href");
      double heaviest = 0;
      for (var question : List.of("story", "open", "welcome")) {
        heaviest =
            Math.max(heaviest, kilobytes(context.cookies(), edit + "/questions/" + question));
      }
      row("editing screen, first load", "%.1f kB".formatted(heaviest), "≤ 60 kB", heaviest <= 60);
      double seconds = seen(page, edit);
      row("from saved to seen by all", "%.2f s".formatted(seconds), "≤ 1 s", seconds <= 1);
      day(context);
    }
  }

  /** As the chair of the sample's village. */
  static void signIn(Page page, String address) {
    page.navigate(address + "/th/people/sign-in");
    page.fill("[name=name]", "sample.chair");
    page.fill("[name=password]", "come and see the lake");
    page.click("form.entry > p .go");
    page.waitForURL("**/people/me");
  }

  /** A morning's page of a village with as many parties as it can have. */
  private void day(BrowserContext context) {
    var turns = GUESTS + "?adults=1";
    var first = context.newPage();
    first.navigate(address + turns);
    var turn = first.getAttribute("button.turn", "value");
    for (int party = 0; party < PARTIES; party++) {
      context
          .request()
          .post(
              address + GUESTS,
              RequestOptions.create()
                  .setForm(
                      FormData.create()
                          .set("turn", turn)
                          .set("adults", "1")
                          .set("name", "Aminah binti Yusof " + party)
                          .set("phone", "+60123456789")
                          .set("request", UUID.randomUUID().toString())));
    }
    var sheet = "/th/bookings/in/ban-tha-sai/days/" + turn.substring(0, 10);
    first.navigate(address + sheet);
    int there = first.locator("section.visit").count();
    double alone = kilobytes(context.cookies(), sheet) - kilobytes(context.cookies(), EMPTY_DAY);
    var figure = "a village's day with %d parties".formatted(there);
    double all = kilobytes(context.cookies(), sheet);
    row(figure + ", first load", "%.1f kB".formatted(all), "≤ 40 kB", all <= 40);
    row(figure + " beyond a day with none", "%.1f kB".formatted(alone), "–", true);
  }

  private double kilobytes(List<Cookie> cookies, String path) {
    try (BrowserContext fresh = browser.newContext(PhoneBench.phone())) {
      fresh.addCookies(cookies);
      var page = fresh.newPage();
      var bytes = new AtomicLong();
      var devtools = fresh.newCDPSession(page);
      devtools.send("Network.enable");
      devtools.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
      page.navigate(address + path);
      page.waitForTimeout(1_000);
      return bytes.get() / 1000.0;
    }
  }

  /** The middle of some rounds: the last tap, until somebody else's page says what was written. */
  private double seen(Page page, String edit) {
    var seconds = new ArrayList<Double>();
    try (var reader = browser.newContext()) {
      var other = reader.newPage();
      for (int round = 0; round < ROUNDS; round++) {
        var text = "บันทึกรอบที่ " + round + " " + System.nanoTime();
        page.navigate(address + edit + "/questions/note?one=1");
        page.fill("[name='note.th']", text);
        page.click("form.entry .go");
        page.waitForSelector("form[action$='/submission']");
        long began = System.nanoTime();
        page.click("form[action$='/submission'] .go");
        do other.navigate(address + VILLAGE);
        while (!other.content().contains(text));
        seconds.add((System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1));
      }
    }
    Collections.sort(seconds);
    return seconds.get(ROUNDS / 2);
  }

  static void row(String figure, String measured, String budget, boolean isKept) {
    System.out.printf(
        Locale.ROOT, "%s|%s|%s|%s%n", figure, measured, budget, isKept ? "kept" : "**missed**");
  }
}
