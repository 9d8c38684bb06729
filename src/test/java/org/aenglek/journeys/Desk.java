package org.aenglek.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.aenglek.testing.Site;

/** The desk of somebody who works for the province, in one month of its figures. */
record Desk(Site site, Page page, String month) {
  void open(String path) {
    page.navigate(site.publicAddress(path));
  }

  void openFigures() {
    open("/th/programme/provinces/90?month=" + month);
  }

  void openFiguresOf(TripVillage village) {
    open("/th/programme/of/" + village.slug() + "?month=" + month);
  }

  void publish() {
    openFigures();
    page.locator("form[action$='/publications'] button").click();
    openFigures();
  }

  /** What the screen says of an indicator. */
  Locator figure(String indicator) {
    return row(indicator).locator("td b");
  }

  /** Follows the indicator to what its figure was reckoned from. */
  void openRows(String indicator) {
    row(indicator).locator("a").click();
  }

  private Locator row(String indicator) {
    var named = page.locator(":text-is('" + indicator + "')");
    return page.locator(".month-figures tr", new Page.LocatorOptions().setHas(named)).first();
  }

  /** The province's group meets, all of it, on that day. */
  void meet(String title, String day) {
    open("/th/meetings");
    page.locator(".rows a[href*='/bodies/']").first().click();
    page.locator("a.go[href$='/meetings']").click();
    page.fill("[name=title]", title);
    page.fill("[name=first]", day);
    page.fill("[name=starts]", "09.00");
    page.fill("[name=place]", "ศาลากลางจังหวัด");
    page.locator("form.entry .go").click();
    press("เปิดประชุม");
    for (var seat : page.locator("input[value=present]").all()) seat.check();
    page.locator("form[action$='/attendance'] button").click();
  }

  /** What was resolved is a person's task until that day. */
  void resolve(String words, UUID person, String due) {
    var decided = page.locator(".agenda > li:has(b:text-is('เรื่องเพื่อพิจารณา'))");
    decided.locator("summary").click();
    var form = decided.locator("form[action$='/resolutions']");
    form.locator("[name=words]").fill(words);
    form.locator("[name=owner]").selectOption("person " + person);
    form.locator("[name=due]").fill(due);
    form.locator("button[value=do]").click();
  }

  /** The month's figures go out as they are proposed. */
  void release() {
    openFigures();
    page.locator("form[action$='/releases'] button").click();
    page.locator("p > a.go").click();
    page.locator("form[action$='/submission'] .go").click();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
