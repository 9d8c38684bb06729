package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import javax.imageio.ImageIO;

/** What a stall-holder does on the telephone at a stall. */
final class Stall {
  static final String KEPT = "เก็บไว้ในเครื่องนี้แล้ว";
  private static final int PICTURES = 4;

  private Stall() {}

  /** A page whose clock is the site's. */
  static Page page(BrowserContext telephone, Instant now) {
    var page = telephone.newPage();
    page.clock().install(new Clock.InstallOptions().setTime(Date.from(now)));
    return page;
  }

  /** The telephone is the stall's from now on, and works without a signal. */
  static void enrol(Page page) {
    page.locator("input").last().fill("แผงหน้าท่า");
    page.locator("button.go").click();
    assertThat(page.locator(".guests")).isVisible();
  }

  static void scan(Page page) {
    page.locator("button.big").first().click();
    letIn(page);
  }

  /** All of the guests whose code is good; afterwards it says that they are welcome. */
  static void letIn(Page page) {
    assertThat(page.locator(".verdict.leaf .stepper")).isVisible();
    page.locator(".verdict .go").click();
    assertThat(page.locator(".verdict")).containsText(KEPT);
  }

  static Locator tile(Page page, String name) {
    return page.locator(".tile", new Page.LocatorOptions().setHasText(name));
  }

  static void isSafeWithSignal(BrowserContext telephone, Page page) {
    telephone.setOffline(false);
    page.evaluate("dispatchEvent(new Event('online'))");
    assertThat(page.locator(".safe.is-safe")).isVisible();
  }

  /** Pictures of a code in an MJPEG, as a browser takes a file for its camera. */
  static Path film(BufferedImage code, Path file) throws IOException {
    var picture = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
    var paper = picture.createGraphics();
    paper.fillRect(0, 0, 1280, 720);
    paper.drawImage(code, 360, 80, 560, 560, null);
    paper.dispose();
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < PICTURES; i++) ImageIO.write(picture, "jpeg", bytes);
    return Files.write(file, bytes.toByteArray());
  }
}
