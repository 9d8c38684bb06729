package org.aenglek.communities.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.site.Ui;

/** Where a village is, in words: as much of the address as is known. */
final class Addresses {
  private Addresses() {}

  /** Number of the village, subdistrict and district. */
  static String full(Ui ui, Community community) {
    var moo =
        community.moo() == null
            ? Stream.<String>empty()
            : Stream.of(ui.t("communities.address.moo", ui.number(community.moo())));
    return join(ui, Stream.concat(moo, area(ui, community)));
  }

  /** Subdistrict and district alone, for a card. */
  static String brief(Ui ui, Community community) {
    var subdistrict = community.subdistrict();
    var district = community.district();
    if (subdistrict == null || district == null) return ui.t("communities.address.unknown");
    return ui.plain(subdistrict.name()) + " · " + ui.plain(district.name());
  }

  private static Stream<String> area(Ui ui, Community community) {
    var subdistrict = community.subdistrict();
    var district = community.district();
    if (subdistrict == null || district == null) {
      return Stream.of(ui.t("communities.address.unknown"));
    }
    return Stream.of(
        ui.t("communities.address.subdistrict", subdistrict.name()),
        ui.t("communities.address.district", district.name()));
  }

  private static String join(Ui ui, Stream<String> parts) {
    return parts.collect(Collectors.joining(ui.t("communities.address.comma")));
  }
}
