package org.aenglek.trips;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.media.Covers;
import org.aenglek.people.Access;
import org.aenglek.people.People;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.aenglek.trips.RouteRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The linked routes. Readers see those that are recorded, tested or published; a draft is nobody's
 * to see yet.
 */
@Component
public class Routes {
  private static final int REMEMBERED = 500;
  private static final int SHOWN_IN_FRONT = 3;

  /**
   * What a first page shows.
   *
   * @param routes the first of those that one can follow
   * @param recorded how many there are only records of
   */
  public record Front(List<Route> routes, int recorded) {
    public boolean isEmpty() {
      return routes.isEmpty() && recorded == 0;
    }
  }

  private final JdbcClient sql;
  private final RouteRows rows;
  private final People people;
  private final Covers covers;
  private final CommunityStandings standings;
  private final Access access;
  private final Clock clock;
  private final Supplier<List<Route>> all;
  private final Supplier<Front> front;
  private final Remembered<String, List<Route>> bySlug;
  private final Remembered<UUID, List<Route>> through;

  Routes(
      JdbcClient sql,
      RouteRows rows,
      People people,
      Covers covers,
      CommunityStandings standings,
      Access access,
      Clock clock,
      Changes changes) {
    this.sql = sql;
    this.rows = rows;
    this.people = people;
    this.covers = covers;
    this.standings = standings;
    this.access = access;
    this.clock = clock;
    this.all = Remembered.one(changes, rows::list);
    this.front =
        Remembered.one(changes, () -> new Front(rows.first(SHOWN_IN_FRONT), rows.recorded()));
    this.bySlug = new Remembered<>(changes, REMEMBERED, List::size, rows::bySlug);
    this.through = new Remembered<>(changes, REMEMBERED, List::size, rows::through);
  }

  /** The published first, then the tested, last what is only recorded. */
  public List<Route> list() {
    return all.get();
  }

  public Front front() {
    return front.get();
  }

  /**
   * @throws NotThere when there is no such route, or only a draft
   */
  public Route get(String slug) {
    return find(slug).orElseThrow(() -> new NotThere("route " + slug));
  }

  public Optional<Route> find(String slug) {
    return bySlug.of(slug).stream().findFirst();
  }

  /** Those that stop at a community. */
  public List<Route> through(UUID community) {
    return through.of(community);
  }

  /** Those that a story tells of. */
  public List<Route> toldBy(UUID story) {
    return rows.byStory(story);
  }

  /** One that is no record, also a draft: whoever asks has asked first whether they may. */
  public Optional<Route> findOwn(UUID id) {
    return rows.own(id).stream().findFirst();
  }

  /**
   * What waits to be tested or published in a province, for whoever may draft there.
   *
   * @throws Access.NotAllowed when whoever acts may not
   */
  @Transactional(readOnly = true)
  public List<Route> drafts(String province) {
    access.require(Permission.DRAFT_ROUTES, Place.province(province));
    return rows.drafts(province);
  }

  /** Enters a route, recorded or as a draft; sent twice, it is entered once. */
  @Transactional
  public void enter(NewRoute facts, UUID requestId) {
    var request = Request.of(requestId, facts);
    var id = Ids.next(clock);
    if (insert(id, facts, request) == 0) {
      request.mustEqual(fingerprintOf(request.id()));
      return;
    }
    note(id, facts.isRecorded() ? Route.Status.RECORDED : Route.Status.DRAFT);
    enterStops(id, facts.stops());
    enterSources(id, facts.sources());
    facts.trials().forEach(trial -> enter(id, facts.province(), trial));
    covers.weave(
        id, Route.cover(facts.slug()), facts.title(), facts.province(), motifs(facts.identity()));
  }

  /**
   * Enters a draft under its id, or puts it in the place of what it said before. When its stops are
   * others, nobody has travelled it yet: it is a draft again.
   *
   * @throws Access.NotAllowed when whoever acts may not draft there, or may not change what
   *     everybody sees
   */
  @Transactional
  public void keep(UUID id, NewRoute facts) {
    var place = Place.province(facts.province());
    access.require(Permission.DRAFT_ROUTES, place);
    var state = locked("id = ?", id);
    var before = findOwn(id);
    if (before.isPresent()) {
      change(state.orElseThrow(), before.get(), facts);
    } else {
      insert(id, facts, Request.of(id, facts));
      note(id, Route.Status.DRAFT);
    }
    enterStops(id, facts.stops());
    covers.weave(
        id, Route.cover(facts.slug()), facts.title(), facts.province(), motifs(facts.identity()));
  }

  private void change(State state, Route before, NewRoute facts) {
    boolean isSeen = state.status() != Route.Status.DRAFT;
    if (isSeen) access.require(Permission.CHECK, Place.province(facts.province()));
    update(state.id(), facts);
    if (isSeen && !hasSameStops(before, facts)) move(state, state.status(), Route.Status.DRAFT);
    sql.sql("delete from trips.stop where route = ?").param(state.id()).update();
  }

  private static boolean hasSameStops(Route before, NewRoute facts) {
    return before.communities().stream()
        .map(Community::id)
        .toList()
        .equals(facts.stops().stream().map(NewRoute.Stop::community).distinct().toList());
  }

  /** Keeps others from taking a step with it before this one is done. */
  void lock(Route route) {
    state(route.slug());
  }

  /**
   * A trial ended well; a draft is tested from then on.
   *
   * @throws RouteRefused when it is only a record
   * @throws NotThere when there is no such route
   */
  @Transactional
  void pass(String slug, Route.Trial trial) {
    var state = state(slug);
    access.require(Permission.DRAFT_ROUTES, Place.province(state.province()));
    if (state.status() == Route.Status.RECORDED) throw new RouteRefused(Reason.RECORDED);
    enter(state.id(), state.province(), trial);
    move(state, Route.Status.DRAFT, Route.Status.TESTED);
  }

  /**
   * A trial ended badly: what was tested is a draft again; what is published is for the officers.
   */
  @Transactional
  void fail(String slug) {
    var state = state(slug);
    access.require(Permission.DRAFT_ROUTES, Place.province(state.province()));
    move(state, Route.Status.TESTED, Route.Status.DRAFT);
  }

  /**
   * Makes it the province's own. Done twice, it is done once.
   *
   * @throws RouteRefused when nobody has tested it, it is only a record, or a community on it
   *     cannot be part of a route any more
   * @throws NotThere when there is no such route
   */
  @Transactional
  public void publish(String slug) {
    var state = state(slug);
    access.require(Permission.CHECK, Place.province(state.province()));
    switch (state.status()) {
      case RECORDED -> throw new RouteRefused(Reason.RECORDED);
      case DRAFT -> throw new RouteRefused(Reason.UNTESTED);
      case TESTED -> {
        mustStandWell(state.id());
        move(state, Route.Status.TESTED, Route.Status.PUBLISHED);
      }
      case PUBLISHED -> {}
    }
  }

  /** Where a community stands may have changed since somebody travelled there. */
  private void mustStandWell(UUID route) {
    var communities = findOwn(route).orElseThrow().communities();
    var growing = standings.growing(communities.stream().map(Community::id).toList());
    communities.stream()
        .filter(one -> growing.contains(one.id()))
        .findFirst()
        .ifPresent(
            one -> {
              throw new RouteRefused(Reason.GROWING, one.name());
            });
  }

  private record State(UUID id, String province, Route.Status status) {}

  private State state(String slug) {
    return locked("slug = ?", slug).orElseThrow(() -> new NotThere("route " + slug));
  }

  /** Locked, so that two officers take one step after the other; what is read later is so, too. */
  private Optional<State> locked(String which, Object parameter) {
    return sql.sql("select id, province, status from trips.route where " + which + " for update")
        .param(parameter)
        .query(
            (row, i) ->
                new State(
                    Columns.id(row, "id"),
                    row.getString("province"),
                    Route.Status.of(row.getString("status"))))
        .optional();
  }

  private void move(State state, Route.Status from, Route.Status to) {
    if (state.status() != from) return;
    sql.sql("update trips.route set status = ?, changed = ? where id = ?")
        .params(to.key(), Columns.at(clock.instant()), state.id())
        .update();
    note(state.id(), to);
  }

  /** What it was brought to before stays as it was. */
  private void note(UUID route, Route.Status status) {
    int number =
        sql.sql(
                """
                insert into trips.route_state (route, number, status, since, actor)
                select :route, coalesce(max(number), 0) + 1, :status, :since, :actor
                  from trips.route_state where route = :route
                returning number
                """)
            .param("route", route)
            .param("status", status.key())
            .param("since", Columns.at(clock.instant()))
            .param("actor", Actor.current().name())
            .query(Integer.class)
            .single();
    if (status == Route.Status.PUBLISHED) link(route, number);
  }

  /** Where it leads is written down with its publication, for it may stop elsewhere later. */
  private void link(UUID route, int number) {
    sql.sql(
            """
            insert into trips.linked (route, number, community)
            select distinct route, ?, community from trips.stop
             where route = ? and community is not null
            """)
        .params(number, route)
        .update();
  }

  /** The kinds of capital whose motifs are woven into its cover. */
  private static List<String> motifs(Route.@Nullable Identity identity) {
    if (identity == null) return List.of("charm");
    return switch (identity.kind()) {
      case CAPITAL -> List.of("way-of-life", "nature");
      case PERSON -> List.of("history", "culture");
      case SEASON -> List.of("nature", "charm");
    };
  }

  private int insert(UUID id, NewRoute facts, Request request) {
    var identity = facts.identity();
    return sql.sql(
            """
            insert into trips.route
                   (id, province, slug, status, title, lead, identity_kind, identity, owner,
                    story, ordered, days, months, changed, request, fingerprint)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request) do nothing
            """)
        .params(
            id,
            facts.province(),
            facts.slug(),
            (facts.isRecorded() ? Route.Status.RECORDED : Route.Status.DRAFT).key(),
            Columns.json(facts.title()),
            Columns.json(facts.lead()),
            identity == null ? null : identity.kind().key(),
            identity == null ? null : Columns.json(identity.text()),
            organisation(facts.province(), facts.owner()),
            facts.story(),
            facts.isOrdered(),
            facts.days(),
            facts.months().stream().sorted().toArray(Integer[]::new),
            Columns.at(clock.instant()),
            request.id(),
            request.fingerprint())
        .update();
  }

  private void update(UUID id, NewRoute facts) {
    var identity = facts.identity();
    sql.sql(
            """
            update trips.route
               set title = ?::jsonb, lead = ?::jsonb, identity_kind = ?, identity = ?::jsonb,
                   owner = ?, days = ?, months = ?, changed = ?
             where id = ?
            """)
        .params(
            Columns.json(facts.title()),
            Columns.json(facts.lead()),
            identity == null ? null : identity.kind().key(),
            identity == null ? null : Columns.json(identity.text()),
            organisation(facts.province(), facts.owner()),
            facts.days(),
            facts.months().stream().sorted().toArray(Integer[]::new),
            Columns.at(clock.instant()),
            id)
        .update();
  }

  private void enterStops(UUID route, List<NewRoute.Stop> stops) {
    for (int i = 0; i < stops.size(); i++) {
      var stop = stops.get(i);
      var point = stop.point();
      sql.sql(
              """
              insert into trips.stop (route, position, name, community, lat, lon, stay_minutes,
                                      note)
              values (?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb)
              """)
          .params(
              route,
              i + 1,
              Columns.json(stop.name()),
              stop.community(),
              point == null ? null : point.lat(),
              point == null ? null : point.lon(),
              stop.stayMinutes(),
              Columns.json(stop.note()))
          .update();
    }
  }

  private void enterSources(UUID route, List<Route.Source> sources) {
    for (int i = 0; i < sources.size(); i++) {
      var source = sources.get(i);
      sql.sql("insert into trips.route_source (route, position, address, what) values (?, ?, ?, ?)")
          .params(route, i + 1, source.address(), source.what())
          .update();
    }
  }

  private void enter(UUID route, String province, Route.Trial trial) {
    sql.sql(
            """
            insert into trips.trial (route, first_day, last_day, by_whom, people)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            route,
            trial.days().first(),
            trial.days().last(),
            organisation(province, trial.by()),
            trial.people())
        .update();
  }

  private @Nullable UUID organisation(String province, @Nullable LocalText name) {
    return name == null ? null : people.organisation(province, name);
  }

  private String fingerprintOf(UUID request) {
    return sql.sql("select fingerprint from trips.route where request = ?")
        .param(request)
        .query(String.class)
        .single();
  }
}
