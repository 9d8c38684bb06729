package org.aenglek.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.base.Tidy;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.counter.Telling.What;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people must know of what devices told: on the devices that it concerns, and on the village's
 * worklist until somebody says how it was settled.
 */
@Component
public class Tellings {
  private static final int MOST = 100;

  /** More is read on the village's worklist; the line of a telephone is thin. */
  private static final int MOST_ON_A_PHONE = 30;

  private static final int LONGEST_NOTE = 300;
  private static final String TELLING =
      """
      select t.event, t.what, t.part, e.device, e.number, e.happened, t.about, t.other, t.settled,
             d.number as other_device, d.name as other_name, d.holder as other_holder,
             o.happened as other_happened
        from counter.told t
        join counter.event e on e.id = t.event
        left join counter.event o on o.id = t.other
        left join counter.device d on d.id = o.device
      """;

  private final JdbcClient sql;
  private final Access access;
  private final Clock clock;

  Tellings(JdbcClient sql, Access access, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.clock = clock;
  }

  void tell(Kept kept, What what) {
    tell(kept, what, 0, null);
  }

  void tell(Kept kept, What what, int part, @Nullable String about) {
    tell(kept.id(), kept.community(), what, part, about, null);
  }

  /** Told again of another event beside it, that one stands. */
  void tell(
      UUID event,
      UUID community,
      What what,
      int part,
      @Nullable String about,
      @Nullable UUID other) {
    sql.sql(
            """
            insert into counter.told (event, what, part, community, other, about, at)
            values (?, ?, ?, ?, ?::uuid, ?, ?)
            on conflict (event, what, part) do update set other = excluded.other
            """)
        .params(event, what.key(), part, community, other, about, Columns.at(clock.instant()))
        .update();
  }

  /** It has turned out otherwise, by what was told since. */
  void takeBack(UUID event, What what) {
    sql.sql("delete from counter.told where event = ? and what = ? and settled is null")
        .params(event, what.key())
        .update();
  }

  /** Nothing of it waits any more: it was taken back itself. */
  void takeBack(UUID event) {
    sql.sql("delete from counter.told where event = ? and settled is null").param(event).update();
  }

  /** Those that wait for a person, and concern what this device told. */
  List<Telling> of(Device device) {
    return sql.sql(
            TELLING
                + """
                   where t.settled is null and (e.device = :device or o.device = :device)
                   order by e.happened desc, t.event, t.what, t.part limit :most
                  """)
        .param("device", device.id())
        .param("most", MOST_ON_A_PHONE)
        .query(Tellings::telling)
        .list();
  }

  /** Those of a community that wait for a person, the latest first. */
  @Transactional(readOnly = true)
  public List<Telling> open(UUID community) {
    return sql.sql(
            TELLING
                + """
                   where t.settled is null and t.community = ?
                   order by e.happened desc, t.event, t.what, t.part limit ?
                  """)
        .params(community, MOST)
        .query(Tellings::telling)
        .list();
  }

  /**
   * An event that a mistake of ours stops.
   *
   * @param number of the event on its device
   */
  public record Stuck(int device, int number, String kind, Instant since, int times) {}

  @Transactional(readOnly = true)
  public List<Stuck> stuck(UUID community) {
    return sql.sql(
            """
            select d.number as device, e.number, e.kind, s.since, s.times
              from counter.stuck s join counter.event e on e.id = s.event join counter.device d on d.id = e.device
             where d.community = ? order by s.since, e.number
            """)
        .param(community)
        .query(
            (row, i) ->
                new Stuck(
                    row.getInt("device"),
                    row.getInt("number"),
                    row.getString("kind"),
                    Columns.instant(row, "since"),
                    row.getInt("times")))
        .list();
  }

  /**
   * Somebody has seen to it. Said twice, it is said once.
   *
   * @throws NotThere when nothing of the kind is told
   */
  @Transactional
  public void settle(UUID event, What what, int part, String note) {
    var community = community(event, what, part);
    access.require(Permission.RECEIVE, Place.community(community));
    var how = Tidy.line(note);
    if (how.length() > LONGEST_NOTE) throw new CounterRefused(Reason.NOTE, LONGEST_NOTE);
    sql.sql(
            """
            update counter.told set settled = ?, settled_by = ?, note = ?
             where event = ? and what = ? and part = ? and settled is null
            """)
        .params(
            Columns.at(clock.instant()),
            Actor.current().name(),
            how.isEmpty() ? null : how,
            event,
            what.key(),
            part)
        .update();
  }

  private UUID community(UUID event, What what, int part) {
    return sql.sql("select community from counter.told where event = ? and what = ? and part = ?")
        .params(event, what.key(), part)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotThere("told of " + event));
  }

  private static Telling telling(ResultSet row, int i) throws SQLException {
    return new Telling(
        Columns.id(row, "event"),
        What.of(row.getString("what")),
        row.getInt("part"),
        Columns.id(row, "device"),
        row.getInt("number"),
        Columns.instant(row, "happened"),
        row.getString("about"),
        with(row),
        Columns.findInstant(row, "settled"));
  }

  private static Telling.@Nullable With with(ResultSet row) throws SQLException {
    var other = row.getObject("other", UUID.class);
    if (other == null) return null;
    return new Telling.With(
        other,
        row.getInt("other_device"),
        row.getString("other_name"),
        row.getString("other_holder"),
        Columns.instant(row, "other_happened"));
  }
}
