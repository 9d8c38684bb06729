package org.aenglek.trips;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last step of a new route's address. */
@Component
class RouteSlugs {
  private static final Set<String> OTHERS = Set.of("map", "suggestions", "drafts");
  private static final int LONGEST = 60;
  private final JdbcClient sql;

  RouteSlugs(JdbcClient sql) {
    this.sql = sql;
  }

  /** From the English name; what has none is found by a part of its id. */
  String choose(UUID id, LocalText title) {
    var end = id.toString().substring(0, 8);
    var name = title.exactly(Lang.EN).orElse("").toLowerCase(Locale.ROOT);
    var shortened = name.substring(0, Math.min(name.length(), LONGEST));
    var slug = shortened.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    if (slug.isEmpty()) return "route-" + end;
    return OTHERS.contains(slug) || isTaken(slug) ? slug + "-" + end : slug;
  }

  private boolean isTaken(String slug) {
    return sql.sql("select exists (select from trips.route where slug = ?)")
        .param(slug)
        .query(Boolean.class)
        .single();
  }
}
