package org.aenglek.rota;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the rotas stand. Whoever gives, moves or counts a turn locks its offer's standing first, of
 * several in the order of the offers' ids; after that nobody else does until the transaction ends.
 */
@Component
class Standings {
  private final JdbcClient sql;

  Standings(JdbcClient sql) {
    this.sql = sql;
  }

  void lock(Collection<UUID> offers) {
    sql.sql("select offer from rota.standing where offer = any(?) order by offer for update")
        .param(offers.toArray(UUID[]::new))
        .query()
        .listOfRows();
  }

  /** Of those who serve today. */
  Tallies tallies(UUID offer, List<Serving> servings) {
    var counted = counted(offer);
    counted.keySet().retainAll(servings.stream().map(Serving::household).toList());
    return new Tallies(line(offer), counted);
  }

  private long line(UUID offer) {
    return sql.sql("select line from rota.standing where offer = ?")
        .param(offer)
        .query(Long.class)
        .single();
  }

  private Map<UUID, Long> counted(UUID offer) {
    var counted = new HashMap<UUID, Long>();
    sql.sql("select household, counted from rota.tally where offer = ?")
        .param(offer)
        .query(
            row -> {
              counted.put(Columns.id(row, "household"), row.getLong("counted"));
            });
    return counted;
  }

  void keep(UUID offer, Tallies tallies) {
    sql.sql("update rota.standing set line = ? where offer = ?")
        .params(tallies.line(), offer)
        .update();
    tallies.all().forEach((household, counted) -> keep(offer, household, counted));
  }

  private void keep(UUID offer, UUID household, long counted) {
    sql.sql(
            """
            insert into rota.tally (offer, household, counted) values (?, ?, ?)
            on conflict (offer, household) do update set counted = excluded.counted
            """)
        .params(offer, household, counted)
        .update();
  }

  /** All begin with nothing. */
  void begin(UUID offer) {
    sql.sql(
            """
            insert into rota.standing (offer, line, turns) values (?, 0, 0)
            on conflict (offer) do update set line = 0
            """)
        .param(offer)
        .update();
    sql.sql("update rota.tally set counted = 0 where offer = ?").param(offer).update();
  }

  /** The number of the next turn. */
  int next(UUID offer) {
    return sql.sql("update rota.standing set turns = turns + 1 where offer = ? returning turns")
        .param(offer)
        .query(Integer.class)
        .single();
  }
}
