package org.aenglek.site;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The way from the first page to this one, as schema.org knows it. */
public final class Breadcrumbs {
  private Breadcrumbs() {}

  /** A page on the way, by its address after the language. */
  public record Crumb(String name, String path) {}

  /** The first page comes by itself. */
  public static Map<String, ?> facts(Ui ui, List<Crumb> crumbs) {
    var way = Stream.concat(Stream.of(new Crumb(ui.t("site.name"), "/")), crumbs.stream()).toList();
    return Map.of(
        "@context",
        "https://schema.org",
        "@type",
        "BreadcrumbList",
        "itemListElement",
        IntStream.range(0, way.size()).mapToObj(i -> item(ui, i + 1, way.get(i))).toList());
  }

  private static Map<String, ?> item(Ui ui, int position, Crumb crumb) {
    return Map.of(
        "@type",
        "ListItem",
        "position",
        position,
        "name",
        crumb.name(),
        "item",
        ui.absolute(crumb.path()));
  }
}
