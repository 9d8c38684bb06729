package org.aenglek.communities.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.District;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * The areas that a reader can choose: the districts of a province. Where there are several
 * provinces, a nation's nearly thousand districts would hide each other, so the reader chooses a
 * province first.
 */
record AreaChoices(List<Province> provinces, Function<String, List<District>> districtsOf) {
  /** A province or a district; the code says which. */
  record Area(String code, LocalText name, Point point) {}

  static AreaChoices of(Areas areas) {
    return new AreaChoices(areas.provinces(), areas::districtsOf);
  }

  boolean hasSeveralProvinces() {
    return provinces.size() > 1;
  }

  Optional<Area> find(String code) {
    return Stream.concat(
            provinces.stream().map(AreaChoices::area), districtsOf(District.province(code)))
        .filter(area -> area.code().equals(code))
        .findFirst();
  }

  /** What is offered while that area, if any, is chosen. */
  Stream<Area> around(@Nullable String chosen) {
    if (!hasSeveralProvinces()) {
      return provinces.stream().flatMap(province -> districtsOf(province.code()));
    }
    return provinces.stream()
        .flatMap(
            province ->
                chosen != null && chosen.startsWith(province.code())
                    ? Stream.concat(Stream.of(area(province)), districtsOf(province.code()))
                    : Stream.of(area(province)));
  }

  private Stream<Area> districtsOf(String province) {
    return districtsOf.apply(province).stream().map(AreaChoices::area);
  }

  private static Area area(Province province) {
    return new Area(province.code(), province.name(), province.point());
  }

  private static Area area(District district) {
    return new Area(district.code(), district.name(), district.point());
  }
}
