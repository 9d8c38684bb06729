package org.aenglek.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What a visitor with a cheap phone on a slow network waits for, in real Chromium: the bytes of the
 * first visit and of the next page, when the largest thing is there, and how much the page jumps.
 * Prints {@code figure|measured|budget|verdict}.
 *
 * <p>The network and the processor are those of Lighthouse's "slow 4G": 150 ms, 1.6 Mbit/s down, a
 * quarter of this machine's speed.
 */
public final class PhoneBench {
  private static final double LATENCY_MS = 150;
  private static final double DOWN_BYTES = 1_600_000 / 8.0;
  private static final double UP_BYTES = 750_000 / 8.0;
  private static final int SLOWER = 4;
  private static final int ROUNDS = 3;
  private static final int SETTLE_MS = 1_500;

  private static final String OBSERVE =
      """
      window.seen = {lcp: 0, shift: 0};
      new PerformanceObserver(list => { for (const e of list.getEntries()) seen.lcp = e.startTime; })
        .observe({type: 'largest-contentful-paint', buffered: true});
      new PerformanceObserver(list => {
        for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value;
      }).observe({type: 'layout-shift', buffered: true});
      """;

  private record Visit(double firstKb, double nextKb, double lcpSeconds, double shift) {}

  private final Browser browser;
  private final String address;

  private PhoneBench(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /**
   * @param arguments the address of the application, then the paths of pages
   */
  public static void main(String[] arguments) {
    var pages = List.of(arguments).subList(1, arguments.length);
    inChromium(
        browser -> {
          var bench = new PhoneBench(browser, arguments[0]);
          for (var page : pages) bench.measure(page, pages);
        });
  }

  static void inChromium(Consumer<Browser> work) {
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of("/usr/bin/chromium"))
            .setChromiumSandbox(false)
            .setArgs(
                List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    try (var playwright = Playwright.create();
        var browser = playwright.chromium().launch(options)) {
      work.accept(browser);
    }
  }

  static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions()
        .setViewportSize(360, 800)
        .setDeviceScaleFactor(2)
        .setIsMobile(true)
        .setHasTouch(true);
  }

  private void measure(String page, List<String> pages) {
    var next = pages.stream().filter(other -> !other.equals(page)).findFirst().orElse(page);
    var visits =
        IntStream.range(0, ROUNDS)
            .mapToObj(i -> visit(page, next))
            .sorted((one, other) -> Double.compare(one.lcpSeconds(), other.lcpSeconds()))
            .toList();
    var visit = visits.get(ROUNDS / 2);
    row("`" + page + "` first visit", kb(visit.firstKb()), "≤ 150 kB", visit.firstKb() <= 150);
    row("then `" + next + "`", kb(visit.nextKb()), "≤ 30 kB", visit.nextKb() <= 30);
    var lcp = "%.2f s".formatted(visit.lcpSeconds());
    row("`" + page + "` largest paint", lcp, "≤ 2.0 s", visit.lcpSeconds() <= 2);
    row("`" + page + "` shift", "%.3f".formatted(visit.shift()), "0", visit.shift() < 0.001);
  }

  private Visit visit(String path, String nextPath) {
    try (var context = browser.newContext(phone())) {
      var page = context.newPage();
      var bytes = slowDown(context, page);
      page.addInitScript(OBSERVE);
      go(page, path);
      double lcp = number(page, "seen.lcp") / 1000;
      double shift = number(page, "seen.shift");
      long first = bytes.get();
      go(page, nextPath);
      return new Visit(first / 1000.0, (bytes.get() - first) / 1000.0, lcp, shift);
    }
  }

  private void go(Page page, String path) {
    page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    page.waitForTimeout(SETTLE_MS);
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  /** Counts what really came over the line, headers included. */
  private static AtomicLong slowDown(BrowserContext context, Page page) {
    CDPSession devtools = context.newCDPSession(page);
    var bytes = new AtomicLong();
    devtools.send("Network.enable");
    devtools.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    devtools.send(
        "Network.emulateNetworkConditions",
        json(
            Map.of(
                "latency",
                LATENCY_MS,
                "downloadThroughput",
                DOWN_BYTES,
                "uploadThroughput",
                UP_BYTES)));
    devtools.send("Emulation.setCPUThrottlingRate", json(Map.of("rate", (double) SLOWER)));
    return bytes;
  }

  private static JsonObject json(Map<String, Double> numbers) {
    var json = new JsonObject();
    json.addProperty("offline", false);
    numbers.forEach(json::addProperty);
    return json;
  }

  private static String kb(double kilobytes) {
    return "%.1f kB".formatted(kilobytes);
  }

  private static void row(String figure, String measured, String budget, boolean isKept) {
    System.out.printf(
        Locale.ROOT, "%s|%s|%s|%s%n", figure, measured, budget, isKept ? "kept" : "**missed**");
  }
}
