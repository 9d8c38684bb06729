package org.aenglek.communities;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Something that visitors must know between two moments, of a community or a whole area. */
@Component
class NoticeEntry implements Revisable {
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of(
              "what",
              Ask.one(
                  "kind",
                  Stream.of(Notice.Kind.values())
                      .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                      .toList()),
              Ask.line("title"),
              Ask.text("body")),
          Question.of("when", Ask.of("from", Ask.Kind.MOMENT), Ask.of("until", Ask.Kind.MOMENT)));

  private final JdbcClient sql;
  private final Areas areas;
  private final ZoneId zone;

  NoticeEntry(JdbcClient sql, Areas areas, Settings settings) {
    this.sql = sql;
    this.areas = areas;
    this.zone = settings.zone();
  }

  @Override
  public String kind() {
    return "notice";
  }

  @Override
  public String words() {
    return "communities.edit.notice";
  }

  @Override
  public String choiceKey(String field, String value) {
    return "communities.notice." + value;
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("kind", "title.th", "body.th", "from", "until");
  }

  @Override
  public boolean isEnteredIn(Place.Kind kind) {
    return kind == Place.Kind.COMMUNITY
        || kind == Place.Kind.DISTRICT
        || kind == Place.Kind.PROVINCE;
  }

  @Override
  public Optional<Known> find(UUID id) {
    return sql.sql(
            """
            select n.title, n.community, n.areas[1] as area, c.slug
              from communities.notice n left join areas.community c on c.id = n.community
             where n.id = ?
            """)
        .param(id)
        .query(
            (row, i) -> {
              var slug = row.getString("slug");
              return new Known(
                  id,
                  slug == null
                      ? area(row.getString("area"))
                      : Place.community(Columns.id(row, "community")),
                  Columns.text(row, "title"),
                  slug == null ? "/" : "/communities/" + slug);
            })
        .optional();
  }

  @Override
  public List<UUID> in(Place place) {
    return sql.sql(
            """
            select id from communities.notice
             where ? = case when community is not null then 'community ' || community
                            when length(areas[1]) = 2 then 'province ' || areas[1]
                            else 'district ' || left(areas[1], 4) end
             order by id
            """)
        .param(place.toString())
        .query(UUID.class)
        .list();
  }

  @Override
  public Content read(UUID id) {
    return sql.sql(
            "select kind, title, body, shown_from, shown_until from communities.notice where id = ?")
        .param(id)
        .query(
            (row, i) ->
                Content.EMPTY
                    .with("kind", row.getString("kind"))
                    .with("title", Columns.findText(row, "title"))
                    .with("body", Columns.findText(row, "body"))
                    .with("from", there(Columns.instant(row, "shown_from")))
                    .with("until", there(Columns.instant(row, "shown_until"))))
        .single();
  }

  @Override
  public Map<String, String> problems(Content content) {
    boolean isForward = content.get("from").compareTo(content.get("until")) < 0;
    return isForward ? Map.of() : Map.of("until", "revisions.wrong.date");
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    boolean isOfCommunity = place.kind() == Place.Kind.COMMUNITY;
    var community = isOfCommunity ? UUID.fromString(place.id()) : null;
    var province =
        isOfCommunity
            ? areas.all(List.of(community)).get(community).province()
            : place.id().substring(0, 2);
    sql.sql(
            """
            insert into communities.notice
                   (id, province, kind, title, body, shown_from, shown_until, areas, community,
                    sample, request, fingerprint)
            values (:id, :province, :kind, :title::jsonb, :body::jsonb, :from, :until, :areas,
                    :community, false, :id, '')
            on conflict (id) do update
               set kind = excluded.kind, title = excluded.title, body = excluded.body,
                   shown_from = excluded.shown_from, shown_until = excluded.shown_until,
                   sample = false
            """)
        .param("id", id)
        .param("province", province)
        .param("kind", content.get("kind"))
        .param("title", Columns.json(content.text("title")))
        .param("body", Columns.json(content.text("body")))
        .param("from", Columns.at(moment(content, "from")))
        .param("until", Columns.at(moment(content, "until")))
        .param("areas", new String[] {isOfCommunity ? province : place.id()})
        .param("community", community)
        .update();
  }

  private static Place area(String code) {
    return code.length() == 2 ? Place.province(code) : Place.district(code.substring(0, 4));
  }

  private String there(Instant moment) {
    return LocalDateTime.ofInstant(moment, zone).withSecond(0).withNano(0).toString();
  }

  private Instant moment(Content content, String field) {
    return LocalDateTime.parse(content.get(field)).atZone(zone).toInstant();
  }
}
