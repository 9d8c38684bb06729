package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From an invitation to an offer that everybody sees, with one photograph: every tap of all persons
 * is counted, what is typed is not.
 */
@AenglekTest
class TwelveTapsTest {
  private static final int MOST = 12;
  private static final Pattern ME = Pattern.compile(".*/people/me$");
  @Autowired Site site;
  @TempDir Path folder;
  private int taps;

  @Test
  void aVillagerIsInvitedAndOffersSomethingWithAPhotograph() throws IOException {
    try (var desk = Chromium.open(View.phone(), "th-TH");
        var hers = Chromium.openForPasskeys(View.phone(), "th-TH")) {
      var chair = desk.newPage();
      signIn(chair);
      chair.navigate(site.publicAddress("/th/people/communities/ban-tha-sai"));
      chair.locator("input[name=called]").fill("จำปา");
      tap(button(chair, "เชิญ"));
      var link = chair.locator("input[readonly]").inputValue();

      var phone = Chromium.withPasskeys(hers.newPage());
      taps++; // she opens the link
      phone.navigate(link);
      tap(button(phone, "เข้าด้วยลายนิ้วมือหรือใบหน้า"));
      phone.waitForURL(ME);
      tap(button(phone, "เพิ่มกิจกรรมหรือบริการ"));
      phone.fill("[name='name.th']", "ทำขนมกับจำปา");
      phone.fill("[name=price]", "150");
      phone.fill("[name='text.th']", "กวนขนมด้วยกันใต้ถุนบ้าน แล้วกินกับน้ำตาลสด");
      tap(phone.locator(".like", new Page.LocatorOptions().setHasText("กิจกรรม")).first());
      tap(button(phone, "พอแค่นี้ก่อน"));
      phone.waitForSelector("[data-upload]");
      taps += 2; // she opens her pictures and takes one
      phone.setInputFiles("input[type=file]", photograph());
      tap(phone.locator("[data-upload] .tick").first());
      var sent = phone.locator("[data-upload] .go");
      tap(sent);
      phone.waitForSelector("a[href*='/media/albums/']:has-text('1')");
      tap(button(phone, "เผยแพร่"));
      assertThat(phone.locator("h1")).hasText("เผยแพร่แล้ว");
      assertThat(taps).isLessThanOrEqualTo(MOST);

      var visitor = desk.newPage();
      visitor.navigate(site.publicAddress("/th/communities/ban-tha-sai"));
      assertThat(visitor.locator("main")).containsText("ทำขนมกับจำปา");
    }
  }

  private void signIn(Page page) {
    page.navigate(site.publicAddress("/th/people/sign-in"));
    page.fill("[name=name]", "sample.chair");
    page.fill("[name=password]", "come and see the lake");
    page.locator("form.entry > p .go").click();
    page.waitForURL(ME);
  }

  private void tap(Locator what) {
    taps++;
    what.click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  private Path photograph() throws IOException {
    var picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, 1600, 1200, Color.DARK_GRAY));
    pen.fillRect(0, 0, 1600, 1200);
    pen.dispose();
    var file = folder.resolve("kanom.jpg");
    ImageIO.write(picture, "jpeg", Files.newOutputStream(file));
    return file;
  }
}
