package org.aenglek.communities;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of one asset comes one after the other, so that its numbers follow. */
final class AssetLock {
  private AssetLock() {}

  /** Until this transaction ends. */
  static void on(JdbcClient sql, UUID asset) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('asset ' || ?, 0))")
        .param(asset)
        .query(row -> {});
  }
}
