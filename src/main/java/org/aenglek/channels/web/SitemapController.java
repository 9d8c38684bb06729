package org.aenglek.channels.web;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.channels.Feeds;
import org.aenglek.channels.web.Sitemap.Listed;
import org.aenglek.site.Destination;
import org.aenglek.site.Reply;
import org.aenglek.site.Settings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What search engines ask for first. */
@Controller
class SitemapController {
  private static final MediaType XML = MediaType.valueOf("application/xml;charset=UTF-8");
  private static final MediaType TEXT = MediaType.valueOf("text/plain;charset=UTF-8");

  /** Pages that are nobody's data, so that no feed tells of them. */
  private static final List<String> STANDING =
      List.of(
          "/",
          OpenDataPage.INSIDE,
          "/site/about-the-data",
          "/site/accessibility",
          "/site/privacy",
          "/site/terms");

  private final Feeds feeds;
  private final List<Destination> destinations;
  private final Settings settings;

  SitemapController(Feeds feeds, List<Destination> destinations, Settings settings) {
    this.feeds = feeds;
    this.destinations = destinations;
    this.settings = settings;
  }

  @GetMapping("/sitemap.xml")
  Reply sitemap() {
    return Reply.of(XML, new Sitemap(settings, pages()).whole());
  }

  @GetMapping("/sitemap-{number:[0-9]{1,4}}.xml")
  Reply part(@PathVariable int number) {
    var sitemap = new Sitemap(settings, pages());
    if (number < 1 || number > sitemap.files()) throw new NotThere("sitemap " + number);
    return Reply.of(XML, sitemap.file(number));
  }

  @GetMapping("/robots.txt")
  Reply robots() {
    var searches =
        Stream.of(Lang.values())
            .map(lang -> "Disallow: /" + lang.code() + "/search\n")
            .collect(joining());
    var robots = "User-agent: *\n" + searches + "Sitemap: " + settings.absolute("/sitemap.xml\n");
    return Reply.of(TEXT, robots.getBytes(StandardCharsets.UTF_8));
  }

  /** Each once, by its path; a feed's time of change wins over none. */
  private List<Listed> pages() {
    var pages = new TreeMap<String, Listed>();
    Stream.concat(STANDING.stream(), destinations.stream().map(Destination::path))
        .forEach(path -> pages.put(path, new Listed(path, null)));
    for (var address : feeds.addresses()) {
      pages.put(address.path(), new Listed(address.path(), address.changed()));
    }
    return List.copyOf(pages.values());
  }
}
