package org.aenglek.readiness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.readiness.ReadinessRefused.Reason;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The published criteria. A version never changes; whoever began with it ends with it. */
@Component
public class CriteriaSets {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String EDITION =
      "select set, version, place, body, published from readiness.criteria";

  private final JdbcClient sql;
  private final Steps steps;
  private final Access access;
  private final Clock clock;

  CriteriaSets(JdbcClient sql, Steps steps, Access access, Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.access = access;
    this.clock = clock;
  }

  /** One version of a set. */
  public record Edition(
      String set, int version, Place place, Criteria criteria, Instant published) {}

  /** The newest of each set that holds in a province: its own, where it has made one. */
  public List<Edition> newest(String province) {
    return sql.sql(
            """
            select distinct on (set) set, version, place, body, published from readiness.criteria
             where place = any(people.chain(?)) order by set, place = 'everywhere', version desc
            """)
        .param(Place.province(province).toString())
        .query(CriteriaSets::edition)
        .list();
  }

  /** All of them, the newest first. */
  public List<Edition> of(String set) {
    return sql.sql(EDITION + " where set = ? order by version desc")
        .param(set)
        .query(CriteriaSets::edition)
        .list();
  }

  /**
   * @throws NotThere when there is none
   */
  public Edition get(String set, int version) {
    return sql.sql(EDITION + " where set = ? and version = ?")
        .params(set, version)
        .query(CriteriaSets::edition)
        .optional()
        .orElseThrow(() -> new NotThere("criteria " + set + " " + version));
  }

  /** As it was entered, to make the next version of. */
  public String text(Edition edition) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(edition.criteria());
  }

  /**
   * The next version of a set, for a province or for all. The same text sent twice is one.
   *
   * @param body JSON of a {@link Criteria}
   * @throws ReadinessRefused with what is wrong in it
   */
  @Transactional
  public int publish(String set, Place place, String body) {
    access.require(Permission.SET, place);
    var criteria = read(body);
    steps.lock(set);
    var before = of(set);
    if (before.isEmpty()) throw new NotThere("criteria " + set);
    var newest = before.stream().filter(one -> one.place().equals(place)).findFirst();
    if (newest.isPresent() && criteria.equals(newest.get().criteria()))
      return newest.get().version();
    int version = before.getFirst().version() + 1;
    sql.sql(
            """
            insert into readiness.criteria (set, version, place, body, published, by)
            values (?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(
            set,
            version,
            place.toString(),
            Columns.json(criteria),
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
    return version;
  }

  private static Criteria read(String body) {
    try {
      var criteria = JSON.readValue(body, Criteria.class);
      criteria.mustBeWhole();
      return criteria;
    } catch (JacksonException | NullPointerException unreadable) {
      throw new ReadinessRefused(Reason.UNREADABLE);
    }
  }

  static Edition edition(ResultSet row, int i) throws SQLException {
    return new Edition(
        row.getString("set"),
        row.getInt("version"),
        Place.parse(row.getString("place")),
        Columns.read(row, "body", Criteria.class),
        Columns.instant(row, "published"));
  }
}
