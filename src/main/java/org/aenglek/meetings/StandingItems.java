package org.aenglek.meetings;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.site.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a body speaks about at every meeting: the template of its agendas. */
@Component
@Order(0)
public class StandingItems implements PutsOnAgenda {
  private final JdbcClient sql;
  private final Bodies bodies;
  private final Clock clock;

  StandingItems(JdbcClient sql, Bodies bodies, Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** One of them. */
  public record Standing(UUID id, AgendaItem.Kind kind, String title) {}

  @Override
  public String source() {
    return "standing";
  }

  @Override
  public List<Put> on(Meeting meeting, Body body) {
    return of(body.id()).stream()
        .map(one -> new Put(one.kind(), one.id(), one.title(), "", ""))
        .toList();
  }

  @Transactional(readOnly = true)
  public List<Standing> of(UUID body) {
    return sql.sql(
            """
            select id, kind, title from meetings.standing where body = ? and ended is null order by made, id
            """)
        .param(body)
        .query(
            (row, i) ->
                new Standing(
                    Columns.id(row, "id"),
                    AgendaItem.Kind.find(row.getString("kind")).orElseThrow(),
                    row.getString("title")))
        .list();
  }

  /** Sent twice, it is there once. */
  @Transactional
  public void add(UUID body, AgendaItem.Kind kind, String title, UUID request) {
    bodies.requireToKeep(body);
    sql.sql(
            """
            insert into meetings.standing (id, body, kind, title, made, made_by, request) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (request) do nothing
            """)
        .params(
            Ids.next(clock),
            body,
            kind.key(),
            Typed.neededLine(title),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request)
        .update();
  }

  /** From the next agenda on it is not spoken about any more. */
  @Transactional
  public void end(UUID id) {
    bodies.requireToKeep(bodyOf(id));
    sql.sql("update meetings.standing set ended = ?, ended_by = ? where id = ? and ended is null")
        .params(Columns.at(clock.instant()), Actor.current().name(), id)
        .update();
  }

  /** The body that speaks about it. */
  @Transactional(readOnly = true)
  public UUID bodyOf(UUID id) {
    return sql.sql("select body from meetings.standing where id = ?")
        .param(id)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotThere("standing item " + id));
  }
}
