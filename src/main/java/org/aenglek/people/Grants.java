package org.aenglek.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which roles people hold, and where. */
@Component
public class Grants {
  private static final String LIVE =
      """
      from people.role_grant g join people.person p on p.id = g.person
      where g.ended is null and (g.until is null or g.until > people.moment())
      """;

  private static final String ADMINISTRATORS =
      """
      select g.id from people.role_grant g join people.person p on p.id = g.person
       where g.role = 'administrator' and g.place = 'everywhere' and g.ended is null and g.until is null
      """;

  private final JdbcClient sql;
  private final Access access;
  private final Acts acts;
  private final Sessions sessions;
  private final PersonalLetters letters;
  private final Clock clock;

  Grants(
      JdbcClient sql,
      Access access,
      Acts acts,
      Sessions sessions,
      PersonalLetters letters,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.acts = acts;
    this.sessions = sessions;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * A role that somebody holds.
   *
   * @param until the end that was set with it, if any
   */
  public record Grant(
      UUID id,
      UUID person,
      LocalText name,
      Role role,
      Place place,
      String giver,
      Instant given,
      @Nullable Instant until) {}

  /**
   * Gives a role; one that is already held is left as it is. With an office, sessions that run end
   * as early as those that begin.
   */
  @Transactional
  public void give(UUID person, Role role, Place place, @Nullable Instant until) {
    if (!role.isHeldIn(place.kind())) throw new PeopleRefused(Reason.NO_SUCH_ROLE_THERE);
    access.requireToGive(role, place);
    int given =
        sql.sql(
                """
                insert into people.role_grant (id, person, role, place, giver, given, until)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (person, role, place) where ended is null do nothing
                """)
            .params(
                Ids.next(clock),
                person,
                role.key(),
                place.toString(),
                Actor.current().name(),
                Columns.at(clock.instant()),
                until == null ? null : Columns.at(until))
            .update();
    if (given == 0) return;
    if (Sessions.isOffice(role)) sessions.shorten(person);
    acts.record("role.given", person, place, role.key());
    letters.roleGiven(person);
  }

  /**
   * Takes a role back, at once.
   *
   * @throws PeopleRefused when nobody could keep the installation afterwards
   */
  @Transactional
  public void end(UUID id) {
    var grant = get(id);
    access.requireToGive(grant.role(), grant.place());
    if (isLastAdministrator(grant)) throw new PeopleRefused(Reason.LAST_ADMINISTRATOR);
    end(grant);
  }

  private void end(Grant grant) {
    sql.sql("update people.role_grant set ended = ?, ended_by = ? where id = ? and ended is null")
        .params(Columns.at(clock.instant()), Actor.current().name(), grant.id())
        .update();
    acts.record("role.ended", grant.person(), grant.place(), grant.role().key());
  }

  /** Of a person who is erased; whether anybody keeps the installation was asked before. */
  @Transactional
  void endAll(UUID person) {
    for (var grant : of(person)) end(grant);
  }

  /**
   * @throws PeopleRefused when nobody else keeps the installation
   */
  @Transactional
  void mustNotKeepAlone(UUID person) {
    if (keepsAlone(person)) throw new PeopleRefused(Reason.LAST_ADMINISTRATOR);
  }

  /** Whether nobody else keeps the installation. */
  @Transactional
  boolean keepsAlone(UUID person) {
    return of(person).stream().anyMatch(this::isLastAdministrator);
  }

  /** The roles of one person, so far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public List<Grant> of(UUID person) {
    return sql.sql("select g.*, p.name " + LIVE + " and g.person = ? order by g.given")
        .param(person)
        .query(Grants::grant)
        .list();
  }

  /** The roles held in that very place, and in the households of a community. */
  @Transactional(readOnly = true)
  public List<Grant> in(Place place) {
    return sql.sql(
            "select g.*, p.name "
                + LIVE
                + """
                   and (g.place = :place or g.place in (select 'household ' || id
                            from people.household where 'community ' || community = :place))
                order by g.given, g.id
                """)
        .param("place", place.toString())
        .query(Grants::grant)
        .list();
  }

  /** Those who hold one of these roles in a place, or in one that holds it. */
  @Transactional(readOnly = true)
  public List<UUID> holders(Set<Role> roles, Place place) {
    return sql.sql(
            "select distinct g.person "
                + LIVE
                + " and g.role = any(?) and g.place = any(people.chain(?))")
        .params(Role.keys(roles), place.toString())
        .query(UUID.class)
        .list();
  }

  /** Whether anybody keeps the installation. */
  @Transactional(readOnly = true)
  public boolean hasAdministrator() {
    return !sql.sql(ADMINISTRATORS).query(UUID.class).list().isEmpty();
  }

  private Grant get(UUID id) {
    return sql.sql("select g.*, p.name " + LIVE + " and g.id = ?")
        .param(id)
        .query(Grants::grant)
        .optional()
        .orElseThrow(() -> new NotThere("grant " + id));
  }

  private boolean isLastAdministrator(Grant grant) {
    return grant.role() == Role.ADMINISTRATOR
        && grant.place().equals(Place.EVERYWHERE)
        && administrators() == 1;
  }

  /** Their rows are locked, or the last two could leave at the same moment. */
  private int administrators() {
    return sql.sql(ADMINISTRATORS + " for update of g").query(UUID.class).list().size();
  }

  private static Grant grant(ResultSet row, int i) throws SQLException {
    return new Grant(
        Columns.id(row, "id"),
        Columns.id(row, "person"),
        Columns.text(row, "name"),
        Role.of(row.getString("role")),
        Place.parse(row.getString("place")),
        row.getString("giver"),
        Columns.instant(row, "given"),
        row.getObject("until") == null ? null : Columns.instant(row, "until"));
  }
}
