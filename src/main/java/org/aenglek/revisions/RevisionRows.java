package org.aenglek.revisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of things and their revisions. */
@Component
class RevisionRows {
  private static final String REVISIONS =
      """
      select r.*, t.kind from revisions.revision r join revisions.thing t on t.id = r.thing
      """;

  private final JdbcClient sql;
  private final Clock clock;

  RevisionRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What is entered of a thing.
   *
   * @param isPublic the number of the revision that everybody sees; none before the first
   * @param changed for each field the number of the revision that last changed it
   */
  record Thing(
      UUID id, String kind, Place place, int number, @Nullable Integer isPublic, Changed changed) {}

  /** For each field the number of the revision that last changed it. */
  record Changed(Map<String, Integer> fields) {}

  Optional<Thing> find(UUID id) {
    return things("where id = ?", id).stream().findFirst();
  }

  /** Nobody else revises it until this transaction ends. */
  Optional<Thing> lock(UUID id) {
    return things("where id = ? for update", id).stream().findFirst();
  }

  private List<Thing> things(String where, Object... parameters) {
    return sql.sql("select id, kind, place, number, public, changed from revisions.thing " + where)
        .params(parameters)
        .query(
            (row, i) ->
                new Thing(
                    Columns.id(row, "id"),
                    row.getString("kind"),
                    Place.parse(row.getString("place")),
                    row.getInt("number"),
                    Columns.findInt(row, "public"),
                    Columns.read(row, "changed", Changed.class)))
        .list();
  }

  void enter(UUID id, String kind, Place place) {
    sql.sql(
            """
            insert into revisions.thing (id, kind, place, number, changed)
            values (?, ?, ?, 0, '{"fields": {}}') on conflict (id) do nothing
            """)
        .params(id, kind, place.toString())
        .update();
  }

  /** The next revision of a thing; its number is one more than the thing has. */
  int add(Thing thing, Content content, Actor actor, Request request) {
    int number = thing.number() + 1;
    sql.sql(
            """
            insert into revisions.revision
                   (id, thing, number, place, content, made, maker, behalf, request, fingerprint)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(clock),
            thing.id(),
            number,
            thing.place().toString(),
            Columns.json(content),
            Columns.at(clock.instant()),
            actor.name(),
            actor.behalf(),
            request.id(),
            request.fingerprint())
        .update();
    sql.sql("update revisions.thing set number = ? where id = ?")
        .params(number, thing.id())
        .update();
    return number;
  }

  void check(UUID thing, int number) {
    sql.sql(
            """
            update revisions.revision set checked = ?, checker = ? where thing = ? and number = ?
            """)
        .params(Columns.at(clock.instant()), Actor.current().name(), thing, number)
        .update();
  }

  void refuse(UUID revision, String answer) {
    sql.sql("update revisions.revision set refused = ?, answer = ? where id = ?")
        .params(Columns.at(clock.instant()), answer, revision)
        .update();
  }

  void publish(UUID thing, int number, Changed changed) {
    sql.sql("update revisions.thing set public = ?, changed = ?::jsonb where id = ?")
        .params(number, Columns.json(changed), thing)
        .update();
  }

  Optional<Revision> find(UUID thing, int number) {
    return revisions("where r.thing = ? and r.number = ?", thing, number).stream().findFirst();
  }

  /** The latest one that was not sent back. */
  Optional<Revision> head(UUID thing) {
    return revisions(
            "where r.thing = ? and r.refused is null order by r.number desc limit 1", thing)
        .stream()
        .findFirst();
  }

  /** Whether a text of that maker's, that nobody has checked, is part of a revision. */
  boolean holdsUnchecked(UUID thing, int number, String maker) {
    return sql.sql(
            """
            select exists (select from revisions.revision r join revisions.thing t on t.id = r.thing
                            where r.thing = ? and r.number <= ? and r.number > coalesce(t.public, 0)
                              and r.maker = ? and r.checked is null and r.refused is null)
            """)
        .params(thing, number, maker)
        .query(Boolean.class)
        .single();
  }

  Optional<Revision> get(UUID revision) {
    return revisions("where r.id = ?", revision).stream().findFirst();
  }

  Optional<Revision> sentBefore(UUID request) {
    return revisions("where r.request = ?", request).stream().findFirst();
  }

  /** The latest first. */
  List<Revision> history(UUID thing, int limit) {
    return revisions("where r.thing = ? order by r.number desc limit " + limit, thing);
  }

  /** Those that wait for a second person, within a place, the oldest first. */
  List<Revision> waiting(Place place, int limit) {
    return revisions(
        """
        where r.checked is null and r.refused is null and ? = any(people.chain(r.place))
        order by r.id limit\s"""
            + limit,
        place.toString());
  }

  private List<Revision> revisions(String where, Object... parameters) {
    return sql.sql(REVISIONS + where).params(parameters).query(RevisionRows::revision).list();
  }

  /** The things of a place, those changed last first. */
  List<Thing> in(Place place, int limit) {
    return things(
        "where ? = any(people.chain(place)) order by id desc limit " + limit, place.toString());
  }

  /** Writes down in which languages a thing's text is older than the Thai one. */
  void keepBehind(UUID thing, Map<Lang, Instant> since) {
    sql.sql("delete from revisions.behind where thing = ?").param(thing).update();
    since.forEach(
        (lang, moment) ->
            sql.sql("insert into revisions.behind (thing, lang, since) values (?, ?, ?)")
                .params(thing, lang.code(), Columns.at(moment))
                .update());
  }

  Map<Lang, Instant> behind(UUID thing) {
    return sql
        .sql("select lang, since from revisions.behind where thing = ?")
        .param(thing)
        .query(
            (row, i) ->
                Map.entry(
                    Lang.find(row.getString("lang")).orElseThrow(), Columns.instant(row, "since")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  boolean wantsFourEyes(String province) {
    return sql.sql("select four_eyes from revisions.rule where province = ?")
        .param(province)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void setFourEyes(String province, boolean wanted) {
    sql.sql(
            """
            insert into revisions.rule (province, four_eyes, set_by, set) values (?, ?, ?, ?)
            on conflict (province) do update
               set four_eyes = excluded.four_eyes, set_by = excluded.set_by, set = excluded.set
            """)
        .params(province, wanted, Actor.current().name(), Columns.at(clock.instant()))
        .update();
  }

  /** The province in which a place lies; none for the place that holds all. */
  Optional<String> province(Place place) {
    return sql.sql(
            """
            select substr(part, 10) from unnest(people.chain(?)) part where part like 'province %'
            """)
        .param(place.toString())
        .query(String.class)
        .optional();
  }

  private static Revision revision(ResultSet row, int i) throws SQLException {
    return new Revision(
        Columns.id(row, "id"),
        Columns.id(row, "thing"),
        row.getString("kind"),
        Place.parse(row.getString("place")),
        row.getInt("number"),
        Columns.read(row, "content", Content.class),
        Columns.instant(row, "made"),
        row.getString("maker"),
        Columns.id(row, "behalf"),
        moment(row, "checked"),
        row.getString("checker"),
        moment(row, "refused"),
        row.getString("answer"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : Columns.instant(row, column);
  }
}
