package org.aenglek.search.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aenglek.areas.Province;
import org.aenglek.media.Covers;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The first page: what this is in one look, and a way to find something.
 *
 * @param where the provinces that are here, in words; empty before there is one
 * @param cover the cloth of the first province
 */
public record HomePage(Ui ui, Head head, String where, @Nullable String cover, List<Content> panels)
    implements Page {
  static final String PATH = "/{lang:th|ms|zh|en}/";

  static HomePage of(Ui ui, List<Province> provinces, List<Content> panels) {
    var where =
        provinces.stream()
            .map(province -> ui.plain(province.name()))
            .collect(Collectors.joining(" · "));
    var head = Head.of(ui.t("search.home.title", where), ui.t("search.home.about"));
    return new HomePage(
        ui,
        (provinces.isEmpty() ? head : head.withImage(Covers.preview(provinces.getFirst().slug())))
            .withFacts(facts(ui)),
        where,
        provinces.isEmpty() ? null : Covers.hero(provinces.getFirst().slug()),
        panels);
  }

  private static Map<String, ?> facts(Ui ui) {
    return Map.of(
        "@context", "https://schema.org",
        "@type", "WebSite",
        "name", ui.t("site.name"),
        "url", ui.absolute("/"),
        "inLanguage", ui.lang().tag());
  }
}
