package org.aenglek.offers;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.communities.EntryOfCommunity;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What several offers of a community share, as one boat for two tours. */
@Component
class ResourceEntry extends EntryOfCommunity {
  private static final Rows ROWS = new Rows("offers.resource", "t.name", "''");
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of("what", Ask.line("name"), Ask.number("count", 3)),
          Question.of("offers", Ask.several("offers", List.of())));

  private final Clock clock;

  ResourceEntry(JdbcClient sql, Clock clock) {
    super(sql, "resource", ROWS);
    this.clock = clock;
  }

  @Override
  public String words() {
    return "offers.edit.resource";
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("name.th", "count");
  }

  @Override
  public Map<String, LocalText> choices(Place place, String field) {
    if (!field.equals("offers")) return Map.of();
    var choices = new LinkedHashMap<String, LocalText>();
    sql.sql("select slug, name from offers.offer where 'community ' || community = ? order by slug")
        .param(place.toString())
        .query(
            row -> {
              choices.put(row.getString("slug"), Columns.text(row, "name"));
            });
    return choices;
  }

  @Override
  public Content read(UUID id) {
    return sql.sql(
            """
            select r.name, r.count, array(select o.slug from offers.uses u join offers.offer o on o.id = u.offer
                                           where u.resource = r.id order by o.slug) as offers
              from offers.resource r where r.id = ?
            """)
        .param(id)
        .query(
            (row, i) ->
                Content.EMPTY
                    .with("name", Columns.text(row, "name"))
                    .with("count", row.getInt("count"))
                    .with("offers", Columns.strings(row, "offers")))
        .single();
  }

  @Override
  public Map<String, String> problems(Content content) {
    boolean isNone = content.number("count").filter(count -> count < 1).isPresent();
    return isNone ? Map.of("count", "revisions.wrong.number") : Map.of();
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    sql.sql(
            """
            insert into offers.resource (id, community, name, count, changed)
            values (?, ?, ?::jsonb, ?, ?)
            on conflict (id) do update
               set name = excluded.name, count = excluded.count, changed = excluded.changed
            """)
        .params(
            id,
            UUID.fromString(place.id()),
            Columns.json(content.text("name")),
            content.number("count").orElseThrow(),
            Columns.at(clock.instant()))
        .update();
    sql.sql("delete from offers.uses where resource = ?").param(id).update();
    sql.sql(
            """
            insert into offers.uses (offer, resource)
            select o.id, ? from offers.offer o
             where o.slug = any(?) and 'community ' || o.community = ?
            """)
        .params(id, content.several("offers").toArray(String[]::new), place.toString())
        .update();
  }
}
