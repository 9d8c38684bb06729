package org.aenglek.budgets;

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

  void require(String province) {
    if (trees.isKeptByMe(province)) return;
    Access.requireSomebody();
    throw new Access.NotAllowed();
  }
}
