package org.aenglek.training;

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

/** Which lessons somebody has finished; nothing of it has to stay. */
@Component
@Order(130)
class FinishedHeld implements HoldsPersonalData {
  private static final String KEY = "training.held.finished";

  private final JdbcClient sql;

  FinishedHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String module() {
    return "training";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(new Held(KEY, finished(person)));
  }

  private List<List<Fact>> finished(UUID person) {
    return sql.sql(
            """
            select l.body -> 'title' as title, f.at
              from training.finished f
              join training.lesson l on l.key = f.lesson and l.edition = f.edition
             where f.person = ? order by f.at, f.id
            """)
        .param(person)
        .query(
            (row, i) ->
                List.of(
                    new Fact("people.fact.value", new Held.Value.Name(Columns.text(row, "title"))),
                    Fact.moment("people.fact.entered", Columns.instant(row, "at"))))
        .list();
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    sql.sql("delete from training.finished where person = ?").param(person).update();
    return new Erased(List.of(KEY), List.of());
  }
}
