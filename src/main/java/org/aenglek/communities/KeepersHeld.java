package org.aenglek.communities;

import java.util.List;
import java.util.UUID;
import org.aenglek.people.Erased;
import org.aenglek.people.Held;
import org.aenglek.people.Held.Fact;
import org.aenglek.people.HoldsPersonalData;
import org.aenglek.site.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody looks after, and looked after before; nothing of it has to stay. */
@Component
@Order(72)
class KeepersHeld implements HoldsPersonalData {
  private static final String KEY = "communities.held.assets";

  private final JdbcClient sql;

  KeepersHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String module() {
    return "communities";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(new Held(KEY, kept(person)));
  }

  private List<List<Fact>> kept(UUID person) {
    return sql.sql(
            """
            select a.name, k.at from communities.keeping k join communities.asset a on a.id = k.asset
             where k.keeper = ? order by k.at, a.id
            """)
        .param(person)
        .query(
            (row, i) ->
                List.of(
                    Fact.text("people.fact.value", row.getString("name")),
                    Fact.moment("people.fact.entered", Columns.instant(row, "at"))))
        .list();
  }

  /** It has nobody then, until the village says who looks after it. */
  @Override
  @Transactional
  public Erased erase(UUID person) {
    sql.sql("update communities.keeping set keeper = null where keeper = ?").param(person).update();
    return new Erased(List.of(KEY), List.of());
  }
}
