package org.aenglek.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.aenglek.people.People;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations, what they know, and the communities that they look after. */
@Component
public class Organisations {
  private static final String ORGANISATION =
      """
      select o.id, o.province, o.name, e.kind, coalesce(e.words, '') as words,
             (select coalesce(jsonb_agg(c.community), '[]') from meetings.care c
               where c.organisation = o.id and c.ended is null) as cares
        from people.organisation o
        left join lateral (select kind, words from meetings.expertise where organisation = o.id
                            order by number desc limit 1) e on true
      """;

  private final JdbcClient sql;
  private final Access access;
  private final People people;
  private final Owners owners;
  private final Settings settings;
  private final Clock clock;

  Organisations(
      JdbcClient sql, Access access, People people, Owners owners, Settings settings, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.people = people;
    this.owners = owners;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Organisation> list() {
    return sql.sql(ORGANISATION + " order by o.name ->> 'th' collate \"th-x-icu\", o.id")
        .query(Organisations::organisation)
        .list();
  }

  @Transactional(readOnly = true)
  public Organisation get(UUID id) {
    return sql.sql(ORGANISATION + " where o.id = ?")
        .param(id)
        .query(Organisations::organisation)
        .optional()
        .orElseThrow(() -> new NotThere("organisation " + id));
  }

  /** Those that look after a community. */
  @Transactional(readOnly = true)
  public List<Organisation> caringFor(UUID community) {
    return sql.sql(
            ORGANISATION
                + " where o.id in (select organisation from meetings.care where community = ? and ended is null)")
        .param(community)
        .query(Organisations::organisation)
        .list();
  }

  /** Whether whoever acts writes down what the organisations of a province do. */
  @Transactional(readOnly = true)
  public boolean mayKeep(String province) {
    return access.may(Permission.CHECK, Place.province(province));
  }

  /** Known by its name: entered again, it is the same. */
  @Transactional
  public UUID enter(String province, LocalText name) {
    requireToKeep(province);
    Typed.requireLine(name);
    return people.organisation(province, name);
  }

  /** What it is and knows; what was told before stays written down. */
  @Transactional
  public void describe(UUID id, Organisation.Kind kind, String words) {
    var organisation = get(id);
    requireToKeep(organisation.province());
    var told = Typed.text(words);
    if (kind == organisation.kind() && told.equals(organisation.expertise())) return;
    sql.sql(
            """
            insert into meetings.expertise (organisation, number, province, kind, words, at, by)
            select :id, coalesce(max(number), 0) + 1, :province, :kind, :words, :now, :by
              from meetings.expertise where organisation = :id
            """)
        .param("id", id)
        .param("province", organisation.province())
        .param("kind", kind.key())
        .param("words", told)
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }

  /** From today on it looks after that community. Done twice, it is once. */
  @Transactional
  public void care(UUID id, UUID community) {
    var province = get(id).province();
    requireToKeep(province);
    owners.requireCommunity(province, community);
    sql.sql(
            """
            insert into meetings.care (id, organisation, community, since, by) values (?, ?, ?, ?, ?)
            on conflict (organisation, community) where ended is null do nothing
            """)
        .params(Ids.next(clock), id, community, today(), Actor.current().name())
        .update();
  }

  @Transactional
  public void endCare(UUID id, UUID community) {
    requireToKeep(get(id).province());
    sql.sql(
            """
            update meetings.care set ended = ?, ended_by = ?
             where organisation = ? and community = ? and ended is null
            """)
        .params(today(), Actor.current().name(), id, community)
        .update();
  }

  private void requireToKeep(String province) {
    access.require(Permission.CHECK, Place.province(province));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private static Organisation organisation(ResultSet row, int i) throws SQLException {
    var kind = row.getString("kind");
    return new Organisation(
        Columns.id(row, "id"),
        row.getString("province"),
        Columns.text(row, "name"),
        kind == null ? null : Organisation.Kind.find(kind).orElseThrow(),
        row.getString("words"),
        Columns.list(row, "cares", UUID.class));
  }
}
