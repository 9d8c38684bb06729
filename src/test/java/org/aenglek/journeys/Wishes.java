package org.aenglek.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a family of four asks of the planner: two days from Hat Yai, craft, food and the lake. */
final class Wishes {
  private Wishes() {}

  /** On the page that asks for them, until the trip is there. */
  static void send(Page page, String firstDay) {
    page.locator("[name=from]").selectOption("hat-yai-station");
    page.locator("[name=date]").fill(firstDay);
    page.locator("[name=days]").selectOption("2");
    page.locator("[name=children]").fill("2");
    for (var like : List.of("crafts", "food", "lake")) {
      page.locator("[name=like][value=" + like + "]").check(forced());
    }
    page.locator(".wishes .go").click();
    page.waitForURL(url -> url.matches(".*/trips/[2-9A-Z]{13}$"));
  }

  /** The box itself is not seen: its label is. */
  private static Locator.CheckOptions forced() {
    return new Locator.CheckOptions().setForce(true);
  }
}
