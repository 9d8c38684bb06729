package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.aenglek.journeys.TripVillage.shown;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.aenglek.base.Money;
import org.aenglek.testing.Site;

/** The phone of whoever keeps a village's money. */
record Treasurer(Site site, Page page, TripVillage village) {
  void tellHowOnePays() {
    open("/payments/payee/" + village.slug());
    page.fill("[name=name]", "กลุ่มท่องเที่ยวตัวอย่าง");
    page.fill("[name=promptPay]", "081 234 5678");
    page.locator("form.entry .go").click();
  }

  /** The bank says on that day that a sum came, for what is due under that reference. */
  void readStatement(String day, String reference, Money sum) {
    var file =
        "วันที่,เวลา,ฝาก,รายละเอียด\n%s,10:05,%s,%s\n".formatted(day, sum.amount(), reference);
    open("/payments/in/" + village.slug());
    var form = page.locator("form[action$='/statements']");
    form.locator("[name=date]").fill("วันที่");
    form.locator("[name=time]").fill("เวลา");
    form.locator("[name=amount]").fill("ฝาก");
    form.locator("[name=text]").fill("รายละเอียด");
    form.locator("[type=file]")
        .setInputFiles(
            new FilePayload("bank.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    form.locator(".go").click();
    page.locator("form[action$='/confirmation'] .go").click();
    assertThat(page.locator("form[action$='/confirmation']")).hasCount(0);
  }

  void takeCash(String reference, Money sum) {
    open("/payments/in/" + village.slug());
    var due = page.locator("li.card", new Page.LocatorOptions().setHasText(reference));
    assertThat(due).containsText(shown(sum));
    due.locator("form:has([value=cash]) button").click();
    assertThat(due.locator("form:has([value=cash])")).hasCount(0);
  }

  /** All that is not paid out yet, in cash. */
  void payOut(Money sum) {
    open("/income/" + village.slug() + "/payouts");
    page.locator("form .go").click();
    page.locator(".rows a").first().click();
    assertThat(page.locator(".lead b")).hasText(shown(sum));
    page.locator("form[action$='/payment'] .go").click();
    assertThat(page.locator("form[action$='/payment']")).hasCount(0);
  }

  private void open(String path) {
    page.navigate(site.publicAddress("/th" + path));
  }
}
