package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.aenglek.payments.Due;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A guest pays and a treasurer takes the money, on small phones. */
@AenglekTest
class PayingTest {
  private static final View PHONE = View.phone();

  @Autowired Site site;
  @Autowired World world;

  @Test
  void aCommunityTellsHowItIsPaidAndAGuestPaysInCashAndIsGivenAReceipt() {
    var due = world.due("ban-tha-sai", "1200", "400");
    try (var hers = Chromium.open(PHONE, "th-TH");
        var theirs = Chromium.open(PHONE, "ms-MY")) {
      var treasurer = hers.newPage();
      tellHowToPay(treasurer);
      var guest = theirs.newPage();
      seeHowToPay(guest, due);
      takeCash(treasurer);
      guest.reload();
      assertThat(guest.locator("[role=status]")).containsText("800");
      guest.locator("a[href*='/receipts/']").click();
      assertThat(guest.locator("h1")).hasText("Resit");
      assertThat(guest.locator("article")).containsText(due.payer());
      Chromium.shoot(guest, PHONE, "receipt");
    }
  }

  private void tellHowToPay(Page treasurer) {
    treasurer.navigate(site.publicAddress("/th/people/sign-in"));
    treasurer.fill("[name=name]", "sample.treasurer");
    treasurer.fill("[name=password]", "come and see the lake");
    button(treasurer, "เข้าสู่ระบบ").click();
    treasurer.locator("a[href='/th/payments/in/ban-tha-sai']").click();
    treasurer.locator("a[href='/th/payments/payee/ban-tha-sai']").click();
    treasurer.fill("[name=name]", "กลุ่มท่องเที่ยวบ้านท่าทราย");
    treasurer.fill("[name=promptPay]", "081 234 5678");
    treasurer.fill("[name=bank]", "ธนาคารตัวอย่าง");
    treasurer.fill("[name=account]", "123-4-56789-0");
    Chromium.shoot(treasurer, PHONE, "payee");
    button(treasurer, "บันทึก").click();
    assertThat(treasurer.locator("main")).containsText("กลุ่มท่องเที่ยวบ้านท่าทราย");
  }

  private void seeHowToPay(Page guest, Due due) {
    guest.navigate(site.publicAddress("/ms" + world.payingAt(due)));
    assertThat(guest.locator("h3").first()).hasText("Tunai");
    assertThat(guest.locator(".code svg")).isVisible();
    assertThat(guest.locator("main")).containsText("1234567890");
    Chromium.shoot(guest, PHONE, "paying");
  }

  private static void takeCash(Page treasurer) {
    treasurer.reload();
    Chromium.shoot(treasurer, PHONE, "money-in");
    button(treasurer, "รับเงินสดแล้ว").first().click();
    assertThat(treasurer.locator("main")).containsText("/00001");
    Chromium.shoot(treasurer, PHONE, "money-taken");
  }

  private static Locator button(Page page, String label) {
    return page.locator("button", new Page.LocatorOptions().setHasText(label));
  }
}
