package org.aenglek.channels.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.channels.web.Sitemap.Listed;
import org.aenglek.site.Settings;
import org.junit.jupiter.api.Test;

class SitemapTest {
  private static final Instant CHANGED = Instant.parse("2026-11-22T03:00:00.123456Z");

  @Test
  void aPageNamesItselfInEveryLanguage() {
    var text = new String(sitemap(1).whole(), UTF_8);
    assertThat(text)
        .contains("<loc>http://aenglek.test/zh/communities/c-1</loc>")
        .contains("<lastmod>2026-11-22T03:00:00Z</lastmod>");
    assertThat(text.split("hreflang=\"zh-Hans\"", -1)).hasSize(5);
    assertThat(text.split("hreflang=\"x-default\"", -1)).hasSize(5);
  }

  @Test
  void manyPagesMakeFilesThatSearchEnginesTakeAndAnIndexOfThem() {
    var sitemap = sitemap(12_501);
    assertThat(new String(sitemap.whole(), UTF_8))
        .contains("<sitemapindex")
        .contains("<loc>http://aenglek.test/sitemap-3.xml</loc>")
        .doesNotContain("sitemap-4.xml");
    int addresses = 0;
    for (int number = 1; number <= sitemap.files(); number++) {
      var file = sitemap.file(number);
      int inFile = new String(file, UTF_8).split("<loc>", -1).length - 1;
      assertThat(inFile).isBetween(1, 50_000);
      assertThat(file.length).isLessThan(50 << 20);
      addresses += inFile;
    }
    assertThat(addresses).isEqualTo(4 * 12_501);
  }

  private static Sitemap sitemap(int pages) {
    var settings =
        new Settings(
            Path.of("var"),
            null,
            URI.create("http://aenglek.test"),
            ZoneId.of("Asia/Bangkok"),
            true,
            null,
            null,
            null,
            null,
            null,
            null);
    List<Listed> listed =
        IntStream.rangeClosed(1, pages)
            .mapToObj(number -> new Listed("/communities/c-" + number, CHANGED))
            .toList();
    return new Sitemap(settings, listed);
  }
}
