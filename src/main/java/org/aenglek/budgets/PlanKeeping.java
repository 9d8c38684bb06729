package org.aenglek.budgets;

import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who writes, and one after the other: sums are looked at before something is added to them. */
@Component
class PlanKeeping {
  private final JdbcClient sql;
  private final Trees trees;

  PlanKeeping(JdbcClient sql, Trees trees) {
    this.sql = sql;
    this.trees = trees;
  }

  /**
   * Until the transaction ends nobody else changes anything of that year.
   *
   * @throws Access.NotAllowed when whoever acts does not keep the province's plan
   */
  void begin(String province, FiscalYear year) {
    require(province);
    sql.sql("select pg_advisory_xact_lock(hashtextextended('budgets ' || ? || ' ' || ?, 0))")
        .params(province, year.buddhist())
        .query((row, i) -> 0)
        .list();
  }

  /**
   * The same for the year of a line: answers its tree as it is from then on, since what was read
   * before may have changed while it was waited for.
   *
   * @throws NotThere also when whoever acts may not see the line
   */
  Tree beginOf(UUID line) {
    var asked = trees.line(line);
    begin(asked.province(), asked.year());
    return trees.of(asked.province(), asked.year());
  }

  void require(String province) {
    if (trees.isKeptByMe(province)) return;
    Access.requireSomebody();
    throw new Access.NotAllowed();
  }
}
