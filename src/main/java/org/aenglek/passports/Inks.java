package org.aenglek.passports;

import java.util.List;
import org.aenglek.areas.Community;

/** The ink of a community's stamp: neighbours share it, as their cloths share a dye. */
public final class Inks {
  private static final List<String> INKS =
      List.of("#0e5c63", "#8c5107", "#a3452b", "#3f6a2e", "#2f3f78");

  private Inks() {}

  public static String of(Community community) {
    var district = community.district();
    var kin = district == null ? community.province() : district.code();
    return INKS.get(Math.floorMod(kin.hashCode(), INKS.size()));
  }
}
