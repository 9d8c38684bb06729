package org.aenglek.communities;

import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.CommunityRow;
import org.aenglek.base.Ids;
import org.aenglek.communities.Communities.Neighbour;
import org.aenglek.communities.CommunityCard.Highlight;
import org.aenglek.communities.NewProfile.NewCapital;
import org.aenglek.communities.Profile.Evidence;
import org.aenglek.communities.Profile.Listing;
import org.aenglek.communities.Profile.PastEvent;
import org.aenglek.communities.Profile.Source;
import org.aenglek.communities.Profile.Welcome;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is known of communities. */
@Component
class Profiles {
  private static final int HIGHLIGHTS = 3;

  private final JdbcClient sql;
  private final Areas areas;
  private final Likeness likeness;
  private final Clock clock;

  Profiles(JdbcClient sql, Areas areas, Likeness likeness, Clock clock) {
    this.sql = sql;
    this.areas = areas;
    this.likeness = likeness;
    this.clock = clock;
  }

  Optional<Profile> find(String slug) {
    return sql.sql(
            "select "
                + CommunityRow.COLUMNS
                + """
                , p.summary, p.evidence, p.homestay, p.market, p.note, p.as_of, p.changed,
                (select json_agg(json_build_object('list', list, 'year', year) order by list, year)
                   from communities.listing where community = c.id) as listings,
                (select json_agg(json_build_object(
                            'id', id, 'key', key, 'kind', kind, 'name', name, 'story', story,
                            'keeper', keeper, 'condition', condition, 'seen', seen,
                            'sources', sources) order by position)
                   from communities.capital where community = c.id) as capital,
                (select json_agg(json_build_object(
                            'name', name,
                            'days', json_build_object('first', first_day, 'last', last_day),
                            'sources', sources) order by first_day)
                   from communities.past_event where community = c.id) as past_events,
                (select json_build_object(
                            'languages', languages, 'access', access, 'sample', sample)
                   from communities.welcome where community = c.id) as welcome,
                (select json_agg(json_build_object('address', address, 'note', note)
                                 order by position)
                   from communities.source where community = c.id) as sources,
                (select json_agg(json_build_object(
                            'weekdays', weekdays, 'opens', opens, 'closes', closes,
                            'months', months, 'sample', sample) order by opens, weekdays)
                   from communities.hours where community = c.id) as hours,
                exists (select from communities.want where community = c.id) as asks
                from areas.community c
                join communities.profile p on p.community = c.id
                """
                + CommunityRow.JOINS
                + "where c.slug = ?")
        .param(slug)
        .query((row, i) -> profile(row))
        .optional();
  }

  void enter(Community community, NewProfile facts, Instant now) {
    var profile = entered(community, facts, now);
    sql.sql(
            """
            insert into communities.profile
                   (community, summary, evidence, homestay, market, note, completeness, highlights,
                    as_of, changed)
            values (?, ?::jsonb, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?)
            on conflict (community) do update
               set summary = excluded.summary, evidence = excluded.evidence,
                   homestay = excluded.homestay, market = excluded.market, note = excluded.note,
                   completeness = excluded.completeness, highlights = excluded.highlights,
                   as_of = excluded.as_of, changed = excluded.changed
            """)
        .params(
            community.id(),
            Columns.json(facts.summary()),
            facts.evidence().name().toLowerCase(Locale.ROOT),
            Columns.json(facts.homestay()),
            Columns.json(facts.market()),
            Columns.json(facts.note()),
            profile.knownPercent(),
            Columns.json(highlights(facts)),
            facts.asOf(),
            Columns.at(now))
        .update();
    enterListings(community.id(), facts.listings());
    enterSources(community.id(), facts.sources());
    enterPastEvents(community.id(), facts.pastEvents());
    enterCapital(community.id(), facts.capital());
  }

  void welcome(UUID community, Welcome welcome, List<Hours> hours) {
    sql.sql(
            """
            insert into communities.welcome (community, languages, access, sample)
            values (?, ?, ?, ?)
            on conflict (community) do update
               set languages = excluded.languages, access = excluded.access,
                   sample = excluded.sample
            """)
        .params(
            community,
            welcome.languages().toArray(String[]::new),
            welcome.access().toArray(String[]::new),
            welcome.sample())
        .update();
    clear("communities.hours", community);
    for (var open : hours) {
      sql.sql(
              """
              insert into communities.hours (community, weekdays, opens, closes, months, sample)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              community,
              open.weekdays().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new),
              open.opens(),
              open.closes(),
              open.months().stream().map(Month::getValue).sorted().toArray(Integer[]::new),
              open.sample())
          .update();
    }
  }

  List<Neighbour> neighbours(Community community, int limit) {
    return areas.near(community, limit).stream()
        .map(near -> new Neighbour(near, km(community, near)))
        .sorted(comparingDouble(Neighbour::km))
        .toList();
  }

  private static double km(Community one, Community other) {
    return requireNonNull(one.location()).point().kmTo(requireNonNull(other.location()).point());
  }

  /** When each community's facts last changed, by its slug. */
  Map<String, Instant> changes() {
    return sql
        .sql(
            """
            select c.slug, p.changed
              from communities.profile p join areas.community c on c.id = p.community
            """)
        .query((row, i) -> Map.entry(row.getString("slug"), Columns.instant(row, "changed")))
        .list()
        .stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Profile profile(ResultSet row) throws SQLException {
    return new Profile(
        CommunityRow.read(row),
        Columns.findText(row, "summary"),
        Evidence.valueOf(row.getString("evidence").toUpperCase(Locale.ROOT)),
        Columns.list(row, "listings", Listing.class),
        Columns.list(row, "capital", Capital.class),
        Columns.list(row, "past_events", PastEvent.class),
        Columns.findText(row, "homestay"),
        Columns.findText(row, "market"),
        Columns.findText(row, "note"),
        Columns.find(row, "welcome", Welcome.class),
        Columns.list(row, "hours", Hours.class),
        Columns.list(row, "sources", Source.class),
        row.getBoolean("asks"),
        row.getObject("as_of", LocalDate.class),
        Columns.instant(row, "changed"));
  }

  private static Profile entered(Community community, NewProfile facts, Instant now) {
    return new Profile(
        community,
        facts.summary(),
        facts.evidence(),
        facts.listings(),
        facts.capital().stream().map(Profiles::unsaved).toList(),
        facts.pastEvents(),
        facts.homestay(),
        facts.market(),
        facts.note(),
        null,
        List.of(),
        facts.sources(),
        false,
        facts.asOf(),
        now);
  }

  /** What the community's card shows. */
  private static List<Highlight> highlights(NewProfile facts) {
    return facts.capital().stream()
        .limit(HIGHLIGHTS)
        .map(item -> new Highlight(item.kind(), item.name()))
        .toList();
  }

  private static Capital unsaved(NewCapital item) {
    return new Capital(
        new UUID(0, 0),
        item.key(),
        item.kind(),
        item.name(),
        item.story(),
        item.keeper(),
        null,
        null,
        item.sources());
  }

  private void enterListings(UUID community, List<Listing> listings) {
    clear("communities.listing", community);
    for (var listing : listings) {
      sql.sql("insert into communities.listing (community, list, year) values (?, ?, ?)")
          .params(community, listing.list(), listing.year())
          .update();
    }
  }

  private void enterSources(UUID community, List<Source> sources) {
    clear("communities.source", community);
    for (int i = 0; i < sources.size(); i++) {
      sql.sql(
              """
              insert into communities.source (community, position, address, note)
              values (?, ?, ?, ?::jsonb)
              """)
          .params(community, i + 1, sources.get(i).address(), Columns.json(sources.get(i).note()))
          .update();
    }
  }

  private void enterPastEvents(UUID community, List<PastEvent> events) {
    clear("communities.past_event", community);
    for (var event : events) {
      sql.sql(
              """
              insert into communities.past_event (community, name, first_day, last_day, sources)
              values (?, ?::jsonb, ?, ?, ?)
              """)
          .params(
              community,
              Columns.json(event.name()),
              event.days().first(),
              event.days().last(),
              event.sources().toArray(Integer[]::new))
          .update();
    }
  }

  /** Capital keeps its id when it is entered again: offers live from it. */
  private void enterCapital(UUID community, List<NewCapital> capital) {
    for (int i = 0; i < capital.size(); i++) {
      var item = capital.get(i);
      var id =
          sql.sql(
                  """
              insert into communities.capital
                     (id, community, key, kind, name, story, keeper, sources, position)
              values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
              on conflict (community, key) do update
                 set kind = excluded.kind, name = excluded.name, story = excluded.story,
                     keeper = excluded.keeper, sources = excluded.sources,
                     position = excluded.position
              returning id
              """)
              .params(
                  Ids.next(clock),
                  community,
                  item.key(),
                  item.kind().key(),
                  Columns.json(item.name()),
                  Columns.json(item.story()),
                  Columns.json(item.keeper()),
                  item.sources().toArray(Integer[]::new),
                  i)
              .query(UUID.class)
              .single();
      likeness.tell(
          new Likeness.Thing(
              id,
              community,
              item.kind().key(),
              item.name(),
              item.story(),
              "#" + item.key(),
              false));
    }
  }

  private void clear(String table, UUID community) {
    sql.sql("delete from " + table + " where community = ?").param(community).update();
  }
}
