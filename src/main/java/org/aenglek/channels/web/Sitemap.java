package org.aenglek.channels.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.aenglek.base.Lang;
import org.aenglek.site.Settings;
import org.aenglek.site.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Every page in every language, each with its other languages, as sitemaps.org describes it. Many
 * pages make several files and an index of them.
 */
final class Sitemap {
  /** With four languages 20,000 addresses, some 15 MB: well below what search engines take. */
  static final int PAGES_IN_A_FILE = 5_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final Settings settings;
  private final List<Listed> pages;

  /**
   * A page that search engines should know.
   *
   * @param path after the language
   * @param changed none when nobody can say
   */
  record Listed(String path, @Nullable Instant changed) {}

  Sitemap(Settings settings, List<Listed> pages) {
    this.settings = settings;
    this.pages = pages;
  }

  int files() {
    return Math.max(1, Math.ceilDiv(pages.size(), PAGES_IN_A_FILE));
  }

  /** All pages, or the index where there are too many for one file. */
  byte[] whole() {
    return files() == 1 ? file(1) : index();
  }

  /**
   * @param number from 1
   */
  byte[] file(int number) {
    var from = (number - 1) * PAGES_IN_A_FILE;
    var part = pages.subList(from, Math.min(from + PAGES_IN_A_FILE, pages.size()));
    var xml = new Xml();
    return xml.element(
            "urlset",
            Map.of("xmlns", NAMESPACE, "xmlns:xhtml", XHTML),
            () -> part.forEach(page -> write(xml, page)))
        .bytes();
  }

  private byte[] index() {
    var xml = new Xml();
    return xml.element(
            "sitemapindex",
            Map.of("xmlns", NAMESPACE),
            () ->
                IntStream.rangeClosed(1, files())
                    .mapToObj(number -> settings.absolute("/sitemap-" + number + ".xml"))
                    .forEach(file -> xml.element("sitemap", () -> xml.text("loc", file))))
        .bytes();
  }

  private void write(Xml xml, Listed page) {
    for (var lang : Lang.values()) {
      xml.element(
          "url",
          () -> {
            xml.text("loc", address(lang, page));
            if (page.changed() != null) xml.text("lastmod", moment(page.changed()));
            for (var other : Lang.values()) alternate(xml, other.tag(), address(other, page));
            alternate(xml, "x-default", fallback(page));
          });
    }
  }

  private static void alternate(Xml xml, String language, String address) {
    var attributes =
        new TreeMap<>(Map.of("rel", "alternate", "hreflang", language, "href", address));
    xml.empty("xhtml:link", attributes);
  }

  private String address(Lang lang, Listed page) {
    return settings.absolute("/" + lang.code() + page.path());
  }

  /** The front door chooses a language itself; everywhere else strangers get English. */
  private String fallback(Listed page) {
    return page.path().equals("/") ? settings.absolute("/") : address(Lang.EN, page);
  }

  private static String moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
