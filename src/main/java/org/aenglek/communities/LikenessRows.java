package org.aenglek.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Likeness.Thing;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what communities tell of, word by word. */
@Component
class LikenessRows {
  private final JdbcClient sql;

  LikenessRows(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A thing of another community that shares words.
   *
   * @param words how many its name has
   * @param shared those that both tell of
   * @param sharedOfName how many of them are in its name
   */
  record Other(
      UUID community,
      LocalText name,
      String path,
      int words,
      Set<String> shared,
      int sharedOfName) {}

  void keep(Thing thing, String province, Map<String, String> named, Collection<String> story) {
    sql.sql(
            """
            insert into communities.telling as t
                   (thing, community, province, kind, name, story, path, words, sample)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
            on conflict (thing) do update
               set community = excluded.community, province = excluded.province,
                   kind = excluded.kind, name = excluded.name, story = excluded.story,
                   path = excluded.path, words = excluded.words, sample = excluded.sample
            """)
        .params(
            thing.id(),
            thing.community(),
            province,
            thing.kind(),
            Columns.json(thing.name()),
            Columns.json(thing.story()),
            thing.path(),
            named.size(),
            thing.sample())
        .update();
    sql.sql("delete from communities.told where thing = ?").param(thing.id()).update();
    write(thing, province, named.keySet(), true);
    write(thing, province, story, false);
  }

  private void write(Thing thing, String province, Collection<String> words, boolean named) {
    if (words.isEmpty()) return;
    sql.sql(
            """
            insert into communities.told (thing, word, community, province, kind, named, sample)
            select ?, word, ?, ?, ?, ?, ? from unnest(?) word on conflict (thing, word) do nothing
            """)
        .params(
            thing.id(),
            thing.community(),
            province,
            thing.kind(),
            named,
            thing.sample(),
            words.toArray(String[]::new))
        .update();
  }

  /** Those that share the most first. */
  List<Other> sharing(Thing thing, String province, Collection<String> words, int most) {
    return sql.sql(
            """
            select t.community, t.name, t.path, t.words, found.shared, found.of_name
              from (select thing, array_agg(word) as shared,
                           (count(*) filter (where named))::int as of_name
                      from communities.told
                     where province = :province and kind = :kind and word = any(:words)
                       and community <> :community
                     group by thing) found
              join communities.telling t on t.thing = found.thing
             order by cardinality(found.shared) desc, t.thing limit :most
            """)
        .param("province", province)
        .param("kind", thing.kind())
        .param("words", words.toArray(String[]::new))
        .param("community", thing.community())
        .param("most", most)
        .query(LikenessRows::other)
        .list();
  }

  /** Which of these words other communities tell of. */
  Set<String> toldElsewhere(Thing thing, String province, Collection<String> words) {
    return sql.sql(
            """
            select distinct word from communities.told
             where province = ? and kind = ? and word = any(?) and community <> ?
            """)
        .params(province, thing.kind(), words.toArray(String[]::new), thing.community())
        .query(String.class)
        .set();
  }

  /** Some that were entered before anything was told of them. */
  List<Thing> untold(int most) {
    return sql.sql(
            """
            select thing, community, kind, name, story, path, sample from communities.telling
             where words is null order by thing limit ?
            """)
        .param(most)
        .query(
            (row, i) ->
                new Thing(
                    Columns.id(row, "thing"),
                    Columns.id(row, "community"),
                    row.getString("kind"),
                    Columns.text(row, "name"),
                    Columns.findText(row, "story"),
                    row.getString("path"),
                    row.getBoolean("sample")))
        .list();
  }

  private static Other other(ResultSet row, int i) throws SQLException {
    return new Other(
        Columns.id(row, "community"),
        Columns.text(row, "name"),
        row.getString("path"),
        row.getInt("words"),
        Columns.strings(row, "shared").stream().collect(Collectors.toUnmodifiableSet()),
        row.getInt("of_name"));
  }
}
