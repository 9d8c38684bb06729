package org.aenglek.communities.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import gg.jte.Content;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Addresses;
import org.aenglek.communities.Capital;
import org.aenglek.communities.Communities.Neighbour;
import org.aenglek.communities.Kind;
import org.aenglek.communities.Profile;
import org.aenglek.media.Covers;
import org.aenglek.site.Breadcrumbs;
import org.aenglek.site.Breadcrumbs.Crumb;
import org.aenglek.site.Head;
import org.aenglek.site.Links;
import org.aenglek.site.Page;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Everything that a visitor sees of one community. */
public record CommunityPage(
    Ui ui,
    Profile profile,
    Head head,
    String address,
    List<CapitalGroup> capital,
    List<Integer> sharedSources,
    WelcomeLines welcome,
    Knowledge knowledge,
    @Nullable Directions directions,
    List<NeighbourLines> neighbours,
    List<NumberedSource> sources,
    List<Content> panels,
    List<Content> sidePanels)
    implements Page {
  static final String PATH = "/{lang}/communities/{slug}";

  /** The capital of one kind. */
  public record CapitalGroup(String kind, String title, List<CapitalLine> items) {
    static List<CapitalGroup> of(Ui ui, Profile profile) {
      var byKind =
          profile.capital().stream()
              .collect(groupingBy(Capital::kind, () -> new EnumMap<>(Kind.class), toList()));
      return byKind.entrySet().stream()
          .map(group -> of(ui, group.getKey(), group.getValue()))
          .toList();
    }

    private static CapitalGroup of(Ui ui, Kind kind, List<Capital> items) {
      return new CapitalGroup(
          kind.key(),
          ui.t("communities.kind." + kind.key()),
          items.stream().map(item -> CapitalLine.of(ui, item)).toList());
    }
  }

  /**
   * One thing that it has.
   *
   * @param condition how it fares, and when somebody saw that; empty where that is not known
   */
  public record CapitalLine(Capital item, String condition) {
    static CapitalLine of(Ui ui, Capital item) {
      return new CapitalLine(item, condition(ui, item));
    }

    private static String condition(Ui ui, Capital item) {
      if (item.condition() == null) return "";
      var fares = ui.t("communities.edit.capital.condition." + item.condition());
      return item.seen() == null
          ? ui.t("communities.condition", fares)
          : ui.t("communities.condition.seen", fares, item.seen());
    }
  }

  /** A community nearby, on its card. */
  public record NeighbourLines(Community community, String cover, String path, String distance) {
    static NeighbourLines of(Ui ui, Neighbour neighbour) {
      var community = neighbour.community();
      return new NeighbourLines(
          community,
          Covers.card(community.slug()),
          ui.link(community.path()),
          ui.t("communities.neighbours.km", ui.km(neighbour.km())));
    }
  }

  /** How much is known: a share, what is known and what is missing, in words. */
  public record Knowledge(int percent, List<String> known, List<String> missing) {}

  /** How to find the village, and how well its point is known. */
  public record Directions(String mapAddress, String coordinates, boolean isExact) {}

  /** A source under the number by which the facts on the page name it. */
  public record NumberedSource(
      int number, String address, String label, boolean isLink, @Nullable LocalText note) {

    static NumberedSource of(int number, Profile.Source source) {
      var address = source.address();
      boolean isLink = Links.isAddress(address);
      var label = isLink ? readable(address) : address;
      return new NumberedSource(number, address, label, isLink, source.note());
    }

    /** Without the scheme, with its letters instead of their codes. */
    private static String readable(String address) {
      var text = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
      try {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException notEncoded) {
        return text;
      }
    }
  }

  static CommunityPage of(
      Ui ui,
      Profile profile,
      WelcomeLines welcome,
      List<Neighbour> neighbours,
      List<Content> panels,
      List<Content> sidePanels) {
    var community = profile.community();
    var address = Addresses.full(ui, community);
    return new CommunityPage(
        ui,
        profile,
        head(ui, profile, address),
        address,
        CapitalGroup.of(ui, profile),
        sharedSources(profile),
        welcome,
        knowledge(ui, profile),
        directions(community.location()),
        neighbours.stream().map(neighbour -> NeighbourLines.of(ui, neighbour)).toList(),
        sources(profile),
        panels,
        sidePanels);
  }

  public Community community() {
    return profile.community();
  }

  public String markers() {
    return ui.link(community().path() + "/map.json");
  }

  public String cover() {
    return Covers.band(community().slug());
  }

  @Override
  public Subject subject() {
    return community();
  }

  private static Head head(Ui ui, Profile profile, String address) {
    var community = profile.community();
    var name = ui.plain(community.name());
    var description = profile.summary() == null ? address : ui.plain(profile.summary());
    return Head.of(name, description)
        .withImage(Covers.preview(community.slug()))
        .withFacts(CommunityFacts.destination(ui, profile, description))
        .withFacts(
            Breadcrumbs.facts(
                ui,
                List.of(
                    new Crumb(ui.t("communities.list.title"), "/communities"),
                    new Crumb(name, community.path()))));
  }

  private static List<NumberedSource> sources(Profile profile) {
    return IntStream.range(0, profile.sources().size())
        .mapToObj(i -> NumberedSource.of(i + 1, profile.sources().get(i)))
        .toList();
  }

  /** The sources that all items of capital have in common; none where they differ. */
  private static List<Integer> sharedSources(Profile profile) {
    var different = profile.capital().stream().map(Capital::sources).distinct().toList();
    return different.size() == 1 ? different.getFirst() : List.of();
  }

  private static Knowledge knowledge(Ui ui, Profile profile) {
    var facts =
        Stream.of(Profile.Fact.values())
            .collect(
                partitioningBy(
                    profile.known()::contains,
                    mapping(fact -> ui.t("communities.fact." + fact.name()), toList())));
    return new Knowledge(profile.knownPercent(), facts.get(true), facts.get(false));
  }

  private static @Nullable Directions directions(@Nullable Location location) {
    if (location == null) return null;
    var coordinates = location.point().lat() + "," + location.point().lon();
    return new Directions(
        "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=13/%s/%s"
            .formatted(
                location.point().lat(),
                location.point().lon(),
                location.point().lat(),
                location.point().lon()),
        coordinates,
        location.known() == Location.Known.VILLAGE);
  }
}
