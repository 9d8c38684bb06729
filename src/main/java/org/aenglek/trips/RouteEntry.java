package org.aenglek.trips;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.communities.Entered;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.springframework.stereotype.Component;

/**
 * A linked route that the province drafts. What is entered of it is seen by those who make routes
 * until somebody has travelled it and it is published.
 */
@Component
public class RouteEntry implements Revisable {
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of("what", Ask.line("name"), Ask.text("story")),
          Question.of(PlannedStop.FIELD, Ask.several(PlannedStop.FIELD, List.of())),
          Question.of(
              "identity",
              Ask.one(
                  "identityKind",
                  Stream.of(Route.Identity.Kind.values()).map(Route.Identity.Kind::key).toList()),
              Ask.line("identity")),
          Question.of("owner", Ask.line("owner")),
          Question.of("season", Entered.months(), Ask.number("days", 2)));

  private static final int MOST_DAYS = 30;

  private final Routes routes;
  private final RouteSlugs slugs;
  private final Areas areas;
  private final CommunityStandings standings;
  private final Clock clock;

  RouteEntry(
      Routes routes, RouteSlugs slugs, Areas areas, CommunityStandings standings, Clock clock) {
    this.routes = routes;
    this.slugs = slugs;
    this.areas = areas;
    this.standings = standings;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "route";
  }

  @Override
  public String words() {
    return "trips.edit.route";
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("name.th", "story.th", PlannedStop.FIELD);
  }

  @Override
  public Permission permission(Place place) {
    return Permission.DRAFT_ROUTES;
  }

  @Override
  public boolean isEnteredIn(Place.Kind kind) {
    return kind == Place.Kind.PROVINCE;
  }

  @Override
  public boolean isSeenAtOnce() {
    return false;
  }

  @Override
  public String screen(UUID id, String question) {
    return question.equals(PlannedStop.FIELD) ? path(id) : "";
  }

  /** Of the page on which it is drafted. */
  public static String path(UUID id) {
    return "/trips/routes/drafts/" + id;
  }

  @Override
  public List<LocalText> chosen(Place place, String field, Content content) {
    return communities(content).stream().map(Community::name).toList();
  }

  @Override
  public Optional<Known> find(UUID id) {
    return routes
        .findOwn(id)
        .filter(route -> route.stops().stream().allMatch(stop -> stop.community() != null))
        .map(route -> new Known(id, Place.province(route.province()), route.title(), path(id)));
  }

  /** Routes are drawn on the map; in sheets there are none. */
  @Override
  public List<UUID> in(Place place) {
    return List.of();
  }

  @Override
  public Content read(UUID id) {
    var route = routes.findOwn(id).orElseThrow();
    var identity = route.identity();
    var content =
        Content.EMPTY
            .with("name", route.title())
            .with("story", route.lead())
            .with("owner", route.owner())
            .with("months", route.months())
            .with("days", route.days())
            .with(PlannedStop.FIELD, PlannedStop.written(planned(route)));
    if (identity == null) return content;
    return content.with("identityKind", identity.kind().key()).with("identity", identity.text());
  }

  private static List<PlannedStop> planned(Route route) {
    return route.stops().stream()
        .map(
            stop -> {
              var minutes = stop.stayMinutes();
              return new PlannedStop(
                  requireNonNull(stop.community()).slug(),
                  minutes == null ? PlannedStop.USUAL_STAY : minutes);
            })
        .toList();
  }

  @Override
  public Map<String, String> problems(Content content) {
    boolean hasKind = content.find("identityKind").isPresent();
    if (hasKind != (content.text("identity") != null)) {
      return Map.of("identity", "trips.edit.route.wrong.identity");
    }
    if (communities(content).size() < 2) {
      return Map.of(PlannedStop.FIELD, "trips.edit.route.wrong.stops");
    }
    if (!standings.growing(communities(content).stream().map(Community::id).toList()).isEmpty()) {
      return Map.of(PlannedStop.FIELD, "trips.edit.route.wrong.growing");
    }
    boolean isLong =
        content.number("days").filter(days -> days < 1 || days > MOST_DAYS).isPresent();
    return isLong ? Map.of("days", "trips.edit.route.wrong.days") : Map.of();
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    var before = routes.findOwn(id);
    var title = requireNonNull(content.text("name"));
    var slug = before.map(Route::slug).orElseGet(() -> slugs.choose(id, title));
    routes.keep(
        id,
        new NewRoute(
            place.id(),
            slug,
            false,
            title,
            requireNonNull(content.text("story")),
            identity(content).orElse(null),
            content.text("owner"),
            null,
            true,
            content.number("days").orElse(null),
            content.several("months").stream().map(Integer::valueOf).collect(Collectors.toSet()),
            stops(content).stream().map(stop -> entered(stop, before)).toList(),
            List.of(),
            List.of()));
  }

  /** What would be shown of a draft. */
  public Route route(Draft draft) {
    var content = draft.content();
    var name = content.text("name");
    var story = content.text("story");
    var unnamed = LocalText.of(Lang.TH, "…");
    return new Route(
        draft.thing(),
        draft.place().id(),
        draft.thing().toString(),
        Route.Status.DRAFT,
        name == null ? unnamed : name,
        story == null ? unnamed : story,
        identity(content).orElse(null),
        content.text("owner"),
        null,
        true,
        content.number("days").orElse(null),
        content.several("months").stream().map(Integer::valueOf).collect(Collectors.toSet()),
        stops(content),
        List.of(),
        List.of(),
        clock.instant());
  }

  private List<Community> communities(Content content) {
    return stops(content).stream().map(stop -> requireNonNull(stop.community())).toList();
  }

  /** A community that is there no more is no stop. */
  private List<Route.Stop> stops(Content content) {
    var planned = PlannedStop.all(content.several(PlannedStop.FIELD));
    var numbered = new ArrayList<Route.Stop>();
    for (var stop : planned) {
      areas
          .find(stop.slug())
          .or(() -> areas.movedTo(stop.slug()).flatMap(areas::find))
          .ifPresent(
              community ->
                  numbered.add(
                      new Route.Stop(
                          numbered.size() + 1,
                          community.name(),
                          community,
                          null,
                          stop.stayMinutes(),
                          null)));
    }
    return List.copyOf(numbered);
  }

  /** What was noted of the same stop before stays. */
  private static NewRoute.Stop entered(Route.Stop stop, Optional<Route> before) {
    var community = requireNonNull(stop.community());
    var former =
        before.stream()
            .flatMap(route -> route.stops().stream())
            .filter(one -> community.equals(one.community()))
            .findFirst();
    return new NewRoute.Stop(
        former.map(Route.Stop::name).orElse(stop.name()),
        community.id(),
        former.map(Route.Stop::point).orElse(null),
        stop.stayMinutes(),
        former.map(Route.Stop::note).orElse(null));
  }

  private static Optional<Route.Identity> identity(Content content) {
    var text = content.text("identity");
    if (text == null) return Optional.empty();
    return content
        .find("identityKind")
        .map(kind -> Route.Identity.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
        .map(kind -> new Route.Identity(kind, text));
  }
}
