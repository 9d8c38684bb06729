package org.aenglek.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The map of sameness: of a province, what several communities have, and what only one has. */
@Component
public class Sameness {
  private static final int PROVINCES_REMEMBERED = 100;
  private static final int MOST_WORDS = 80;
  private static final int MOST_GROUPS = 24;
  private static final int MOST_MEMBERS = 200;
  private static final int MOST_ONLY = 500;

  private final JdbcClient sql;
  private final Areas areas;
  private final Remembered<String, Found> found;

  Sameness(JdbcClient sql, Areas areas, Changes changes) {
    this.sql = sql;
    this.areas = areas;
    this.found = new Remembered<>(changes, PROVINCES_REMEMBERED, any -> 0, this::find);
  }

  /** Something that a community has. */
  public record Item(Community community, Kind kind, LocalText name, String path) {}

  /**
   * What several communities tell of.
   *
   * @param communities how many they are
   * @param items what they have, one community's after the other's
   */
  public record Group(Kind kind, int communities, List<Item> items) {

    /** What all their names share, in the reader's language where all are in it. */
    public LocalText shared(Lang lang) {
      var names = items.stream().map(Item::name).toList();
      var inIt = names.stream().flatMap(name -> name.exactly(lang).stream()).toList();
      var words = inIt.size() == names.size() ? inAll(inIt, lang) : "";
      if (!words.isEmpty()) return LocalText.of(lang, words);
      var sources = names.stream().map(Telling::source).toList();
      var source = sources.getFirst().lang();
      return LocalText.of(
          source, inAll(sources.stream().map(LocalText.Shown::text).toList(), source));
    }

    private String inAll(List<String> names, Lang lang) {
      var places = Telling.placesOf(items.getFirst().community());
      return Telling.inAll(names, Telling.places(places, lang));
    }
  }

  /**
   * A province's map.
   *
   * @param groups what most communities tell of first
   * @param only what no other community tells of, in the order of their addresses
   */
  public record Found(List<Group> groups, List<Item> only) {}

  public Found of(String province) {
    return found.of(province);
  }

  private record Shared(Kind kind, int communities, List<UUID> things) {}

  private record Row(UUID thing, UUID community, Kind kind, LocalText name, String path) {}

  private Found find(String province) {
    var groups = different(shared(province));
    var only = only(province);
    var ids = groups.stream().flatMap(group -> group.things().stream()).collect(Collectors.toSet());
    ids.addAll(only);
    var items = items(ids);
    return new Found(
        groups.stream()
            .map(group -> new Group(group.kind(), group.communities(), in(group.things(), items)))
            .toList(),
        in(only, items));
  }

  private static List<Item> in(Collection<UUID> things, Map<UUID, Item> items) {
    return things.stream().filter(items::containsKey).map(items::get).toList();
  }

  /** A word whose things are all among those of a word before it says nothing new. */
  private static List<Shared> different(List<Shared> all) {
    var different = new ArrayList<Shared>();
    var seen = new ArrayList<Set<UUID>>();
    for (var one : all) {
      if (different.size() == MOST_GROUPS) break;
      if (seen.stream().anyMatch(before -> before.containsAll(one.things()))) continue;
      different.add(one);
      seen.add(new HashSet<>(one.things()));
    }
    return different;
  }

  /** For each word of names the things of one kind that have it, where they are of several. */
  private List<Shared> shared(String province) {
    return sql.sql(
            """
            select t.kind, count(distinct t.community)::int as communities,
                   (array_agg(t.thing order by t.community, t.thing))[1:%d] as things
              from communities.told t
             where t.province = ? and t.named and t.kind = any(?)
             group by t.kind, t.word having count(distinct t.community) > 1
             order by communities desc, count(*) desc, t.kind, t.word collate "C" limit %d
            """
                .formatted(MOST_MEMBERS, MOST_WORDS))
        .params(province, kinds())
        .query(Sameness::shared)
        .list();
  }

  /** Nothing of their names is told by another community. */
  private List<UUID> only(String province) {
    return sql.sql(
            """
            with here as materialized (
                   select thing, kind, word, community, named from communities.told
                    where province = :province and kind = any(:kinds)),
                 spread as (
                   select kind, word, count(distinct community) > 1 as is_shared from here
                    group by kind, word),
                 lone as (
                   select thing, community from here join spread using (kind, word)
                    where named group by thing, community having not bool_or(is_shared))
            select lone.thing from lone join areas.community c on c.id = lone.community
             order by c.slug collate "C", lone.thing limit :most
            """)
        .param("province", province)
        .param("kinds", kinds())
        .param("most", MOST_ONLY)
        .query(UUID.class)
        .list();
  }

  private Map<UUID, Item> items(Collection<UUID> things) {
    var rows =
        sql.sql(
                """
                select thing, community, kind, name, path from communities.telling
                 where thing = any(?)
                """)
            .param(things.toArray(UUID[]::new))
            .query(Sameness::row)
            .list();
    var communities = areas.all(rows.stream().map(Row::community).distinct().toList());
    return rows.stream()
        .collect(
            Collectors.toMap(
                Row::thing,
                row -> {
                  var community = communities.get(row.community());
                  var path = Likeness.path(community, row.path());
                  return new Item(community, row.kind(), row.name(), path);
                },
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static String[] kinds() {
    return Arrays.stream(Kind.values()).map(Kind::key).toArray(String[]::new);
  }

  private static Shared shared(ResultSet row, int i) throws SQLException {
    return new Shared(
        Kind.find(row.getString("kind")).orElseThrow(),
        row.getInt("communities"),
        Arrays.asList((UUID[]) row.getArray("things").getArray()));
  }

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        Columns.id(row, "thing"),
        Columns.id(row, "community"),
        Kind.find(row.getString("kind")).orElseThrow(),
        Columns.text(row, "name"),
        row.getString("path"));
  }
}
