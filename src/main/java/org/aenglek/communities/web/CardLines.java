package org.aenglek.communities.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.communities.Addresses;
import org.aenglek.communities.CommunityCard;
import org.aenglek.communities.CommunityCard.Highlight;
import org.aenglek.media.Covers;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A community's card, ready to print. */
public record CardLines(
    Community community,
    String cover,
    String path,
    String address,
    List<Highlight> highlights,
    boolean isOpenToday,
    boolean isSample,
    @Nullable String littleKnown,
    @Nullable String distance) {
  private static final double HERE_KM = 0.05;

  static CardLines of(Ui ui, CommunityCard card) {
    var community = card.community();
    return new CardLines(
        community,
        Covers.card(community.slug()),
        ui.link(community.path()),
        Addresses.brief(ui, community),
        card.highlights(),
        card.hours().stream().anyMatch(hours -> hours.holds(ui.today())),
        card.hours().stream().anyMatch(hours -> hours.sample()),
        littleKnown(ui, card),
        distance(ui, card.km()));
  }

  private static @Nullable String distance(Ui ui, @Nullable Double km) {
    if (km == null || km < HERE_KM) return null;
    return ui.t("communities.neighbours.km", ui.km(km));
  }

  private static @Nullable String littleKnown(Ui ui, CommunityCard card) {
    if (!card.isOnlyListed()) return null;
    boolean isPlaced = card.community().location() != null;
    return ui.t(isPlaced ? "communities.card.onlyListed" : "communities.card.onlyName");
  }
}
