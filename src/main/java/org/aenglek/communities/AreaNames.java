package org.aenglek.communities;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.aenglek.areas.District;
import org.aenglek.areas.Subdistrict;
import org.aenglek.base.LocalText;

/** Finds the areas of a province by what people write: a name in any language, or the code. */
final class AreaNames {
  /** What stands before the name of an area, and is no part of it. */
  private static final Pattern KIND =
      Pattern.compile("^(อำเภอ|อ\\.|เขต|กิ่งอำเภอ|ตำบล|ต\\.|แขวง)\\s*");

  private final Map<String, District> districts;
  private final List<Subdistrict> subdistricts;

  AreaNames(List<District> districts, List<Subdistrict> subdistricts) {
    this.districts = districts.stream().collect(toMap(District::code, Function.identity()));
    this.subdistricts = subdistricts;
  }

  List<District> districts(String written) {
    return districts.values().stream()
        .filter(one -> isCalled(one.code(), one.name(), written))
        .toList();
  }

  /** Those of that name in these districts. */
  List<Subdistrict> subdistricts(String written, List<District> within) {
    return subdistricts.stream()
        .filter(one -> isCalled(one.code(), one.name(), written))
        .filter(one -> within.contains(districts.get(one.district())))
        .toList();
  }

  private static boolean isCalled(String code, LocalText name, String written) {
    var plain = plain(written);
    return code.equals(plain)
        || name.texts().values().stream().anyMatch(each -> plain(each).equals(plain));
  }

  private static String plain(String name) {
    return KIND.matcher(name.strip()).replaceFirst("").replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
