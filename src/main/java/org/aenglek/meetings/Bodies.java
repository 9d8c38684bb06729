package org.aenglek.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who meets where, so far as whoever acts may see it. */
@Component
public class Bodies {
  private static final String BODY =
      "select b.id, b.province, b.place, b.name, b.quorum_percent from meetings.body b ";

  private final JdbcClient sql;
  private final Access access;
  private final Clock clock;

  Bodies(JdbcClient sql, Access access, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.clock = clock;
  }

  /** A body as it is entered. */
  public record New(Place place, LocalText name, int quorumPercent) {}

  /** The widest place first. */
  @Transactional(readOnly = true)
  public List<Body> list() {
    return sql.sql(BODY + "order by length(b.place), b.place, b.made, b.id")
        .query(Bodies::body)
        .list();
  }

  /** Those of that very place. */
  @Transactional(readOnly = true)
  public List<Body> at(Place place) {
    return sql.sql(BODY + "where b.place = ? order by b.made, b.id")
        .param(place.toString())
        .query(Bodies::body)
        .list();
  }

  /** Whether whoever acts sees any, asked without looking at each for those who surely do not. */
  @Transactional(readOnly = true)
  public boolean isAnySeen() {
    return sql.sql(
            "select case when meetings.may_meet() then exists (select from meetings.body) else false end")
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Body get(UUID id) {
    return sql.sql(BODY + "where b.id = ?")
        .param(id)
        .query(Bodies::body)
        .optional()
        .orElseThrow(() -> new NotThere("body " + id));
  }

  /** Where whoever acts may name a body. */
  @Transactional(readOnly = true)
  public boolean mayFound(Place place) {
    return access.may(Permission.CHECK, place);
  }

  /** Sent twice, it is one. */
  @Transactional
  public UUID found(New facts, UUID requestId) {
    access.require(Permission.CHECK, facts.place());
    if (facts.quorumPercent() < 1 || facts.quorumPercent() > 100) {
      throw new MeetingRefused(Reason.QUORUM);
    }
    Typed.requireLine(facts.name());
    var request = Request.of(requestId, facts);
    var id = Ids.next(clock);
    int made =
        sql.sql(
                """
                insert into meetings.body
                       (id, province, place, name, quorum_percent, made, made_by, request, fingerprint)
                select :id, substr(part, 10), :place, :name::jsonb, :quorum, :now, :by, :request, :fingerprint
                  from unnest(people.chain(:place)) part where part like 'province %'
                on conflict (request) do nothing
                """)
            .param("id", id)
            .param("place", facts.place().toString())
            .param("name", Columns.json(facts.name()))
            .param("quorum", facts.quorumPercent())
            .param("now", Columns.at(clock.instant()))
            .param("by", Actor.current().name())
            .param("request", request.id())
            .param("fingerprint", request.fingerprint())
            .update();
    return made == 1 ? id : doneBefore(request);
  }

  /** Whether whoever acts keeps its agenda, its minutes and its tasks. */
  @Transactional(readOnly = true)
  public boolean isKeptByMe(UUID body) {
    return sql.sql("select meetings.keeps(?)").param(body).query(Boolean.class).single();
  }

  /**
   * @throws Access.NotAllowed when whoever acts does not keep it
   */
  void requireToKeep(UUID body) {
    if (isKeptByMe(body)) return;
    Access.requireSomebody();
    throw new Access.NotAllowed();
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from meetings.body where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  private static Body body(ResultSet row, int i) throws SQLException {
    return new Body(
        Columns.id(row, "id"),
        row.getString("province"),
        Place.parse(row.getString("place")),
        Columns.text(row, "name"),
        row.getInt("quorum_percent"));
  }
}
