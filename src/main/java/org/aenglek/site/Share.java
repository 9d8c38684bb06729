package org.aenglek.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Addresses by which a reader hands a page on. They are plain links: nobody hears of the reader
 * before the reader follows one.
 */
public record Share(String line, String facebook, String whatsApp) {

  /**
   * @param path the page's address after the language
   */
  public static Share of(Ui ui, String title, String path) {
    var address = ui.absolute(path);
    return new Share(
        "https://social-plugins.line.me/lineit/share?url=" + encoded(address),
        "https://www.facebook.com/sharer/sharer.php?u=" + encoded(address),
        "https://wa.me/?text=" + encoded(title + "\n" + address));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
