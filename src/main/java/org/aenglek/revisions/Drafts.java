package org.aenglek.revisions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drafts; each is seen by its own maker. */
@Component
class Drafts {
  private final JdbcClient sql;
  private final Clock clock;

  Drafts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Draft> find(UUID thing, UUID person) {
    return sql.sql(
            """
            select thing, kind, place, base, content, before is not null as has_before
              from revisions.draft where thing = ? and person = ?
            """)
        .params(thing, person)
        .query(
            (row, i) ->
                new Draft(
                    Columns.id(row, "thing"),
                    row.getString("kind"),
                    Place.parse(row.getString("place")),
                    row.getInt("base"),
                    Columns.read(row, "content", Content.class),
                    true,
                    row.getBoolean("has_before")))
        .optional();
  }

  /** Those that a person has begun, the last changed first. */
  List<UUID> begun(UUID person) {
    return sql.sql("select thing from revisions.draft where person = ? order by changed desc")
        .param(person)
        .query(UUID.class)
        .list();
  }

  /** What was there before this step can come back. */
  void save(UUID person, Draft draft) {
    sql.sql(
            """
            insert into revisions.draft as d
                   (thing, person, kind, place, base, content, before, changed)
            values (:thing, :person, :kind, :place, :base, :content::jsonb, null, :now)
            on conflict (thing, person) do update
               set content = excluded.content, base = excluded.base, changed = excluded.changed,
                   before = case when d.content = excluded.content then d.before else d.content end
            """)
        .param("thing", draft.thing())
        .param("person", person)
        .param("kind", draft.kind())
        .param("place", draft.place().toString())
        .param("base", draft.base())
        .param("content", Columns.json(draft.content()))
        .param("now", Columns.at(clock.instant()))
        .update();
  }

  /** Takes the last step back, once. */
  void undo(UUID thing, UUID person) {
    sql.sql(
            """
            update revisions.draft set content = before, before = null
             where thing = ? and person = ? and before is not null
            """)
        .params(thing, person)
        .update();
  }

  void discard(UUID thing, UUID person) {
    sql.sql("delete from revisions.draft where thing = ? and person = ?")
        .params(thing, person)
        .update();
  }
}
