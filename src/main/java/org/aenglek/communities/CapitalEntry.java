package org.aenglek.communities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.communities.NewProfile.NewCapital;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Question;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One thing that a community has and that is its own. */
@Component
class CapitalEntry extends EntryOfCommunity implements Tells {
  private static final Rows ROWS =
      new Rows("communities.capital", "t.name", "'#' || t.key", "true", "t.position, t.id");
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of(
              "what",
              Ask.line("name"),
              Ask.one("kind", Stream.of(Kind.values()).map(Kind::key).toList())),
          Question.of("story", Ask.text("story")),
          Question.of("keeper", Ask.line("keeper")),
          Question.of(
              "condition",
              Ask.one("condition", List.of("well", "fragile", "fading")),
              Ask.of("seen", Ask.Kind.DATE)));

  private final Areas areas;
  private final Communities communities;

  CapitalEntry(JdbcClient sql, Areas areas, Communities communities) {
    super(sql, "capital", ROWS);
    this.areas = areas;
    this.communities = communities;
  }

  @Override
  public String choiceKey(String field, String value) {
    return field.equals("kind") ? "communities.kind." + value : super.choiceKey(field, value);
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("name.th", "kind");
  }

  @Override
  public boolean hasPictures() {
    return true;
  }

  @Override
  public Content read(UUID id) {
    return sql.sql(
            """
            select name, kind, story, keeper, condition, seen from communities.capital where id = ?
            """)
        .param(id)
        .query(
            (row, i) ->
                Content.EMPTY
                    .with("name", Columns.findText(row, "name"))
                    .with("kind", row.getString("kind"))
                    .with("story", Columns.findText(row, "story"))
                    .with("keeper", Columns.findText(row, "keeper"))
                    .with("condition", row.getString("condition"))
                    .with("seen", row.getString("seen")))
        .single();
  }

  @Override
  public Optional<Likeness.Thing> told(Draft draft) {
    var name = draft.content().text("name");
    var kind = draft.content().find("kind");
    if (!draft.kind().equals(kind()) || name == null || kind.isEmpty()) return Optional.empty();
    var community = UUID.fromString(draft.place().id());
    var story = draft.content().text("story");
    return Optional.of(
        new Likeness.Thing(draft.thing(), community, kind.get(), name, story, "", false));
  }

  /** The community's page counts and lists what it has, so it is entered anew. */
  @Override
  public void publish(UUID id, Place place, Content content) {
    var community = UUID.fromString(place.id());
    sql.sql(
            """
            insert into communities.capital
                   (id, community, key, kind, name, story, keeper, condition, seen, position)
            values (:id, :community, :key, :kind, :name::jsonb, :story::jsonb, :keeper::jsonb,
                    :condition, :seen::date,
                    (select coalesce(max(position) + 1, 0) from communities.capital
                      where community = :community))
            on conflict (id) do update
               set kind = excluded.kind, name = excluded.name, story = excluded.story,
                   keeper = excluded.keeper, condition = excluded.condition, seen = excluded.seen
            """)
        .param("id", id)
        .param("community", community)
        .param("key", "c" + id.toString().substring(0, 13))
        .param("kind", content.get("kind"))
        .param("name", Columns.json(content.text("name")))
        .param("story", Columns.json(content.text("story")))
        .param("keeper", Columns.json(content.text("keeper")))
        .param("condition", content.find("condition").orElse(null))
        .param("seen", content.find("seen").map(LocalDate::parse).orElse(null))
        .update();
    var slug = areas.all(List.of(community)).get(community).slug();
    communities.recount(slug);
  }

  /** All that a community has, as it is. */
  static List<NewCapital> unchanged(Profile profile) {
    return profile.capital().stream()
        .map(
            item ->
                new NewCapital(
                    item.key(),
                    item.kind(),
                    item.name(),
                    item.story(),
                    item.keeper(),
                    item.sources()))
        .toList();
  }
}
