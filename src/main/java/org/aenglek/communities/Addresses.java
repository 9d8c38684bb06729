package org.aenglek.communities;

import org.aenglek.areas.Community;
import org.aenglek.site.Ui;

/** Where a village is, in words and in the order of the reader's language: as much as is known. */
public final class Addresses {
  private Addresses() {}

  /** Number of the village, subdistrict and district. */
  public static String full(Ui ui, Community community) {
    var area = area(ui, community);
    if (community.moo() == null) return area;
    var moo = ui.t("communities.address.moo", ui.number(community.moo()));
    return ui.t("communities.address.village", moo, area);
  }

  /** Subdistrict and district alone, for a card. */
  public static String brief(Ui ui, Community community) {
    var subdistrict = community.subdistrict();
    var district = community.district();
    return subdistrict == null || district == null
        ? ui.t("communities.address.unknown")
        : ui.t("communities.address.brief", subdistrict.name(), district.name());
  }

  /** Subdistrict and district, each with what it is. */
  public static String area(Ui ui, Community community) {
    var subdistrict = community.subdistrict();
    var district = community.district();
    return subdistrict == null || district == null
        ? ui.t("communities.address.unknown")
        : ui.t(
            "communities.address.area",
            ui.t("communities.address.subdistrict", subdistrict.name()),
            ui.t("communities.address.district", district.name()));
  }
}
