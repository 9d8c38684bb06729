package org.aenglek.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.media.Covers;
import org.aenglek.people.People;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.aenglek.stories.Story.ByLine;
import org.aenglek.stories.Story.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: reads and enters stories. */
@Component
public class Stories {
  private static final int REMEMBERED = 1000;

  private final JdbcClient sql;
  private final Headlines headlines;
  private final People people;
  private final Covers covers;
  private final Clock clock;
  private final Remembered<UUID, List<Headline>> about;
  private final Supplier<Set<UUID>> toldOf;
  private final Remembered<FirstPage, List<Headline>> forFirstPage;

  private record FirstPage(LocalDate today, int limitOfEach) {}

  Stories(
      JdbcClient sql,
      Headlines headlines,
      People people,
      Covers covers,
      Clock clock,
      Changes changes) {
    this.sql = sql;
    this.headlines = headlines;
    this.people = people;
    this.covers = covers;
    this.clock = clock;
    this.toldOf = Remembered.one(changes, headlines::toldOf);
    this.about = new Remembered<>(changes, REMEMBERED, List::size, headlines::about);
    this.forFirstPage =
        new Remembered<>(
            changes,
            1,
            shown -> 0,
            asked -> headlines.forFirstPage(asked.today(), asked.limitOfEach()));
  }

  /**
   * @throws NotThere when there is no such story
   */
  public Story get(String slug) {
    return sql.sql(
            "select "
                + Headlines.COLUMNS
                + ", body, office, writer, photographer, notes from stories.story where slug = ?")
        .param(slug)
        .query(Stories::row)
        .optional()
        .map(this::story)
        .orElseThrow(() -> new NotThere("story " + slug));
  }

  /** All, newest release first. */
  public List<Headline> list() {
    return headlines.list();
  }

  public List<Headline> list(Kind kind) {
    return headlines.list(kind);
  }

  /** The kinds of which there are stories. */
  public Set<Kind> kinds() {
    return headlines.kinds();
  }

  /** Those that are about a community, newest release first. */
  public List<Headline> about(UUID community) {
    return about.of(community);
  }

  /** The communities that some story tells of. */
  public Set<UUID> toldOf() {
    return toldOf.get();
  }

  /**
   * The news for a first page, newest release first, then the guide and last what is only recorded;
   * after them the events that are not over, soonest first.
   */
  public List<Headline> forFirstPage(LocalDate today, int limitOfEach) {
    return forFirstPage.of(new FirstPage(today, limitOfEach));
  }

  /** Enters a story; sent twice, it is entered once. */
  @Transactional
  public void enter(NewStory facts, UUID requestId) {
    var request = Request.of(requestId, facts);
    var id = Ids.next(clock);
    if (insert(id, facts, request) == 0) {
      request.mustEqual(fingerprintOf(request.id()));
      return;
    }
    enterAbout(id, facts.about());
    enterSources(id, facts.sources());
    covers.weave(
        id,
        Headline.cover(facts.slug()),
        facts.title(),
        facts.province(),
        List.of(facts.kind().motif()));
  }

  private int insert(UUID id, NewStory facts, Request request) {
    var province = facts.province();
    var byLine = facts.byLine();
    var days = facts.days();
    return sql.sql(
            """
            insert into stories.story
                   (id, province, slug, kind, title, lead, body, released, first_day, last_day,
                    place, office, writer, photographer, recorded, notes, changed, request,
                    fingerprint)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?, ?, ?,
                    ?::jsonb, ?, ?, ?)
            on conflict (request) do nothing
            """)
        .params(
            id,
            province,
            facts.slug(),
            facts.kind().key(),
            Columns.json(facts.title()),
            Columns.json(facts.lead()),
            Columns.json(facts.body()),
            facts.released(),
            days == null ? null : days.first(),
            days == null ? null : days.last(),
            Columns.json(facts.place()),
            byLine.office() == null ? null : people.organisation(province, byLine.office()),
            credit(province, byLine.writer()),
            credit(province, byLine.photographer()),
            facts.recorded(),
            Columns.json(facts.notes()),
            Columns.at(clock.instant()),
            request.id(),
            request.fingerprint())
        .update();
  }

  private void enterAbout(UUID story, List<UUID> communities) {
    for (int i = 0; i < communities.size(); i++) {
      sql.sql("insert into stories.about (story, position, community) values (?, ?, ?)")
          .params(story, i + 1, communities.get(i))
          .update();
    }
  }

  private void enterSources(UUID story, List<Source> sources) {
    for (int i = 0; i < sources.size(); i++) {
      var source = sources.get(i);
      sql.sql("insert into stories.source (story, position, address, what) values (?, ?, ?, ?)")
          .params(story, i + 1, source.address(), source.what())
          .update();
    }
  }

  private @Nullable UUID credit(String province, @Nullable LocalText name) {
    return name == null ? null : people.credit(province, name);
  }

  private String fingerprintOf(UUID request) {
    return sql.sql("select fingerprint from stories.story where request = ?")
        .param(request)
        .query(String.class)
        .single();
  }

  private record Row(
      Headline headline,
      LocalText body,
      @Nullable UUID office,
      @Nullable UUID writer,
      @Nullable UUID photographer,
      @Nullable LocalText notes) {}

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        Headlines.headline(row, i),
        Columns.text(row, "body"),
        row.getObject("office", UUID.class),
        row.getObject("writer", UUID.class),
        row.getObject("photographer", UUID.class),
        Columns.findText(row, "notes"));
  }

  private Story story(Row row) {
    return new Story(
        row.headline(),
        row.body(),
        byLine(row.office(), row.writer(), row.photographer()),
        row.notes(),
        communities(row.headline().id()),
        sources(row.headline().id()));
  }

  private ByLine byLine(@Nullable UUID office, @Nullable UUID writer, @Nullable UUID photographer) {
    var named =
        Stream.of(office, writer, photographer).filter(Objects::nonNull).distinct().toList();
    if (named.isEmpty()) return new ByLine(null, null, null);
    var names = people.names(named);
    return new ByLine(names.get(office), names.get(writer), names.get(photographer));
  }

  private List<UUID> communities(UUID story) {
    return sql.sql("select community from stories.about where story = ? order by position")
        .param(story)
        .query(UUID.class)
        .list();
  }

  private List<Source> sources(UUID story) {
    return sql.sql("select address, what from stories.source where story = ? order by position")
        .param(story)
        .query((row, i) -> new Source(row.getString("address"), row.getString("what")))
        .list();
  }
}
