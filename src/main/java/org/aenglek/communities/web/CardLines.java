package org.aenglek.communities.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.communities.CommunityCard;
import org.aenglek.communities.CommunityCard.CardCapital;
import org.aenglek.media.Covers;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A community's card, ready to print. */
public record CardLines(
    Community community,
    String cover,
    String path,
    String address,
    List<CardCapital> capital,
    boolean isOpenToday,
    boolean isSample,
    boolean isOnlyListed,
    @Nullable String distance) {

  static CardLines of(Ui ui, CommunityCard card) {
    var community = card.community();
    return new CardLines(
        community,
        Covers.card(community.slug()),
        ui.link(community.path()),
        Addresses.brief(ui, community),
        card.capital(),
        card.hours().stream().anyMatch(hours -> hours.holds(ui.today())),
        card.hours().stream().anyMatch(hours -> hours.sample()),
        card.isOnlyListed(),
        card.km() == null ? null : ui.t("communities.neighbours.km", ui.km(card.km())));
  }
}
