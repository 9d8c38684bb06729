package org.aenglek.offers;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of the products of one village comes one after the other. */
final class ProductLock {
  private ProductLock() {}

  /** Until this transaction ends. */
  static void on(JdbcClient sql, UUID community) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('products of ' || ?, 0))")
        .param(community)
        .query(row -> {});
  }
}
