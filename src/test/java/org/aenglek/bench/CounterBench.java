package org.aenglek.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a stall-holder with a cheap phone waits for: the weight of the application, its start with
 * no signal, a code before the camera until the verdict, by the library, and many sales until they
 * are safe over a thin line. The page's processor is four times slower; its worker's is not. Prints
 * {@code figure|measured|budget|verdict}.
 */
public final class CounterBench {
  private static final int SLOWER = 4;
  private static final int ROUNDS = 7;
  private static final String VILLAGE = "/th/counter/in/ban-tha-sai";

  /** The pause between two looks of the camera is a part of it. */
  private static final String SCAN =
      """
      async () => {
        const {default: encode} = await import("/vendor/qr-0.7.0/index.js");
        const {default: decode} = await import("/vendor/qr-0.7.0/decode.js");
        const keys = await import("/js/counter/keys.js");
        const {read} = await import("/js/counter/voucher.js");
        const site = await keys.makeKeys();
        const signed = "2345678N.ban-tha-sai.20261128.20261128.4";
        const link = location.origin + "/th/bookings/vouchers/" + signed + "." + await keys.sign(site, signed);
        const rows = encode(link, "raw", {ecc: "medium"});
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [640, 360];
        const paper = canvas.getContext("2d", {willReadFrequently: true});
        paper.fillStyle = "#fff"; paper.fillRect(0, 0, 640, 360); paper.fillStyle = "#000";
        rows.forEach((row, y) => row.forEach((dark, x) => dark && paper.fillRect(180 + x * 4, 40 + y * 4, 4, 4)));
        const day = {keys: [await keys.publicHalf(site)], community: {slug: "ban-tha-sai"}, visits: []};
        const times = [];
        for (let i = 0; i < 15; i++) {
          const began = performance.now();
          const text = decode(paper.getImageData(0, 0, 640, 360));
          const verdict = await read(text, {day, today: "2026-11-28", arrivals: new Map()});
          if (verdict.kind !== "unlisted") throw new Error(verdict.kind);
          times.push(performance.now() - began);
        }
        return times.sort((a, b) => a - b)[7] + 1000 / 12;
      }
      """;

  private static final int SALES = 500;
  private static final double THIN_LINE_BYTES = 50_000 / 8.0;
  private static final double LATENCY_MS = 300;

  /** What is shipped, in the hands of the bench. */
  private static final String PHONE =
      """
      async () => {
        const names = ["store", "log", "clock", "counter", "day", "till"];
        const [{openStore}, {openLog}, {makeClock}, {makeCounter}, {readDay}, {add}] =
          await Promise.all(names.map(name => import(`/js/counter/${name}.js`)));
        const store = await openStore(indexedDB);
        const day = readDay((await store.get("day")).told, "th");
        const clock = makeClock({
          wall: () => Date.now(), steady: () => performance.now(), zone: "Asia/Bangkok", heard: await store.get("clock"), keep: () => {},
        });
        const counter = makeCounter({log: await openLog({store, device: await store.get("device"), clock}), clock, day: () => day});
        const offers = day.offers.filter(({limited, tiers}) => !limited && tiers.length > 0);
        window.sell = async count => {
          for (let i = 0; i < count; i++) {
            const pieces = Array(1 + i % 7).fill(offers[i % offers.length]);
            await counter.sell({basket: pieces.reduce((basket, offer) => add(basket, offer), []), paid: "cash"});
          }
        };
      }
      """;

  private final Browser browser;
  private final String address;

  private CounterBench(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /**
   * @param arguments the address of the application, with the sample province
   */
  public static void main(String[] arguments) {
    PhoneBench.inChromium(browser -> new CounterBench(browser, arguments[0]).measure());
  }

  private void measure() {
    var code = code();
    try (var context = browser.newContext(PhoneBench.phone())) {
      var page = context.newPage();
      var bytes = new AtomicLong();
      var devtools = devtools(context, page, bytes);
      enrol(page, code);
      page.waitForTimeout(2_000);
      var kilobytes = bytes.get() / 1000.0;
      KeepingBench.row(
          "counter: the application, first visit",
          "%.1f kB".formatted(kilobytes),
          "≤ 250 kB",
          kilobytes <= 250);
      slower(devtools);
      double seconds = start(context, page);
      KeepingBench.row(
          "counter: start with no signal", "%.2f s".formatted(seconds), "≤ 1.5 s", seconds <= 1.5);
      double ms = ((Number) page.evaluate(SCAN)).doubleValue();
      KeepingBench.row(
          "counter: a code before the camera, until the verdict",
          "%.0f ms".formatted(ms),
          "≤ 300 ms",
          ms <= 300);
      tellMany(page, devtools);
    }
  }

  private void tellMany(Page page, CDPSession devtools) {
    page.evaluate(PHONE);
    line(devtools, true);
    page.evaluate("sell(%d)".formatted(SALES));
    page.navigate(address + "/th/counter");
    page.locator(".safe:not(.is-safe)").waitFor();
    var sent = new AtomicLong();
    page.onRequest(
        request ->
            sent.addAndGet(request.postDataBuffer() == null ? 0 : request.postDataBuffer().length));
    line(devtools, false);
    long began = System.nanoTime();
    page.evaluate("dispatchEvent(new Event('online'))");
    page.locator(".safe.is-safe").waitFor();
    double seconds = secondsSince(began);
    KeepingBench.row(
        "counter: %d sales on a line of 50 kbit/s until they are safe".formatted(SALES),
        "%.1f s (%.1f kB)".formatted(seconds, sent.get() / 1000.0),
        "≤ 5 s",
        seconds <= 5);
  }

  /** A thin one, or none at all. */
  private static void line(CDPSession devtools, boolean isCut) {
    var conditions = new JsonObject();
    conditions.addProperty("offline", isCut);
    conditions.addProperty("latency", LATENCY_MS);
    conditions.addProperty("downloadThroughput", THIN_LINE_BYTES);
    conditions.addProperty("uploadThroughput", THIN_LINE_BYTES);
    devtools.send("Network.emulateNetworkConditions", conditions);
  }

  /** What stands on the paper that the chair of the sample's village prints. */
  private String code() {
    try (var context = browser.newContext()) {
      var page = context.newPage();
      KeepingBench.signIn(page, address);
      page.navigate(address + VILLAGE);
      page.fill("form[action$='/codes'] input[type=text]", "ยายแดง");
      page.click("form[action$='/codes'] .go");
      return page.locator("p > strong").innerText();
    }
  }

  private void enrol(Page page, String code) {
    page.navigate(address + "/th/counter?code=" + code);
    page.locator("input").last().fill("แผงหน้าท่า");
    page.locator("button.go").click();
    page.locator(".safe.is-safe").waitFor();
  }

  private static CDPSession devtools(BrowserContext context, Page page, AtomicLong bytes) {
    var devtools = context.newCDPSession(page);
    devtools.send("Network.enable");
    devtools.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    return devtools;
  }

  private static void slower(CDPSession devtools) {
    var rate = new JsonObject();
    rate.addProperty("rate", SLOWER);
    devtools.send("Emulation.setCPUThrottlingRate", rate);
  }

  /** The middle of some rounds. */
  private double start(BrowserContext context, Page page) {
    context.setOffline(true);
    var seconds = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      page.navigate(address + "/th/counter");
      page.locator("button.big").first().waitFor();
      seconds.add(secondsSince(began));
    }
    context.setOffline(false);
    Collections.sort(seconds);
    return seconds.get(ROUNDS / 2);
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
