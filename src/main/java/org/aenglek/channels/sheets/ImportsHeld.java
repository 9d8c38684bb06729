package org.aenglek.channels.sheets;

import java.util.List;
import java.util.UUID;
import org.aenglek.people.Erased;
import org.aenglek.people.Held;
import org.aenglek.people.Held.Fact;
import org.aenglek.people.HoldsPersonalData;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of sheets that somebody sent; with them goes what was in those not yet confirmed. */
@Component
@Order(80)
class ImportsHeld implements HoldsPersonalData {
  private static final String FILES = "channels.held.files";

  private final JdbcClient sql;

  ImportsHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String module() {
    return "channels";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(new Held(FILES, files(person)));
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    sql.sql("delete from channels.import where person = ?").param(person).update();
    return new Erased(List.of(FILES), List.of());
  }

  private List<List<Fact>> files(UUID person) {
    return sql.sql(
            """
            select file, place, made, applied is null as is_open
              from channels.import where person = ? order by id
            """)
        .param(person)
        .query(
            (row, i) ->
                List.of(
                    Fact.text("channels.held.file", row.getString("file")),
                    new Fact(
                        "people.fact.place",
                        new Held.Value.Where(Place.parse(row.getString("place")))),
                    Fact.moment("channels.held.sent", Columns.instant(row, "made")),
                    Fact.word(
                        "channels.held.state",
                        row.getBoolean("is_open")
                            ? "channels.held.open"
                            : "channels.held.applied")))
        .list();
  }
}
