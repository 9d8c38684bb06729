package org.aenglek.areas;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of areas: a subdistrict, its district and its province.
 *
 * @param number of the line, so that whoever typed it finds it
 */
record AreaLine(
    long number, Named province, Named district, Named subdistrict, @Nullable Point point) {
  private static final List<String> NEEDED =
      List.of(
          "province_code",
          "province_th",
          "province_en",
          "district_code",
          "district_th",
          "district_en",
          "subdistrict_code",
          "subdistrict_th",
          "subdistrict_en");
  private static final Set<String> POINT = Set.of("lat", "lon");

  /** An area's code and its names. */
  record Named(String code, String thai, String english) {
    LocalText name() {
      return LocalText.ofCodes(Map.of("th", thai, "en", english));
    }
  }

  static AreaLine of(NamedCsvRecord row) {
    long number = row.getStartingLineNumber();
    checkColumns(row.getHeader());
    var line =
        new AreaLine(
            number,
            named(row, "province", 2),
            named(row, "district", 4),
            named(row, "subdistrict", 6),
            point(row));
    line.mustLieWithin(line.district, line.province);
    line.mustLieWithin(line.subdistrict, line.district);
    return line;
  }

  private static void checkColumns(List<String> header) {
    for (var column : header) {
      if (!NEEDED.contains(column) && !POINT.contains(column))
        throw new AreasBroken(1, "there is no column \"" + column + "\"; " + columns());
    }
    for (var needed : NEEDED) {
      if (!header.contains(needed))
        throw new AreasBroken(1, "the column \"" + needed + "\" is missing; " + columns());
    }
  }

  private static String columns() {
    return "the columns are " + String.join(", ", NEEDED) + ", and lat, lon where they are known";
  }

  private static Named named(NamedCsvRecord row, String area, int digits) {
    var code = field(row, area + "_code");
    if (!Pattern.matches("[0-9]{" + digits + "}", code))
      throw broken(row, area + "_code has " + digits + " digits, not \"" + code + "\"");
    return new Named(code, name(row, area + "_th"), name(row, area + "_en"));
  }

  private static String name(NamedCsvRecord row, String column) {
    var name = field(row, column);
    if (name.isEmpty()) throw broken(row, column + " is empty");
    return name;
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }

  private static @Nullable Point point(NamedCsvRecord row) {
    var lat = field(row, "lat");
    var lon = field(row, "lon");
    if (lat.isEmpty() && lon.isEmpty()) return null;
    try {
      return new Point(Double.parseDouble(lat), Double.parseDouble(lon));
    } catch (IllegalArgumentException nowhere) {
      throw broken(row, "lat and lon are no place: \"" + lat + "\", \"" + lon + "\"");
    }
  }

  private void mustLieWithin(Named inner, Named outer) {
    if (inner.code().startsWith(outer.code())) return;
    throw new AreasBroken(
        number, inner.code() + " does not lie in " + outer.code() + ", which its code says");
  }

  private static AreasBroken broken(NamedCsvRecord row, String why) {
    return new AreasBroken(row.getStartingLineNumber(), why);
  }
}
