package org.aenglek.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/** Places and the ways between them as GPX 1.1 (topografix.com), as phones and watches read it. */
public final class Gpx {
  private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";

  private final Xml xml = new Xml();

  private Gpx() {}

  /**
   * A place with its name.
   *
   * @param note what else is to be said of it
   */
  public record Mark(String name, @Nullable String note, Point point) {}

  /**
   * Places that follow each other.
   *
   * @param line the way past them, as far as it is known
   */
  public record Way(String name, List<Mark> marks, List<Point> line) {}

  /**
   * @param page the address of the page that shows the same
   */
  public static byte[] print(
      String name, String description, String page, List<Mark> places, List<Way> ways) {
    return new Gpx().whole(name, description, page, places, ways);
  }

  private byte[] whole(
      String name, String description, String page, List<Mark> places, List<Way> ways) {
    var root = new TreeMap<>(Map.of("version", "1.1", "creator", "Aenglek", "xmlns", NAMESPACE));
    return xml.element(
            "gpx",
            root,
            () -> {
              xml.element("metadata", () -> metadata(name, description, page));
              places.forEach(place -> mark("wpt", place));
              ways.forEach(way -> xml.element("rte", () -> way(way)));
              ways.stream()
                  .filter(way -> !way.line().isEmpty())
                  .forEach(way -> xml.element("trk", () -> track(way)));
            })
        .bytes();
  }

  private void metadata(String name, String description, String page) {
    xml.text("name", name);
    xml.text("desc", description);
    xml.element("link", Map.of("href", page), () -> xml.text("text", name));
  }

  private void way(Way way) {
    xml.text("name", way.name());
    way.marks().forEach(mark -> mark("rtept", mark));
  }

  private void track(Way way) {
    xml.text("name", way.name());
    xml.element("trkseg", () -> way.line().forEach(point -> xml.empty("trkpt", at(point))));
  }

  private void mark(String element, Mark mark) {
    xml.element(
        element,
        at(mark.point()),
        () -> {
          xml.text("name", mark.name());
          if (mark.note() != null) xml.text("desc", mark.note());
        });
  }

  private static Map<String, String> at(Point point) {
    return new TreeMap<>(
        Map.of("lat", String.valueOf(point.lat()), "lon", String.valueOf(point.lon())));
  }
}
