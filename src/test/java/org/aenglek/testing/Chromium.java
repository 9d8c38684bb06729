package org.aenglek.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A real browser; where there is none, the journeys fail, because a skipped journey is no journey.
 */
public final class Chromium {
  /** Twice as fast as the whole browser, but it knows no passkeys. */
  private static final Path WINDOWLESS = Path.of("/usr/bin/chromium-headless-shell");

  private static final Path WHOLE = Path.of("/usr/bin/chromium");

  /** Playwright serves the one thread that has made it. */
  private static final ThreadLocal<Playwright> PLAYWRIGHT = ThreadLocal.withInitial(Chromium::make);

  private static final ThreadLocal<Browser> BROWSER =
      ThreadLocal.withInitial(() -> launch(WINDOWLESS));

  private static final ThreadLocal<Browser> WHOLE_BROWSER =
      ThreadLocal.withInitial(() -> launch(WHOLE));

  /** A long page takes a while to be drawn where others work, too. */
  private static final int PATIENCE_MS = 90_000;

  private static final Path SHOTS = Path.of("target/screenshots");

  static {
    // What is seen comes later on a machine that many share.
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
  }

  private Chromium() {}

  /** How somebody looks at the site. */
  public record View(int width, ColorScheme colours, boolean script) {
    public static View phone() {
      return new View(360, ColorScheme.LIGHT, true);
    }

    public static View desk() {
      return new View(1280, ColorScheme.LIGHT, true);
    }

    public View dark() {
      return new View(width, ColorScheme.DARK, script);
    }

    public View withoutScript() {
      return new View(width, colours, false);
    }

    String name() {
      return width + (colours == ColorScheme.DARK ? "-dark" : "") + (script ? "" : "-plain");
    }
  }

  /** In a browser that is closed afterwards, for one thread of several. */
  public static <T> T beside(Supplier<T> looks) {
    try {
      return looks.get();
    } finally {
      PLAYWRIGHT.get().close();
      PLAYWRIGHT.remove();
      BROWSER.remove();
      WHOLE_BROWSER.remove();
    }
  }

  public static BrowserContext open(View view, String language) {
    return BROWSER.get().newContext(options(view, language));
  }

  /** A browser whose pages can be given passkeys. */
  public static BrowserContext openForPasskeys(View view, String language) {
    return WHOLE_BROWSER.get().newContext(options(view, language));
  }

  private static Browser.NewContextOptions options(View view, String language) {
    return new Browser.NewContextOptions()
        .setViewportSize(view.width(), view.width() < 600 ? 740 : 900)
        .setColorScheme(view.colours())
        .setJavaScriptEnabled(view.script())
        .setLocale(language);
  }

  /** Lets the page's phone keep passkeys; whoever holds it has always just shown their finger. */
  public static Page withPasskeys(Page page) {
    var authenticator = new JsonObject();
    authenticator.addProperty("protocol", "ctap2");
    authenticator.addProperty("transport", "internal");
    for (var ability :
        List.of(
            "hasResidentKey",
            "hasUserVerification",
            "isUserVerified",
            "automaticPresenceSimulation")) {
      authenticator.addProperty(ability, true);
    }
    var options = new JsonObject();
    options.add("options", authenticator);
    var phone = page.context().newCDPSession(page);
    phone.send("WebAuthn.enable");
    phone.send("WebAuthn.addVirtualAuthenticator", options);
    return page;
  }

  /** A small phone, with as many points to a pixel as a picture in print needs. */
  public static BrowserContext openSmallPhone(String language) {
    return BROWSER
        .get()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(360, 640)
                .setDeviceScaleFactor(1.5)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale(language));
  }

  /** Keeps a picture of the whole page for whoever wants to look. */
  public static void shoot(Page page, View view, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setTimeout(PATIENCE_MS)
            .setPath(SHOTS.resolve(name + "-" + view.name() + ".png")));
  }

  /**
   * A phone of its own, whose storage outlives its browser.
   *
   * @param storage where it lies
   * @param seen what its camera sees: a film of JPEG pictures
   */
  public static BrowserContext openKept(View view, String language, Path storage, Path seen) {
    return PLAYWRIGHT
        .get()
        .chromium()
        .launchPersistentContext(
            storage,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(WHOLE)
                .setChromiumSandbox(false)
                .setViewportSize(view.width(), 740)
                .setColorScheme(view.colours())
                .setLocale(language)
                .setPermissions(List.of("camera"))
                .setArgs(
                    Stream.concat(
                            switches(),
                            Stream.of(
                                "--use-fake-device-for-media-stream",
                                "--use-file-for-fake-video-capture=" + seen.toAbsolutePath()))
                        .toList()));
  }

  private static Stream<String> switches() {
    return Stream.of(
        "--host-resolver-rules=MAP aenglek.test:80 127.0.0.1:"
            + System.getProperty(Site.PORT, "80"),
        "--unsafely-treat-insecure-origin-as-secure=http://aenglek.test",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
  }

  private static Playwright make() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser launch(Path program) {
    return PLAYWRIGHT
        .get()
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setChromiumSandbox(false)
                .setArgs(switches().toList()));
  }
}
