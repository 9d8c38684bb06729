package org.aenglek.channels.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aenglek.base.LocalText;
import org.aenglek.site.Feed.Entry;
import org.aenglek.site.Ui;
import org.aenglek.site.Xml;

/** The news in one language as Atom (RFC 4287). */
final class AtomFeed {
  static final String PATH = "/channels/stories.atom";
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final Ui ui;
  private final Xml xml = new Xml();

  private AtomFeed(Ui ui) {
    this.ui = ui;
  }

  static byte[] print(Ui ui, List<Entry> entries) {
    return new AtomFeed(ui).whole(entries);
  }

  private byte[] whole(List<Entry> entries) {
    var attributes = new TreeMap<>(Map.of("xmlns", NAMESPACE, "xml:lang", ui.lang().tag()));
    return xml.element("feed", attributes, () -> inside(entries)).bytes();
  }

  private void inside(List<Entry> entries) {
    xml.text("id", ui.absolute(PATH));
    xml.text("title", ui.t("channels.stories.title") + " · " + ui.t("site.name"));
    link("self", "application/atom+xml", ui.absolute(PATH));
    link("alternate", "text/html", ui.absolute("/stories"));
    xml.text("updated", moment(newest(entries)));
    xml.element("author", () -> xml.text("name", ui.t("site.name")));
    entries.forEach(this::entry);
  }

  private void entry(Entry entry) {
    xml.element(
        "entry",
        () -> {
          xml.text("id", ui.absolute(entry.path()));
          text("title", entry.title());
          link("alternate", "text/html", ui.absolute(entry.path()));
          xml.text("published", published(entry));
          xml.text("updated", moment(entry.changed()));
          text("summary", entry.lead());
        });
  }

  private void text(String name, LocalText text) {
    var shown = text.in(ui.lang());
    xml.text(name, Map.of("xml:lang", shown.lang().tag()), shown.text());
  }

  private void link(String relation, String type, String address) {
    xml.empty("link", new TreeMap<>(Map.of("rel", relation, "type", type, "href", address)));
  }

  /** A release names its day only, so the day's beginning stands for it. */
  private String published(Entry entry) {
    var beginning = entry.released().atStartOfDay(ui.settings().zone());
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(beginning);
  }

  private static Instant newest(List<Entry> entries) {
    return entries.stream().map(Entry::changed).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static String moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
