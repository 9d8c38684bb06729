package org.aenglek.training;

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
import org.aenglek.people.Access;
import org.aenglek.people.Members;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.training.TrainingRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is taught, and who may write that down. */
@Component
public class Courses {
  static final String JOB = "training";

  private static final int MOST_MONTHS = 240;
  private static final int WHOLE = 100;
  private static final String COURSE =
      """
      select id, place, name, purpose, trade, valid_months, needed_percent, statements from training.course
      """;

  private final JdbcClient sql;
  private final Access access;
  private final Clock clock;

  Courses(JdbcClient sql, Access access, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.clock = clock;
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Course> list() {
    return sql.sql(COURSE + "order by id desc").query(Courses::course).list();
  }

  /**
   * @throws NotThere when there is none
   */
  @Transactional(readOnly = true)
  public Course get(UUID id) {
    return sql.sql(COURSE + "where id = ?")
        .param(id)
        .query(Courses::course)
        .optional()
        .orElseThrow(() -> new NotThere("course " + id));
  }

  /** Whether whoever acts writes down what is taught there: its officers do. */
  @Transactional(readOnly = true)
  public boolean mayOrganise(Place place) {
    return isTaughtIn(place) && access.may(Permission.CHECK, place);
  }

  private static boolean isTaughtIn(Place place) {
    return place.kind() == Place.Kind.PROVINCE || place.kind() == Place.Kind.DISTRICT;
  }

  /**
   * Sent twice, it is one.
   *
   * @throws Access.NotAllowed when whoever acts does not organise there
   */
  @Transactional
  public UUID write(Course.New facts, UUID requestId) {
    if (!isTaughtIn(facts.place())) throw new TrainingRefused(Reason.PLACE);
    access.require(Permission.CHECK, facts.place());
    mustBeSound(facts);
    var request = Request.of(requestId, facts);
    var id = Ids.next(clock);
    return insert(facts, id, request) == 1 ? id : doneBefore(request);
  }

  private static void mustBeSound(Course.New facts) {
    Typed.text(facts.name());
    Typed.text(facts.purpose());
    facts.statements().forEach(Typed::text);
    var months = facts.validMonths();
    boolean holds = months == null || (months >= 1 && months <= MOST_MONTHS);
    boolean isShare = facts.neededPercent() >= 1 && facts.neededPercent() <= WHOLE;
    boolean isTrade = facts.trade() == null || Members.TRADES.contains(facts.trade());
    if (!holds || !isShare || !isTrade) throw new TrainingRefused(Reason.NUMBER);
  }

  private int insert(Course.New facts, UUID id, Request request) {
    return sql.sql(
            """
            insert into training.course (id, province, place, name, purpose, trade, valid_months, needed_percent,
                                         statements, made, made_by, request, fingerprint)
            select :id, substr(part, 10), :place, :name::jsonb, :purpose::jsonb, :trade, :months, :percent,
                   :statements::jsonb, :now, :by, :request, :fingerprint
              from unnest(people.chain(:place)) part where part like 'province %'
            on conflict (request) do nothing
            """)
        .param("id", id)
        .param("place", facts.place().toString())
        .param("name", Columns.json(facts.name()))
        .param("purpose", Columns.json(facts.purpose()))
        .param("trade", facts.trade())
        .param("months", facts.validMonths())
        .param("percent", facts.neededPercent())
        .param("statements", Columns.json(facts.statements()))
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from training.course where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  private static Course course(ResultSet row, int i) throws SQLException {
    return new Course(
        Columns.id(row, "id"),
        Place.parse(row.getString("place")),
        Columns.text(row, "name"),
        Columns.text(row, "purpose"),
        row.getString("trade"),
        Columns.findInt(row, "valid_months"),
        row.getInt("needed_percent"),
        Columns.list(row, "statements", LocalText.class));
  }
}
