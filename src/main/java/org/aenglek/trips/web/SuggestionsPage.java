package org.aenglek.trips.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.areas.Province;
import org.aenglek.communities.Addresses;
import org.aenglek.media.Covers;
import org.aenglek.people.Place;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.RouteWays;
import org.aenglek.trips.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Routes that data suggest, and the communities that none reaches; it says that it is computed.
 *
 * @param choices the provinces, where there are several
 */
public record SuggestionsPage(
    Ui ui,
    Head head,
    List<Choice> choices,
    List<Idea> ideas,
    String unreachedTitle,
    List<Village> unreached)
    implements Page {
  static final String PATH = "/{lang}/trips/routes/suggestions";
  static final String PROVINCE = "province";

  /** A link to another province's suggestions. */
  public record Choice(String label, String path, boolean isChosen) {}

  /**
   * Communities that a route could link, and why.
   *
   * @param planner makes a trip past all of them; none where nothing can be visited yet
   * @param draft makes a draft of it; none for who may not
   */
  public record Idea(
      String kind,
      String title,
      List<Village> villages,
      List<String> reasons,
      String estimate,
      @Nullable String planner,
      @Nullable Begin draft) {}

  /** What makes a draft of it: the form's hidden fields. */
  public record Begin(String place, String id, String stops) {}

  /** A community, ready to print. */
  public record Village(Community community, String path, String where, String cover) {
    static Village of(Ui ui, Community community) {
      return new Village(
          community,
          ui.link(community.path()),
          Addresses.brief(ui, community),
          Covers.card(community.slug()));
    }
  }

  static SuggestionsPage of(
      Ui ui,
      List<Province> provinces,
      String chosen,
      List<Suggestion> suggestions,
      Set<UUID> visitable,
      List<Community> unreached,
      boolean mayDraft) {
    int count = unreached.size();
    return new SuggestionsPage(
        ui,
        Head.of(ui.t("trips.routes.suggestions"), ui.t("trips.routes.suggestions.what")).unlisted(),
        provinces.size() < 2 ? List.of() : choices(ui, provinces, chosen),
        suggestions.stream()
            .map(suggestion -> idea(ui, suggestion, visitable, mayDraft ? chosen : null))
            .toList(),
        ui.t("trips.routes.unreached", count, ui.number(count)),
        unreached.stream().map(community -> Village.of(ui, community)).toList());
  }

  private static List<Choice> choices(Ui ui, List<Province> provinces, String chosen) {
    return provinces.stream()
        .map(
            province ->
                new Choice(
                    ui.plain(province.name()),
                    ui.link(RoutesPage.INSIDE + "/suggestions?" + PROVINCE + "=" + province.code()),
                    province.code().equals(chosen)))
        .toList();
  }

  private static Idea idea(
      Ui ui, Suggestion suggestion, Set<UUID> visitable, @Nullable String draftedIn) {
    var kind = suggestion.kind().key();
    int members = suggestion.communities().size();
    return new Idea(
        kind,
        ui.t("communities.kind." + kind),
        suggestion.communities().stream().map(one -> Village.of(ui, one)).toList(),
        List.of(
            ui.t("trips.routes.reason.rare", ui.number(suggestion.rarity())),
            ui.t(
                "trips.routes.reason.unreached",
                suggestion.unreached(),
                ui.number(suggestion.unreached()),
                ui.number(members)),
            ui.t(
                "trips.routes.reason.near",
                ui.duration(RouteWays.about(Math.max(1, suggestion.minutes()))))),
        ui.t(suggestion.isEstimate() ? "trips.travel.estimate" : "trips.travel.roads"),
        planner(ui, suggestion, visitable),
        draftedIn == null ? null : begin(suggestion, draftedIn));
  }

  private static Begin begin(Suggestion suggestion, String province) {
    return new Begin(
        Place.province(province).toString(),
        UUID.randomUUID().toString(),
        String.join(",", suggestion.communities().stream().map(Community::slug).toList()));
  }

  private static @Nullable String planner(Ui ui, Suggestion suggestion, Set<UUID> visitable) {
    var slugs =
        suggestion.communities().stream()
            .filter(community -> visitable.contains(community.id()))
            .map(Community::slug)
            .toList();
    if (slugs.isEmpty()) return null;
    return ui.link("/trips?" + WishesController.COMMUNITIES + "=" + String.join(",", slugs));
  }
}
