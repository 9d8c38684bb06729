package org.aenglek;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.stories.Stories;
import org.aenglek.trips.NewRoute;
import org.aenglek.trips.Route;
import org.aenglek.trips.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads {@code routes.json}: routes that are recorded, and drafts. Nothing becomes the province's
 * own by being in a file.
 */
@Component
@Order(50)
class RoutesPart implements FolderPart {
  private final Areas areas;
  private final Stories stories;
  private final Routes routes;

  RoutesPart(Areas areas, Stories stories, Routes routes) {
    this.areas = areas;
    this.stories = stories;
    this.routes = routes;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("routes.json", RouteEntry[].class)) {
      routes.enter(route(entry, province), Folder.requestId("route", entry.slug()));
    }
  }

  /** What the entry does not say itself is said by its story. */
  private NewRoute route(RouteEntry entry, Province province) {
    var story = entry.story() == null ? null : stories.get(entry.story()).headline();
    return new NewRoute(
        province.code(),
        entry.slug(),
        entry.status() == Entered.RECORDED,
        text(entry.title(), story == null ? null : story.title(), entry.slug()),
        text(entry.lead(), story == null ? null : story.lead(), entry.slug()),
        entry.identity(),
        entry.owner(),
        story == null ? null : story.id(),
        entry.ordered(),
        entry.days(),
        new TreeSet<>(requireNonNullElse(entry.months(), List.of())),
        entry.stops().stream().map(this::stop).toList(),
        requireNonNullElse(entry.trials(), List.<TrialEntry>of()).stream()
            .map(TrialEntry::trial)
            .toList(),
        entry.sources());
  }

  private static LocalText text(@Nullable LocalText own, @Nullable LocalText story, String route) {
    return Objects.requireNonNull(
        own == null ? story : own, "a title and a lead, or a story, for the route " + route);
  }

  private NewRoute.Stop stop(StopEntry entry) {
    return new NewRoute.Stop(
        entry.name(),
        entry.community() == null ? null : areas.get(entry.community()).id(),
        entry.point(),
        entry.stayMinutes(),
        entry.note());
  }

  /** The states in which a file may bring a route. */
  private enum Entered {
    RECORDED,
    DRAFT
  }

  private record RouteEntry(
      String slug,
      Entered status,
      @Nullable String story,
      @Nullable LocalText title,
      @Nullable LocalText lead,
      Route.@Nullable Identity identity,
      @Nullable LocalText owner,
      boolean ordered,
      @Nullable Integer days,
      @Nullable List<Integer> months,
      List<StopEntry> stops,
      @Nullable List<TrialEntry> trials,
      List<Route.Source> sources) {}

  private record StopEntry(
      LocalText name,
      @Nullable String community,
      @Nullable Point point,
      @Nullable Integer stayMinutes,
      @Nullable LocalText note) {}

  /** One day needs no last. */
  private record TrialEntry(
      LocalDate first, @Nullable LocalDate last, @Nullable LocalText by, @Nullable Integer people) {
    Route.Trial trial() {
      return new Route.Trial(new DateSpan(first, requireNonNullElse(last, first)), by, people);
    }
  }
}
