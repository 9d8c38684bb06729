package org.aenglek.passports;

import java.time.Clock;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stamps of communities, each the last that was drawn. */
@Component
public class Designs {
  private final JdbcClient sql;
  private final Access access;
  private final Clock clock;

  Designs(JdbcClient sql, Access access, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Design of(Community community) {
    return sql.sql(
            "select quarter from passports.design where community = ? order by number desc limit 1")
        .param(community.id())
        .query(String.class)
        .optional()
        .map(Design::read)
        .orElseGet(() -> Design.woven(community.slug()));
  }

  @Transactional
  public void draw(UUID community, Design design) {
    access.require(Permission.EDIT, Place.community(community));
    sql.sql(
            """
            insert into passports.design (community, number, quarter, at, by)
            select :community, coalesce(max(number), 0) + 1, :quarter, :at, :by
              from passports.design where community = :community
            """)
        .param("community", community)
        .param("quarter", design.quarter())
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }
}
