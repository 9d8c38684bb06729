package org.aenglek.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Site;

/** The telephones and desks of a story's people. */
final class Phones implements AutoCloseable {
  private final Site site;
  private final List<BrowserContext> open = new ArrayList<>();

  Phones(Site site) {
    this.site = site;
  }

  /** The phone of somebody who has not signed in. */
  Page guest(String language) {
    return opened(Chromium.open(View.phone(), language)).newPage();
  }

  /** One that opens with a finger. */
  Page guestWithPasskeys(String language) {
    return Chromium.withPasskeys(
        opened(Chromium.openForPasskeys(View.phone(), language)).newPage());
  }

  /** The phone of somebody who has just signed in. */
  Page of(String signIn) {
    return signedIn(View.phone(), signIn);
  }

  /** The same at a desk. */
  Page deskOf(String signIn) {
    return signedIn(View.desk(), signIn);
  }

  private Page signedIn(View view, String signIn) {
    var browser = opened(Chromium.open(view, "th-TH"));
    var cookie = site.visitor().signedInAs(signIn).cookie().split("=", 2);
    browser.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.publicAddress("/"))));
    return browser.newPage();
  }

  private BrowserContext opened(BrowserContext browser) {
    open.add(browser);
    return browser;
  }

  @Override
  public void close() {
    open.forEach(BrowserContext::close);
  }
}
