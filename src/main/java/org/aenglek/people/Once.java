package org.aenglek.people;

import org.aenglek.base.Request;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent before is not done again. */
public final class Once {
  private Once() {}

  /**
   * Whether a row of that table came by this request.
   *
   * @param table with the columns {@code request} and {@code fingerprint}
   * @throws Request.Reused when it said something else then
   */
  public static boolean isDone(JdbcClient sql, String table, Request request) {
    var before =
        sql.sql("select fingerprint from " + table + " where request = ?")
            .param(request.id())
            .query(String.class)
            .optional();
    before.ifPresent(request::mustEqual);
    return before.isPresent();
  }
}
