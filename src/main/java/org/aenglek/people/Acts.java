package org.aenglek.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log of acts on people, roles, consent and settings. It can be added to and read. */
@Component
public class Acts {
  private final JdbcClient sql;
  private final Clock clock;

  Acts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One act.
   *
   * @param actor its name; {@code behalf} is the person for whom it was done
   * @param what the key of what was done: {@code role.given}
   * @param subject the person to whom it was done
   * @param address the network address from which it came, as long as that is kept
   * @param detail what else there is to tell, such as the role
   */
  public record Act(
      UUID id,
      Instant at,
      String actor,
      @Nullable UUID behalf,
      String what,
      @Nullable UUID subject,
      Place place,
      @Nullable String address,
      @Nullable String reason,
      String detail) {}

  /** Belongs to the transaction of what it tells of: the one is not there without the other. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(String what, @Nullable UUID subject, Place place, String detail) {
    record(what, subject, place, detail, null);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      String what, @Nullable UUID subject, Place place, String detail, @Nullable String reason) {
    var actor = Actor.current();
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into people.act (id, at, actor, behalf, what, subject, place, reason, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, to_jsonb(?::text))
            """)
        .params(
            id,
            Columns.at(clock.instant()),
            actor.name(),
            actor.behalf(),
            what,
            subject,
            place.toString(),
            reason,
            detail)
        .update();
    var address = Caller.networkAddress();
    if (address != null) noteAddress(id, address);
  }

  /** Beside the act, where it can be forgotten: the law asks for it, but not for ever. */
  private void noteAddress(UUID act, String address) {
    sql.sql("insert into people.act_address (act, at, address) values (?, ?, ?)")
        .params(act, Columns.at(clock.instant()), address)
        .update();
  }

  /** The latest first; those that whoever acts may see. */
  @Transactional(readOnly = true)
  public List<Act> in(Place place, @Nullable UUID before, int limit) {
    return sql.sql(
            """
            select id, a.at, actor, behalf, what, subject, place, address, reason,
                   detail #>> '{}' as detail
              from people.act a left join people.act_address on act = id
             where :place = any(people.chain(place)) and (:before::uuid is null or id < :before::uuid)
             order by id desc limit :limit
            """)
        .param("place", place.toString())
        .param("before", before)
        .param("limit", limit)
        .query(
            (row, i) ->
                new Act(
                    Columns.id(row, "id"),
                    Columns.instant(row, "at"),
                    row.getString("actor"),
                    Columns.id(row, "behalf"),
                    row.getString("what"),
                    Columns.id(row, "subject"),
                    Place.parse(row.getString("place")),
                    row.getString("address"),
                    row.getString("reason"),
                    row.getString("detail")))
        .list();
  }
}
