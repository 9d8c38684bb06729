package org.aenglek.communities;

import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.site.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The order of names in each reader's language. */
@Component
class Names {
  private final JdbcClient sql;

  Names(JdbcClient sql) {
    this.sql = sql;
  }

  void sort(Community community) {
    sql.sql("delete from communities.sorting where community = ?").param(community.id()).update();
    for (var lang : Lang.values()) {
      sql.sql("insert into communities.sorting (lang, key, community) values (?, ?, ?)")
          .params(lang.code(), SortKey.of(lang, community.name().in(lang).text()), community.id())
          .update();
    }
  }
}
