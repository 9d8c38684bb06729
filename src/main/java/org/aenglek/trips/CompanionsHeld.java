package org.aenglek.trips;

import java.time.LocalDate;
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

/**
 * On which trials somebody went along. It holds no name, so that an erasure leaves nobody in it.
 */
@Component
@Order(70)
class CompanionsHeld implements HoldsPersonalData {
  private final JdbcClient sql;

  CompanionsHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String module() {
    return "trips";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(new Held("trips.held.trials", trials(person)));
  }

  @Override
  public Erased erase(UUID person) {
    return new Erased(List.of(), List.of());
  }

  private List<List<Fact>> trials(UUID person) {
    return sql.sql(
            """
            select r.title, s.first_day from trips.companion c
              join trips.sheet s on s.id = c.sheet join trips.route r on r.id = s.route
             where c.person = ? order by s.first_day, s.id
            """)
        .param(person)
        .query(
            (row, i) ->
                List.of(
                    new Fact(
                        "people.fact.begun",
                        new Held.Value.Day(row.getObject("first_day", LocalDate.class))),
                    new Fact("people.fact.value", new Held.Value.Name(Columns.text(row, "title")))))
        .list();
  }
}
