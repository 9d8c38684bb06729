package org.aenglek.search.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
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
 * @param provinces to choose among; empty where there is one alone
 */
public record HomePage(
    Ui ui,
    Head head,
    String where,
    @Nullable String cover,
    List<Choice> provinces,
    List<Content> panels)
    implements Page {
  private static final int FEW = 3;

  /** A province, with its communities. */
  public record Choice(LocalText name, String address) {}

  static final String PATH = "/{lang:th|ms|zh|en}/";

  static HomePage of(Ui ui, List<Province> provinces, List<Content> panels) {
    var where = where(ui, provinces);
    var head = Head.of(ui.t("search.home.title", where), ui.t("search.home.about"));
    return new HomePage(
        ui,
        (provinces.isEmpty() ? head : head.withImage(Covers.preview(provinces.getFirst().slug())))
            .withFacts(facts(ui)),
        where,
        provinces.isEmpty() ? null : Covers.hero(provinces.getFirst().slug()),
        choices(ui, provinces),
        panels);
  }

  /** By their names as long as they are few. */
  private static String where(Ui ui, List<Province> provinces) {
    if (provinces.size() > FEW) return ui.t("search.home.provinces.many", provinces.size());
    return provinces.stream()
        .map(province -> ui.plain(province.name()))
        .collect(Collectors.joining(" · "));
  }

  private static List<Choice> choices(Ui ui, List<Province> provinces) {
    if (provinces.size() < 2) return List.of();
    return provinces.stream()
        .map(
            province ->
                new Choice(province.name(), ui.link("/communities?district=" + province.code())))
        .toList();
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
