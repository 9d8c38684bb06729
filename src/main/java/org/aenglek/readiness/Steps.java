package org.aenglek.readiness;

import java.time.Clock;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what is done with an assessment as a whole, and keeps writers apart. */
@Component
class Steps {
  private final JdbcClient sql;
  private final Clock clock;

  Steps(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** One writer at a time for each village, assessment or product, until the transaction ends. */
  void lock(UUID what) {
    lock(what.toString());
  }

  /** The same for each set of criteria. */
  void lock(String what) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('readiness of ' || ?, 0))")
        .param(what)
        .query(row -> {});
  }

  void take(UUID assessment, Assessment.Kind kind, String words) {
    sql.sql(
            """
            insert into readiness.step (assessment, number, kind, words, at, by)
            select :assessment, coalesce(max(number), 0) + 1, :kind, :words, :at, :by
              from readiness.step where assessment = :assessment
            """)
        .param("assessment", assessment)
        .param("kind", kind.key())
        .param("words", words)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }
}
