package org.aenglek.communities.web;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.communities.Addresses;
import org.aenglek.communities.Profile;
import org.aenglek.communities.web.CommunityPage.CapitalGroup;
import org.aenglek.media.Covers;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A community on one sheet of paper: to hand out, to pin up, with the code of its page. */
public record LeafletPage(
    Ui ui,
    Profile profile,
    Head head,
    String address,
    List<CapitalGroup> capital,
    boolean tellsStories,
    WelcomeLines welcome,
    @Nullable Place place,
    List<Content> panels)
    implements Page {
  static final String PATH = "/{lang}/communities/{slug}/leaflet";

  /** With more items than this, their names alone fit on the sheet. */
  private static final int STORIES_THAT_FIT = 6;

  /** Where to go, for those who type it into a device. */
  public record Place(String coordinates, boolean isExact) {
    static @Nullable Place of(@Nullable Location location) {
      if (location == null) return null;
      var point = location.point();
      return new Place(
          String.format(Locale.ROOT, "%.5f, %.5f", point.lat(), point.lon()),
          location.known() == Location.Known.VILLAGE);
    }
  }

  static LeafletPage of(Ui ui, Profile profile, WelcomeLines welcome, List<Content> panels) {
    var community = profile.community();
    var name = ui.plain(community.name());
    return new LeafletPage(
        ui,
        profile,
        Head.of(ui.t("communities.leaflet.title", name), name).unlisted(),
        Addresses.full(ui, community),
        CapitalGroup.of(ui, profile),
        profile.capital().size() <= STORIES_THAT_FIT,
        welcome,
        Place.of(community.location()),
        panels);
  }

  public Community community() {
    return profile.community();
  }

  public String cover() {
    return Covers.band(community().slug());
  }

  public String code() {
    return ui.link(community().path() + "/qr.svg");
  }

  public String publicAddress() {
    return ui.absolute(community().path());
  }

  @Override
  public Subject subject() {
    return community();
  }
}
