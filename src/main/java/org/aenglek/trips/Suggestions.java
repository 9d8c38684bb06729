package org.aenglek.trips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.Point;
import org.aenglek.communities.Kind;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Routes that a province's data suggest, and the communities that no route reaches. */
@Component
public class Suggestions {
  private static final int PROVINCES_REMEMBERED = 10;
  private static final int MOST_COMMUNITIES = 500;

  private final JdbcClient sql;
  private final Areas areas;
  private final TravelTimes times;
  private final Remembered<String, List<Suggestion>> suggestions;
  private final Remembered<String, List<Community>> unreached;

  Suggestions(JdbcClient sql, Areas areas, TravelTimes times, Changes changes) {
    this.sql = sql;
    this.areas = areas;
    this.times = times;
    this.suggestions = new Remembered<>(changes, PROVINCES_REMEMBERED, found -> 0, this::suggest);
    this.unreached =
        new Remembered<>(changes, PROVINCES_REMEMBERED, found -> 0, this::findUnreached);
  }

  /** The best first. */
  public List<Suggestion> of(String province) {
    return suggestions.of(province);
  }

  /** By their addresses, in order. */
  public List<Community> unreached(String province) {
    return unreached.of(province);
  }

  private record Row(UUID id, Set<Kind> kinds, boolean isReached, List<UUID> near) {}

  private List<Suggestion> suggest(String province) {
    var rows = rows(province);
    var communities =
        areas.all(
            rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.id()), row.near().stream()))
                .distinct()
                .toList());
    var bySlug = new HashMap<String, Community>();
    communities.values().forEach(one -> bySlug.put(one.slug(), one));
    return new Clusters(rows.stream().map(row -> place(row, communities)).toList())
        .ranked().stream().map(ranked -> suggestion(ranked, bySlug)).toList();
  }

  private Suggestion suggestion(Clusters.Ranked ranked, Map<String, Community> bySlug) {
    var cluster = ranked.cluster();
    var members = cluster.members().stream().map(bySlug::get).map(Objects::requireNonNull).toList();
    return new Suggestion(
        cluster.kind(),
        members,
        (int) Math.round(100 * ranked.rarity()),
        ranked.unreached(),
        cluster.minutes(),
        times.isEstimate(members.stream().map(Suggestions::point).toList()));
  }

  private Clusters.Place place(Row row, Map<UUID, Community> communities) {
    var around = Stream.concat(Stream.of(row.id()), row.near().stream()).toList();
    var points = around.stream().map(communities::get).map(Suggestions::point).toList();
    return new Clusters.Place(
        slug(communities.get(row.id())),
        row.kinds(),
        row.isReached(),
        row.near().stream().map(communities::get).map(Suggestions::slug).toList(),
        times.minutes(points, Mode.CAR));
  }

  private static String slug(Community community) {
    return community.slug();
  }

  private static Point point(Community community) {
    Location location = Objects.requireNonNull(community.location());
    return location.point();
  }

  /** Each community that has something, with those of its province that are nearest to it. */
  private List<Row> rows(String province) {
    return sql.sql(
            """
            select c.id, k.kinds,
                   exists (select from trips.stop s join trips.route r on r.id = s.route
                            where s.community = c.id and r.status <> 'draft') as reached,
                   array(select n.id from areas.community n
                          where n.province = c.province and n.id <> c.id and n.lat is not null
                          order by point(n.lon, n.lat) <-> point(c.lon, c.lat), n.id
                          limit 8) as near
              from areas.community c
              join (select community, array_agg(distinct kind) as kinds
                      from communities.capital group by community) k on k.community = c.id
             where c.province = ? and c.lat is not null
             order by c.slug collate "C" limit %d
            """
                .formatted(MOST_COMMUNITIES))
        .param(province)
        .query(Suggestions::row)
        .list();
  }

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        Columns.id(row, "id"),
        Columns.strings(row, "kinds").stream()
            .map(kind -> Kind.find(kind).orElseThrow())
            .collect(Collectors.toUnmodifiableSet()),
        row.getBoolean("reached"),
        Arrays.asList((UUID[]) row.getArray("near").getArray()));
  }

  private List<Community> findUnreached(String province) {
    var ids =
        sql.sql(
                """
                select c.id from areas.community c
                 where c.province = ?
                   and not exists (select from trips.stop s join trips.route r on r.id = s.route
                                    where s.community = c.id and r.status <> 'draft')
                 order by c.slug collate "C" limit %d
                """
                    .formatted(MOST_COMMUNITIES))
            .param(province)
            .query(UUID.class)
            .list();
    var communities = areas.all(ids);
    return ids.stream().map(communities::get).map(Objects::requireNonNull).toList();
  }
}
