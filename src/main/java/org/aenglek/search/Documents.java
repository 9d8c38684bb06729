package org.aenglek.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.site.Columns;
import org.aenglek.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what can be found. */
@Component
class Documents {
  private static final int ROWS_AT_ONCE = 500;

  private final JdbcClient sql;
  private final Words words;

  Documents(JdbcClient sql, Words words) {
    this.sql = sql;
    this.words = words;
  }

  /**
   * How far a reading of one database has come: every transaction before {@code xmin} was seen.
   * Later ones may have been seen or not, as they commit in any order, so they are read again.
   */
  record Mark(long database, String xmin) {}

  /** A row that was written; nothing to show when the thing is gone. */
  record Written(String key, @Nullable Entry entry) {}

  public Mark mark() {
    return sql.sql(
            """
            select oid::bigint as database, pg_snapshot_xmin(pg_current_snapshot())::text as xmin
              from pg_database where datname = current_database()
            """)
        .query(Mark.class)
        .single();
  }

  @Transactional(readOnly = true)
  public void writtenSince(String xmin, Consumer<Written> reader) {
    sql.sql(
            """
            select kind, id, path, district, lat, lon, title, names, words, places, lead,
                   body || array(select text from search.told where community = id) as body,
                   (select o.kind from offers.offer o where o.id = document.id) as kind_of_offer,
                   sample, gone
              from search.document where written >= ?::xid8
            """)
        .withFetchSize(ROWS_AT_ONCE)
        .param(xmin)
        .query((RowCallbackHandler) row -> reader.accept(written(row)));
  }

  private Written written(ResultSet row) throws SQLException {
    var thing =
        new Thing(
            row.getString("kind"),
            Columns.id(row, "id"),
            row.getString("path"),
            Columns.text(row, "title"),
            Columns.texts(row, "words"),
            Columns.findText(row, "lead"),
            row.getString("district"),
            row.getObject("lat") == null ? null : Columns.point(row, ""),
            row.getBoolean("sample"));
    if (row.getBoolean("gone")) return new Written(Entry.key(thing), null);
    return new Written(
        Entry.key(thing),
        new Entry(thing, strings(row, "names"), strings(row, "places"), body(row)));
  }

  /** Offers and routes are also found by what they are called, in any language. */
  private List<String> body(ResultSet row) throws SQLException {
    var key = key(row.getString("kind"), row.getString("kind_of_offer"));
    if (key == null) return strings(row, "body");
    var names = Stream.of(Lang.values()).map(lang -> words.say(lang, key));
    return Stream.concat(strings(row, "body").stream(), names).toList();
  }

  private static @Nullable String key(String kind, @Nullable String kindOfOffer) {
    if (kindOfOffer != null) return "offers.kind." + kindOfOffer;
    return kind.equals("route") ? "search.kind.route" : null;
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return Columns.strings(row, column).stream().filter(text -> text != null).toList();
  }
}
