package org.aenglek.meetings;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever numbers what belongs to a thing waits here until those before have committed theirs. */
@Component("meetingNumbering")
class Numbering {
  private final JdbcClient sql;

  Numbering(JdbcClient sql) {
    this.sql = sql;
  }

  /** Within the transaction that then takes the next number. */
  void waitFor(UUID thing) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('meetings ' || ?, 0))")
        .param(thing.toString())
        .query()
        .listOfRows();
  }
}
