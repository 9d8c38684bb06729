package org.aenglek.communities;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
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
 * Communities by what they have and in order. Each order is an index's own, so a page costs as much
 * among tens of thousands as among fifty; what stands on its cards is fetched for all of them at
 * once.
 */
@Component
class CommunityList {
  private static final String FROM =
      """
       from areas.community c
       join communities.profile p on p.community = c.id
       join communities.sorting o on o.community = c.id and o.lang = :lang
      """;

  private final JdbcClient sql;

  CommunityList(JdbcClient sql) {
    this.sql = sql;
  }

  private record Row(Community community, Evidence evidence, List<Highlight> highlights) {}

  private record PartOf<T>(UUID community, T part) {}

  CommunityCount count(CommunityFilter filter) {
    return sql.sql(
            """
            select count(*) as counted, count(*) filter (where evidence = 'list') as only_listed
              from (select p.evidence
                      from areas.community c join communities.profile p on p.community = c.id
                     where %s limit :limit) found
            """
                .formatted(where(filter)))
        .params(values(filter))
        .param("limit", CommunityCount.MOST + 1)
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
            "select %s, p.evidence, p.highlights %s %s where %s order by %s limit %d offset %d"
                .formatted(
                    CommunityRow.COLUMNS,
                    FROM,
                    CommunityRow.JOINS,
                    where(filter),
                    order(filter.sort()),
                    limit,
                    offset))
        .params(values(filter))
        .param("lang", lang.code())
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

  private static String order(CommunityFilter.Sort sort) {
    return switch (sort) {
      case NAME -> "o.lang, o.key, o.community";
      case DISTANCE -> "point(c.lon, c.lat) <-> point(:lon, :lat), c.id";
      case COMPLETENESS -> "p.completeness desc, p.community";
    };
  }

  private static String where(CommunityFilter filter) {
    var where = new StringBuilder("true");
    if (filter.district() != null) {
      where.append(
          """
           and c.subdistrict in (select code from areas.subdistrict where district = :district)
          """);
    }
    if (filter.list() != null) {
      where.append(
          """
           and exists (select from communities.listing l
                        where l.list = :list and l.community = c.id)
          """);
    }
    if (filter.kind() != null) {
      where.append(
          """
           and exists (select from communities.capital k
                        where k.kind = :kind and k.community = c.id)
          """);
    }
    if (filter.speaks() != null) where.append(welcomes(":speaks = any(w.languages)"));
    if (filter.access() != null) where.append(welcomes(":access = any(w.access)"));
    if (filter.open() != null) {
      where.append(
          """
           and exists (select from communities.hours h where h.community = c.id
                          and :weekday = any(h.weekdays) and :month = any(h.months))
          """);
    }
    return where.toString();
  }

  private static String welcomes(String guests) {
    return " and exists (select from communities.welcome w where w.community = c.id and "
        + guests
        + ")";
  }

  private static Map<String, Object> values(CommunityFilter filter) {
    var values = new HashMap<String, Object>();
    if (filter.district() != null) values.put("district", filter.district());
    if (filter.list() != null) values.put("list", filter.list());
    if (filter.kind() != null) values.put("kind", filter.kind().key());
    if (filter.speaks() != null) values.put("speaks", filter.speaks());
    if (filter.access() != null) values.put("access", filter.access());
    if (filter.open() != null) {
      values.put("weekday", filter.open().getDayOfWeek().getValue());
      values.put("month", filter.open().getMonthValue());
    }
    if (filter.near() != null) {
      values.put("lat", filter.near().lat());
      values.put("lon", filter.near().lon());
    }
    return values;
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
