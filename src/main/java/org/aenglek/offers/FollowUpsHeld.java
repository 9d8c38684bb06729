package org.aenglek.offers;

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

/** Which products somebody was asked to look after; nothing of it has to stay. */
@Component
@Order(74)
class FollowUpsHeld implements HoldsPersonalData {
  private static final String KEY = "offers.held.followUps";

  private final JdbcClient sql;

  FollowUpsHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String module() {
    return "offers";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(new Held(KEY, asked(person)));
  }

  private List<List<Fact>> asked(UUID person) {
    return sql.sql(
            """
            select p.name, f.what, f.at from offers.follow_up f join offers.product p on p.id = f.product
             where f.person = ? order by f.at, f.id
            """)
        .param(person)
        .query(
            (row, i) ->
                List.of(
                    Fact.text("people.fact.value", row.getString("name")),
                    Fact.text("people.fact.value", row.getString("what")),
                    Fact.moment("people.fact.entered", Columns.instant(row, "at"))))
        .list();
  }

  /** What is open then has nobody, until the village asks somebody else. */
  @Override
  @Transactional
  public Erased erase(UUID person) {
    sql.sql("update offers.follow_up set person = null where person = ?").param(person).update();
    return new Erased(List.of(KEY), List.of());
  }
}
