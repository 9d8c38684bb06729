package org.aenglek.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.base.DateSpan;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stories in lists. */
@Component
class Headlines {
  static final String COLUMNS =
      "id, slug, kind, title, lead, released, first_day, last_day, place, recorded, changed";
  private static final String HEADLINES = "select " + COLUMNS + " from stories.story ";
  private static final String NEWEST = " order by released desc, last_day desc nulls last, slug";

  private final JdbcClient sql;

  Headlines(JdbcClient sql) {
    this.sql = sql;
  }

  List<Headline> list() {
    return sql.sql(HEADLINES + NEWEST).query(Headlines::headline).list();
  }

  List<Headline> list(Kind kind) {
    return sql.sql(HEADLINES + "where kind = ?" + NEWEST)
        .param(kind.key())
        .query(Headlines::headline)
        .list();
  }

  Set<Kind> kinds() {
    return sql.sql("select distinct kind from stories.story").query(String.class).list().stream()
        .map(kind -> Kind.find(kind).orElseThrow())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  Set<UUID> toldOf() {
    return sql.sql("select distinct community from stories.about").query(UUID.class).set();
  }

  List<Headline> about(UUID community) {
    return sql.sql(
            HEADLINES
                + "where id in (select story from stories.about where community = ?)"
                + NEWEST)
        .param(community)
        .query(Headlines::headline)
        .list();
  }

  List<Headline> forFirstPage(LocalDate today, int limitOfEach) {
    return sql.sql(
            """
            select %1$s from (
              (select %1$s, row_number() over (
                        order by recorded, kind = 'guide', released desc, slug) as nth
                 from stories.story where kind <> 'event' order by nth limit %2$d)
              union all
              (select %1$s, row_number() over (order by first_day, last_day, slug) as nth
                 from stories.story where kind = 'event' and last_day >= ? order by nth limit %2$d)
            ) shown order by kind = 'event', nth
            """
                .formatted(COLUMNS, limitOfEach))
        .param(today)
        .query(Headlines::headline)
        .list();
  }

  static Headline headline(ResultSet row, int i) throws SQLException {
    return new Headline(
        Columns.id(row, "id"),
        row.getString("slug"),
        Kind.find(row.getString("kind")).orElseThrow(),
        Columns.text(row, "title"),
        Columns.text(row, "lead"),
        row.getObject("released", LocalDate.class),
        days(row),
        Columns.findText(row, "place"),
        row.getBoolean("recorded"),
        Columns.instant(row, "changed"));
  }

  private static @Nullable DateSpan days(ResultSet row) throws SQLException {
    var first = Columns.findDate(row, "first_day");
    var last = Columns.findDate(row, "last_day");
    return first == null ? null : new DateSpan(first, Objects.requireNonNull(last));
  }
}
