package org.aenglek.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a province is on its way to its first ten communities. */
@Component
public class Beginning {
  private final JdbcClient sql;
  private final Concerned concerned;

  Beginning(JdbcClient sql, Concerned concerned) {
    this.sql = sql;
    this.concerned = concerned;
  }

  /**
   * What is there; samples do not count.
   *
   * @param officers who look after the province or one of its districts
   * @param listed communities that are on a programme's list
   * @param chaired communities with a chair, or with one who is invited
   * @param told communities of which a story is told
   * @param offering communities that offer something
   * @param published months whose figures are published
   */
  public record Reached(
      int officers,
      int communities,
      int listed,
      int pointed,
      Set<UUID> chaired,
      Set<UUID> told,
      Set<UUID> offering,
      int offers,
      int published) {}

  /**
   * @throws org.aenglek.people.Access.NotAllowed when the province does not concern whoever acts
   */
  @Transactional(readOnly = true)
  public Reached of(String province) {
    concerned.requireToSee(Place.province(province));
    return sql.sql(
            """
            select (select count(distinct g.person) from people.role_grant g
                     where g.role = 'officer' and g.ended is null and g.place in
                           (select 'province ' || :province union all
                            select 'district ' || code from areas.district where province = :province)) as officers,
                   count(*) as communities,
                   count(*) filter (where exists (select from communities.listing l where l.community = c.id)) as listed,
                   count(*) filter (where c.known = 'village') as pointed,
                   jsonb_agg(c.id) filter (where exists (select from people.role_grant g where g.role = 'chair'
                                        and g.ended is null and g.place = 'community ' || c.id)
                                      or exists (select from people.invitation i where i.role = 'chair'
                                        and i.accepted is null and i.withdrawn is null
                                        and i.until > people.moment() and i.place = 'community ' || c.id)) as chaired,
                   jsonb_agg(c.id) filter (where exists (select from communities.profile p
                                        where p.community = c.id and p.summary is not null)) as told,
                   jsonb_agg(c.id) filter (where exists (select from offers.offer o
                                        where o.community = c.id and not o.sample)) as offering,
                   (select count(*) from offers.offer o where o.province = :province and not o.sample) as offers,
                   (select count(distinct month) from programme.publication u
                     where u.province = :province) as published
              from areas.community c where c.province = :province
            """)
        .param("province", province)
        .query((row, i) -> reached(row))
        .single();
  }

  private static Reached reached(ResultSet row) throws SQLException {
    return new Reached(
        row.getInt("officers"),
        row.getInt("communities"),
        row.getInt("listed"),
        row.getInt("pointed"),
        ids(row, "chaired"),
        ids(row, "told"),
        ids(row, "offering"),
        row.getInt("offers"),
        row.getInt("published"));
  }

  private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
    return Set.copyOf(Columns.list(row, column, UUID.class));
  }
}
