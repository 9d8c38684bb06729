package org.aenglek.communities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.areas.Location;
import org.aenglek.areas.NewCommunity;
import org.aenglek.areas.Subdistrict;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.base.Tidy;
import org.aenglek.communities.PastedTable.Line;
import org.jspecify.annotations.Nullable;

/** Understands the lines of a table of communities of one province, or says what is wrong. */
public final class CommunityTable {
  static final int NAME = 0;
  static final int NAME_IN_ENGLISH = 1;
  static final int DISTRICT = 2;
  static final int SUBDISTRICT = 3;
  static final int MOO = 4;
  static final int LAT = 5;
  static final int LON = 6;

  private static final int LONGEST_NAME = 100;
  private static final int LARGEST_MOO = 99;

  /** Nowhere in Thailand is a village farther from the middle of its district. */
  private static final double FAR_KM = 100;

  private static final Pattern LATIN = Pattern.compile(".*[A-Za-z0-9].*");

  private final String province;
  private final AreaNames areas;
  private final List<Community> there;
  private final Set<String> before = new HashSet<>();

  CommunityTable(String province, AreaNames areas, List<Community> there) {
    this.province = province;
    this.areas = areas;
    this.there = there;
  }

  /** What is wrong with a line. */
  public enum Problem {
    NAME,
    NAME_IN_ENGLISH,
    NAME_LONG,
    DISTRICT,
    SUBDISTRICT,
    MOO,
    POINT,
    POINT_FAR,
    TWICE,
    THERE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A line as it was understood.
   *
   * @param called the name as it was written
   * @param facts none where there are problems
   */
  public record Row(
      int number,
      String called,
      @Nullable District district,
      @Nullable Subdistrict subdistrict,
      @Nullable NewCommunity facts,
      List<Problem> problems) {}

  Row understood(Line line) {
    var problems = new ArrayList<Problem>();
    var name = name(line, problems);
    var district = district(line, problems);
    var subdistrict = district == null ? null : subdistrict(line, district, problems);
    var moo = moo(line, problems);
    var location = location(line, district, subdistrict, problems);
    if (subdistrict == null || !problems.isEmpty()) {
      return new Row(
          line.number(), line.cell(NAME), district, subdistrict, null, List.copyOf(problems));
    }
    var facts =
        new NewCommunity(province, null, name, List.of(), moo, subdistrict.code(), location);
    checkIsNew(facts, problems);
    return new Row(
        line.number(),
        line.cell(NAME),
        district,
        subdistrict,
        problems.isEmpty() ? facts : null,
        List.copyOf(problems));
  }

  /** The name in English letters becomes the address of its page. */
  private static LocalText name(Line line, List<Problem> problems) {
    var thai = line.cell(NAME);
    var english = line.cell(NAME_IN_ENGLISH);
    if (thai.codePoints().noneMatch(Character::isLetter)) problems.add(Problem.NAME);
    if (!LATIN.matcher(english).matches()) problems.add(Problem.NAME_IN_ENGLISH);
    if (Math.max(thai.length(), english.length()) > LONGEST_NAME) problems.add(Problem.NAME_LONG);
    return LocalText.ofCodes(Map.of("th", thai, "en", english));
  }

  private @Nullable District district(Line line, List<Problem> problems) {
    var found = areas.districts(line.cell(DISTRICT));
    if (found.size() == 1) return found.getFirst();
    problems.add(Problem.DISTRICT);
    return null;
  }

  private @Nullable Subdistrict subdistrict(Line line, District in, List<Problem> problems) {
    var found = areas.subdistricts(line.cell(SUBDISTRICT), List.of(in));
    if (found.size() == 1) return found.getFirst();
    problems.add(Problem.SUBDISTRICT);
    return null;
  }

  private static @Nullable Integer moo(Line line, List<Problem> problems) {
    var digits = Tidy.digits(line.cell(MOO)).replaceFirst("^(หมู่ที่|หมู่|ม\\.|[Mm]oo)\\s*", "");
    if (digits.isEmpty()) return null;
    if (digits.matches("[0-9]{1,2}")) {
      int moo = Integer.parseInt(digits);
      if (moo >= 1 && moo <= LARGEST_MOO) return moo;
    }
    problems.add(Problem.MOO);
    return null;
  }

  /** The village's own point, where it is written; else the middle of its subdistrict. */
  private static @Nullable Location location(
      Line line,
      @Nullable District district,
      @Nullable Subdistrict subdistrict,
      List<Problem> problems) {
    var lat = Tidy.digits(line.cell(LAT));
    var lon = Tidy.digits(line.cell(LON));
    if (lat.isEmpty() && lon.isEmpty()) return middle(subdistrict);
    try {
      var point = new Point(Double.parseDouble(lat), Double.parseDouble(lon));
      if (district != null && district.point().kmTo(point) > FAR_KM)
        problems.add(Problem.POINT_FAR);
      return new Location(point, Location.Known.VILLAGE, null);
    } catch (IllegalArgumentException nowhere) {
      problems.add(Problem.POINT);
      return null;
    }
  }

  private static @Nullable Location middle(@Nullable Subdistrict subdistrict) {
    if (subdistrict == null || subdistrict.point() == null) return null;
    return new Location(subdistrict.point(), Location.Known.SUBDISTRICT, null);
  }

  private void checkIsNew(NewCommunity facts, List<Problem> problems) {
    var same = facts.name().in(Lang.TH).text() + " " + facts.moo() + " " + facts.subdistrict();
    if (!before.add(same)) problems.add(Problem.TWICE);
    if (there.stream().anyMatch(one -> isSame(one, facts))) problems.add(Problem.THERE);
  }

  private static boolean isSame(Community there, NewCommunity facts) {
    var subdistrict = there.subdistrict();
    return subdistrict != null
        && subdistrict.code().equals(facts.subdistrict())
        && there.name().in(Lang.TH).text().equals(facts.name().in(Lang.TH).text())
        && Objects.equals(there.moo(), facts.moo());
  }
}
