package org.aenglek.stories;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.media.Covers;
import org.aenglek.people.Errands;
import org.aenglek.people.People;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A story or an event that a province tells. */
@Component
class StoryEntry implements Revisable {
  private static final String JOB = "stories";
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of(
              "what",
              Ask.one("kind", List.of("press", "article", "event")),
              Ask.line("title"),
              Ask.text("lead")),
          Question.of("body", Ask.text("body")),
          Question.of(
              "when",
              Ask.of("first", Ask.Kind.DATE),
              Ask.of("last", Ask.Kind.DATE),
              Ask.line("place")),
          Question.of("by", Ask.line("office"), Ask.line("writer")));

  private final JdbcClient sql;
  private final People people;
  private final PutsFigures figures;
  private final Covers covers;
  private final Errands errands;
  private final Clock clock;
  private final Settings settings;

  StoryEntry(
      JdbcClient sql,
      People people,
      PutsFigures figures,
      Covers covers,
      Errands errands,
      Clock clock,
      Settings settings) {
    this.sql = sql;
    this.people = people;
    this.figures = figures;
    this.covers = covers;
    this.errands = errands;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return "story";
  }

  @Override
  public String words() {
    return "stories.edit";
  }

  @Override
  public String choiceKey(String field, String value) {
    return "stories.kind." + value;
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("kind", "title.th", "lead.th", "body.th");
  }

  @Override
  public boolean isEnteredIn(Place.Kind kind) {
    return kind == Place.Kind.PROVINCE;
  }

  @Override
  public boolean hasPictures() {
    return true;
  }

  @Override
  public Optional<Known> find(UUID id) {
    return sql.sql("select province, slug, title from stories.story where id = ?")
        .param(id)
        .query(
            (row, i) ->
                new Known(
                    id,
                    Place.province(row.getString("province")),
                    Columns.text(row, "title"),
                    "/stories/" + row.getString("slug")))
        .optional();
  }

  @Override
  public List<UUID> in(Place place) {
    return sql.sql(
            """
            select id from stories.story where 'province ' || province = ? order by released, id
            """)
        .param(place.toString())
        .query(UUID.class)
        .list();
  }

  @Override
  public Content read(UUID id) {
    return sql.sql(
            """
            select kind, title, lead, body, first_day, last_day, place, office, writer
              from stories.story where id = ?
            """)
        .param(id)
        .query(
            (row, i) ->
                Content.EMPTY
                    .with("kind", row.getString("kind"))
                    .with("title", Columns.findText(row, "title"))
                    .with("lead", Columns.findText(row, "lead"))
                    .with("body", Columns.findText(row, "body"))
                    .with("first", row.getString("first_day"))
                    .with("last", row.getString("last_day"))
                    .with("place", Columns.findText(row, "place"))
                    .with("office", name(row.getObject("office", UUID.class)))
                    .with("writer", name(row.getObject("writer", UUID.class))))
        .single();
  }

  private @Nullable LocalText name(@Nullable UUID named) {
    return named == null ? null : people.names(List.of(named)).get(named);
  }

  @Override
  public void check(Place place, Content content) {
    figures.check(place, content);
  }

  @Override
  public Content shown(Content content) {
    return figures.shown(content);
  }

  /** An event has days, and the last is not before the first. */
  @Override
  public Map<String, String> problems(Content content) {
    var first = content.get("first");
    var last = content.get("last");
    boolean needsDays = content.get("kind").equals("event");
    boolean isWrong =
        first.isEmpty()
            ? needsDays || !last.isEmpty()
            : !last.isEmpty() && last.compareTo(first) < 0;
    return isWrong ? Map.of("first", "revisions.wrong.date") : Map.of();
  }

  @Override
  public void publish(UUID id, Place place, Content written) {
    var content = figures.published(id, place, written);
    var first = content.find("first").map(LocalDate::parse).orElse(null);
    var last = content.find("last").map(LocalDate::parse).orElse(first);
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var title = requireNonNull(content.text("title"));
    var slug =
        sql.sql(
                """
            insert into stories.story
                   (id, province, slug, kind, title, lead, body, released, first_day, last_day, place,
                    office, writer, changed, request, fingerprint)
            values (:id, :province, :slug, :kind, :title::jsonb, :lead::jsonb, :body::jsonb,
                    :today, :first, :last, :place::jsonb, :office, :writer, :now, :id, '')
            on conflict (id) do update
               set kind = excluded.kind, title = excluded.title, lead = excluded.lead,
                   body = excluded.body, first_day = excluded.first_day,
                   last_day = excluded.last_day, place = excluded.place, office = excluded.office,
                   writer = excluded.writer, changed = excluded.changed
            returning slug
            """)
            .param("id", id)
            .param("province", place.id())
            .param("slug", slug(id, content))
            .param("kind", content.get("kind"))
            .param("title", Columns.json(title))
            .param("lead", Columns.json(content.text("lead")))
            .param("body", Columns.json(content.text("body")))
            .param("today", today)
            .param("first", first)
            .param("last", last)
            .param("place", Columns.json(content.text("place")))
            .param("office", office(place, content))
            .param("writer", writer(place, content))
            .param("now", Columns.at(clock.instant()))
            .query(String.class)
            .single();
    covers.weave(id, Headline.cover(slug), title, place.id(), motif(content));
  }

  private static List<String> motif(Content content) {
    return Kind.find(content.get("kind")).map(Kind::motif).stream().toList();
  }

  private @Nullable UUID office(Place place, Content content) {
    var name = content.text("office");
    return name == null ? null : people.organisation(place.id(), name);
  }

  /** Whoever writes for a province may not enter people; this one is but a name in public. */
  private @Nullable UUID writer(Place place, Content content) {
    var name = content.text("writer");
    return name == null ? null : errands.run(JOB, () -> people.credit(place.id(), name));
  }

  /** The end of it is its own, so no two are the same. */
  private static String slug(UUID id, Content content) {
    var title =
        content
            .get(Content.inLang("title", Lang.EN))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    var end = id.toString().substring(0, 8);
    return title.isEmpty() ? "story-" + end : title + "-" + end;
  }
}
