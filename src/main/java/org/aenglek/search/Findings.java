package org.aenglek.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the folded text. How words are folded, matched and ranked is written in the migrations of
 * {@code search}.
 */
@Component
class Findings {

  /** A search finds at most so many; "200" on a page means "200 or more". */
  static final int MOST = 200;

  /** What is asked: an empty list is no filter. */
  record Question(
      String words,
      List<String> kinds,
      List<String> districts,
      @Nullable Double lat,
      @Nullable Double lon,
      int limit,
      int offset) {}

  /**
   * One page of what was found, the counts by kind and district of all of it, and the words that
   * were meant if those typed are unknown.
   */
  record Answer(
      List<Found> page,
      int total,
      Map<String, Integer> kinds,
      Map<String, Integer> districts,
      @Nullable String meant) {}

  /** A name that begins with, or sounds like, what was typed so far. */
  record Suggestion(String kind, String slug, Map<String, String> title) {}

  private final JdbcClient sql;
  private final JsonMapper json;

  Findings(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Answer find(Question question) {
    var page = new ArrayList<Found>();
    var counted = new Counted[1];
    sql.sql(
            """
        with hit as materialized (
          select d.kind, d.id, d.slug, d.title, d.district, d.rank, h.score, h.meant,
            6371000 * 2 * asin(sqrt(sin(radians(d.lat - :lat) / 2) ^ 2
              + cos(radians(:lat)) * cos(radians(d.lat)) * sin(radians(d.lon - :lon) / 2) ^ 2)) as metres
          from search.find(:q, :kinds, :districts, :most) h join search.document d using (kind, id)),
        counted as (
          select count(*) total, min(meant) meant,
            (select jsonb_object_agg(kind, n) from (select kind, count(*) n from hit group by kind) k) kinds,
            (select jsonb_object_agg(district, n) from (select district, count(*) n from hit where district is not null group by district) k) districts
          from hit)
        select hit.kind, id, slug, title::text, district, score, metres, total, counted.meant, kinds::text, districts::text
        from hit, counted
        order by score desc, metres nulls last, rank, slug
        limit :limit offset :offset
        """)
        .param("q", question.words())
        .param("most", MOST)
        .param("limit", question.limit())
        .param("offset", question.offset())
        .param("kinds", arrayOrNull(question.kinds()), java.sql.Types.ARRAY)
        .param("districts", arrayOrNull(question.districts()), java.sql.Types.ARRAY)
        .param("lat", question.lat(), java.sql.Types.DOUBLE)
        .param("lon", question.lon(), java.sql.Types.DOUBLE)
        .query(
            row -> {
              page.add(found(row));
              counted[0] =
                  new Counted(
                      row.getInt("total"),
                      row.getString("meant"),
                      row.getString("kinds"),
                      row.getString("districts"));
            });
    var c = counted[0];
    return c == null
        ? new Answer(List.of(), 0, Map.of(), Map.of(), null)
        : new Answer(page, c.total(), numbers(c.kinds()), numbers(c.districts()), c.meant());
  }

  List<Suggestion> suggest(String typed, int limit) {
    return sql.sql("select kind, slug, title::text from search.suggest(:typed, :limit)")
        .param("typed", typed)
        .param("limit", limit)
        .query(
            (row, i) -> new Suggestion(row.getString(1), row.getString(2), words(row.getString(3))))
        .list();
  }

  private record Counted(
      int total, @Nullable String meant, String kinds, @Nullable String districts) {}

  private Found found(ResultSet row) throws SQLException {
    var metres = (Double) row.getObject("metres");
    return new Found(
        row.getString("kind"),
        row.getObject("id", UUID.class),
        row.getString("slug"),
        words(row.getString("title")),
        row.getString("district"),
        row.getDouble("score"),
        metres);
  }

  private static String @Nullable [] arrayOrNull(List<String> values) {
    return values.isEmpty() ? null : values.toArray(String[]::new);
  }

  private Map<String, String> words(String title) {
    return json.readValue(title, new TypeReference<>() {});
  }

  private Map<String, Integer> numbers(@Nullable String counts) {
    return counts == null ? Map.of() : json.readValue(counts, new TypeReference<>() {});
  }
}
