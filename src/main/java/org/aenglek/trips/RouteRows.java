package org.aenglek.trips;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.people.People;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole routes, a few statements for all that are asked for. */
@Component
class RouteRows {
  /** The order of lists: what the province offers first, what others did last. */
  private static final String IN_ORDER =
      " order by array_position(array['published', 'tested', 'recorded'], r.status), r.slug";

  private static final String ALL =
      """
      select r.id, r.province, r.slug, r.status, r.title, r.lead, r.identity_kind, r.identity,
             r.owner, s.slug as story, r.ordered, r.days, r.months, r.changed
        from trips.route r left join stories.story s on s.id = r.story
      """;

  private static final String PUBLIC = ALL + " where r.status <> 'draft'";

  private final JdbcClient sql;
  private final Areas areas;
  private final People people;

  RouteRows(JdbcClient sql, Areas areas, People people) {
    this.sql = sql;
    this.areas = areas;
    this.people = people;
  }

  List<Route> list() {
    return routes(sql.sql(PUBLIC + IN_ORDER).query(RouteRows::row).list());
  }

  /** The first of those that are more than a record. */
  List<Route> first(int most) {
    var first = PUBLIC + " and r.status <> 'recorded'" + IN_ORDER + " limit ?";
    return routes(sql.sql(first).param(most).query(RouteRows::row).list());
  }

  int recorded() {
    return sql.sql("select count(*)::int from trips.route where status = 'recorded'")
        .query(Integer.class)
        .single();
  }

  List<Route> bySlug(String slug) {
    return routes(sql.sql(PUBLIC + " and r.slug = ?").param(slug).query(RouteRows::row).list());
  }

  /** No record, whatever its state. */
  List<Route> own(UUID id) {
    return routes(
        sql.sql(ALL + " where r.id = ? and r.status <> 'recorded'")
            .param(id)
            .query(RouteRows::row)
            .list());
  }

  /** What is not published yet, the last changed first. */
  List<Route> drafts(String province) {
    return routes(
        sql.sql(
                ALL
                    + """
                     where r.province = ? and r.status in ('draft', 'tested')
                     order by r.changed desc, r.slug limit 200
                    """)
            .param(province)
            .query(RouteRows::row)
            .list());
  }

  List<Route> byStory(UUID story) {
    return routes(
        sql.sql(PUBLIC + " and r.story = ?" + IN_ORDER).param(story).query(RouteRows::row).list());
  }

  List<Route> through(UUID community) {
    return routes(
        sql.sql(
                PUBLIC
                    + " and r.id in (select route from trips.stop where community = ?)"
                    + IN_ORDER)
            .param(community)
            .query(RouteRows::row)
            .list());
  }

  private record Row(
      UUID id,
      String province,
      String slug,
      Route.Status status,
      LocalText title,
      LocalText lead,
      Route.@Nullable Identity identity,
      @Nullable UUID owner,
      @Nullable String story,
      boolean isOrdered,
      @Nullable Integer days,
      List<Integer> months,
      Instant changed) {}

  private record StopRow(
      UUID route,
      int number,
      LocalText name,
      @Nullable UUID community,
      @Nullable Point point,
      @Nullable Integer stayMinutes,
      @Nullable LocalText note) {}

  private record TrialRow(UUID route, DateSpan days, @Nullable UUID by, @Nullable Integer people) {}

  private record SourceRow(UUID route, Route.Source source) {}

  private List<Route> routes(List<Row> rows) {
    if (rows.isEmpty()) return List.of();
    var ids = rows.stream().map(Row::id).toList();
    var stops = stops(ids);
    var trials = trials(ids);
    var sources = sources(ids);
    var names = names(rows, trials);
    return rows.stream()
        .map(
            row ->
                new Route(
                    row.id(),
                    row.province(),
                    row.slug(),
                    row.status(),
                    row.title(),
                    row.lead(),
                    row.identity(),
                    row.owner() == null ? null : names.get(row.owner()),
                    row.story(),
                    row.isOrdered(),
                    row.days(),
                    new TreeSet<>(row.months()),
                    stops.getOrDefault(row.id(), List.of()),
                    trials.getOrDefault(row.id(), List.of()).stream()
                        .map(
                            trial ->
                                new Route.Trial(
                                    trial.days(),
                                    trial.by() == null ? null : names.get(trial.by()),
                                    trial.people()))
                        .toList(),
                    sources.getOrDefault(row.id(), List.of()),
                    row.changed()))
        .toList();
  }

  private Map<UUID, LocalText> names(List<Row> rows, Map<UUID, List<TrialRow>> trials) {
    var ids =
        Stream.concat(
                rows.stream().map(Row::owner),
                trials.values().stream().flatMap(List::stream).map(TrialRow::by))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return ids.isEmpty() ? Map.of() : people.names(ids);
  }

  private Map<UUID, List<Route.Stop>> stops(Collection<UUID> routes) {
    var rows =
        sql.sql(
                """
                select route, position, name, community, lat, lon, stay_minutes, note
                  from trips.stop where route = any(?) order by route, position
                """)
            .param(routes.toArray(UUID[]::new))
            .query(RouteRows::stop)
            .list();
    var communities =
        areas.all(rows.stream().map(StopRow::community).flatMap(Stream::ofNullable).toList());
    var byRoute = new HashMap<UUID, List<Route.Stop>>();
    for (var row : rows) {
      byRoute
          .computeIfAbsent(row.route(), route -> new ArrayList<>())
          .add(
              new Route.Stop(
                  row.number(),
                  row.name(),
                  row.community() == null ? null : communities.get(row.community()),
                  row.point(),
                  row.stayMinutes(),
                  row.note()));
    }
    return byRoute;
  }

  private Map<UUID, List<TrialRow>> trials(Collection<UUID> routes) {
    return sql
        .sql(
            """
            select route, first_day, last_day, by_whom, people
              from trips.trial where route = any(?) order by route, first_day
            """)
        .param(routes.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new TrialRow(
                    Columns.id(row, "route"),
                    new DateSpan(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                    row.getObject("by_whom", UUID.class),
                    Columns.findInt(row, "people")))
        .list()
        .stream()
        .collect(groupingBy(TrialRow::route));
  }

  private Map<UUID, List<Route.Source>> sources(Collection<UUID> routes) {
    return sql
        .sql(
            """
            select route, address, what from trips.route_source
             where route = any(?) order by route, position
            """)
        .param(routes.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new SourceRow(
                    Columns.id(row, "route"),
                    new Route.Source(row.getString("address"), row.getString("what"))))
        .list()
        .stream()
        .collect(
            groupingBy(
                SourceRow::route, Collectors.mapping(SourceRow::source, Collectors.toList())));
  }

  private static Row row(ResultSet row, int i) throws SQLException {
    var identity = Columns.findText(row, "identity");
    return new Row(
        Columns.id(row, "id"),
        row.getString("province"),
        row.getString("slug"),
        Route.Status.of(row.getString("status")),
        Columns.text(row, "title"),
        Columns.text(row, "lead"),
        identity == null
            ? null
            : new Route.Identity(
                Route.Identity.Kind.valueOf(
                    row.getString("identity_kind").toUpperCase(Locale.ROOT)),
                identity),
        row.getObject("owner", UUID.class),
        row.getString("story"),
        row.getBoolean("ordered"),
        Columns.findInt(row, "days"),
        Columns.ints(row, "months"),
        Columns.instant(row, "changed"));
  }

  private static StopRow stop(ResultSet row, int i) throws SQLException {
    return new StopRow(
        Columns.id(row, "route"),
        row.getInt("position"),
        Columns.text(row, "name"),
        row.getObject("community", UUID.class),
        row.getObject("lat") == null ? null : Columns.point(row, ""),
        Columns.findInt(row, "stay_minutes"),
        Columns.findText(row, "note"));
  }
}
