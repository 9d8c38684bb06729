package org.aenglek.communities;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The order of names in each reader's language. The keys are made here and not by the database,
 * whose collation rules differ between servers and so must never be in an index.
 */
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
          .params(lang.code(), key(lang, community.name().in(lang).text()), community.id())
          .update();
    }
  }

  static byte[] key(Lang lang, String name) {
    var key = Collator.getInstance(lang.locale()).getCollationKey(name).toByteArray();
    return Arrays.copyOf(key, key.length - 1);
  }
}
