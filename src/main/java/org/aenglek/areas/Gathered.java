package org.aenglek.areas;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aenglek.areas.AreaLine.Named;
import org.aenglek.base.Point;

/** The lines of a list of areas, as the areas that they tell of. */
final class Gathered {
  private final Map<String, Named> names = new HashMap<>();
  private final SortedMap<String, AreaLine> lines = new TreeMap<>();

  /**
   * @throws AreasBroken where the line contradicts one before it
   */
  void add(AreaLine line) {
    mustAgree(line, line.province());
    mustAgree(line, line.district());
    var before = lines.putIfAbsent(line.subdistrict().code(), line);
    if (before == null) return;
    throw new AreasBroken(
        line.number(),
        "the code " + line.subdistrict().code() + " stands on line " + before.number() + " too");
  }

  private void mustAgree(AreaLine line, Named area) {
    var before = names.putIfAbsent(area.code(), area);
    if (before == null || before.equals(area)) return;
    throw new AreasBroken(
        line.number(),
        "%s is called %s (%s) here and %s (%s) before"
            .formatted(area.code(), area.thai(), area.english(), before.thai(), before.english()));
  }

  List<ProvinceAreas> provinces() {
    if (lines.isEmpty()) throw new AreasBroken(1, "there is no subdistrict in the file");
    return names.values().stream()
        .filter(area -> area.code().length() == 2)
        .sorted(comparing(Named::code))
        .map(this::province)
        .toList();
  }

  private ProvinceAreas province(Named named) {
    var all = within(named.code());
    var middle =
        middle(all)
            .orElseThrow(
                () ->
                    new AreasBroken(
                        all.iterator().next().number(),
                        "no point is known in all of " + named.english()));
    var districts =
        all.stream().map(AreaLine::district).distinct().map(one -> district(one, middle)).toList();
    return new ProvinceAreas(
        new Province(named.code(), Slugs.slug(named.english()), named.name(), middle),
        districts,
        all.stream().map(Gathered::subdistrict).toList());
  }

  private District district(Named named, Point provinceMiddle) {
    return new District(
        named.code(), named.name(), middle(within(named.code())).orElse(provinceMiddle));
  }

  private static Subdistrict subdistrict(AreaLine line) {
    return new Subdistrict(line.subdistrict().code(), line.subdistrict().name(), line.point());
  }

  private Collection<AreaLine> within(String code) {
    return lines.subMap(code, code + ":").values();
  }

  private static Optional<Point> middle(Collection<AreaLine> lines) {
    var points = lines.stream().map(AreaLine::point).filter(Objects::nonNull).toList();
    if (points.isEmpty()) return Optional.empty();
    return Optional.of(
        new Point(mean(points.stream().map(Point::lat)), mean(points.stream().map(Point::lon))));
  }

  /** To a thousandth of a degree, a hundred metres: the middle of an area is no nearer. */
  private static double mean(Stream<Double> all) {
    double mean = all.mapToDouble(Double::doubleValue).average().orElseThrow();
    return Math.round(mean * 1000) / 1000.0;
  }
}
