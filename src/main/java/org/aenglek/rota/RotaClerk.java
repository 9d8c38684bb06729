package org.aenglek.rota;

import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reckons in everybody's name. A guest sees no rota and a household writes nobody's tally; the
 * clerk does both, within the transaction of whoever acts.
 */
@Component
class RotaClerk {
  private final JdbcClient sql;

  RotaClerk(JdbcClient sql) {
    this.sql = sql;
  }

  /** When it fails, nothing more is done in that transaction. */
  <T> T does(Supplier<T> work) {
    var writer = Actor.find().map(Actor::name).orElse("");
    actor("job:rota");
    var result = work.get();
    actor(writer);
    return result;
  }

  void does(Runnable work) {
    does(
        () -> {
          work.run();
          return true;
        });
  }

  private void actor(String name) {
    sql.sql("select set_config('aenglek.actor', ?, true)").param(name).query(row -> {});
  }
}
