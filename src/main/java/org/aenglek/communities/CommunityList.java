package org.aenglek.communities;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.areas.CommunityRow;
import org.aenglek.base.Lang;
import org.aenglek.base.Point;
import org.aenglek.communities.CommunityCard.Highlight;
import org.aenglek.communities.Profile.Evidence;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Communities by what they have and in order; what stands on their cards is fetched for all of them
 * at once.
 */
@Component
class CommunityList {
  private final JdbcClient sql;

  CommunityList(JdbcClient sql) {
    this.sql = sql;
  }

  private record Row(Community community, Evidence evidence, List<Highlight> highlights) {}

  private record PartOf<T>(UUID community, T part) {}

  CommunityCount count(CommunityFilter filter) {
    return sql.sql(
            """
            select count(*) as counted, count(*) filter (where only_listed) as only_listed
              from (%s) found
            """
                .formatted(new Selection(filter).onlyListed(CommunityCount.MOST + 1)))
        .query((row, i) -> CommunityCount.of(row.getInt("counted"), row.getInt("only_listed")))
        .single();
  }

  List<CommunityCard> find(CommunityFilter filter, Lang lang, int offset, int limit) {
    var rows = rows(filter, lang, offset, limit);
    var ids = rows.stream().map(row -> row.community().id()).toArray(UUID[]::new);
    var hours = hours(ids);
    return rows.stream()
        .map(
            row ->
                new CommunityCard(
                    row.community(),
                    row.evidence(),
                    row.highlights(),
                    hours.getOrDefault(row.community().id(), List.of()),
                    km(filter.near(), row.community())))
        .toList();
  }

  private List<Row> rows(CommunityFilter filter, Lang lang, int offset, int limit) {
    return sql.sql(
            """
            select %s, p.evidence, p.highlights
              from (%s) page
              join areas.community c on c.id = page.community
              join communities.profile p on p.community = page.community
              %s
             order by page.place
            """
                .formatted(
                    CommunityRow.COLUMNS,
                    new Selection(filter).page(lang, offset, limit),
                    CommunityRow.JOINS))
        .params(from(filter.near()))
        .query(CommunityList::row)
        .list();
  }

  /** When each of these communities receives guests, where that is known. */
  private Map<UUID, List<Hours>> hours(UUID[] ids) {
    return byCommunity(
        sql.sql(
                """
                select community, weekdays, opens, closes, months, sample
                  from communities.hours where community = any(?) order by opens, weekdays
                """)
            .param(ids)
            .query((row, i) -> new PartOf<>(Columns.id(row, "community"), Hours.of(row)))
            .list());
  }

  private static <T> Map<UUID, List<T>> byCommunity(List<PartOf<T>> parts) {
    return parts.stream().collect(groupingBy(PartOf::community, mapping(PartOf::part, toList())));
  }

  private static Map<String, Double> from(@Nullable Point place) {
    return place == null ? Map.of() : Map.of("lat", place.lat(), "lon", place.lon());
  }

  private static @Nullable Double km(@Nullable Point from, Community community) {
    var location = community.location();
    return from == null || location == null ? null : from.kmTo(location.point());
  }

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        CommunityRow.read(row),
        Evidence.valueOf(row.getString("evidence").toUpperCase(Locale.ROOT)),
        Columns.list(row, "highlights", Highlight.class));
  }
}
