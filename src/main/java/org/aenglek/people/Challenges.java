package org.aenglek.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.aenglek.base.Secret;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions that a browser was asked, each to be answered once and soon. */
@Component
class Challenges {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final JdbcClient sql;
  private final Clock clock;

  Challenges(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What there is to know when the answer comes. */
  record Content(Map<String, String> values) {
    String get(String name) {
      return values.getOrDefault(name, "");
    }
  }

  /** Those that nobody answered in time go when others are asked. */
  @Transactional
  void ask(String kind, byte[] question, Map<String, String> content) {
    forgetOld();
    sql.sql(
            """
            insert into people.challenge (hash, kind, content, until) values (?, ?, ?::jsonb, ?)
            """)
        .params(
            Secret.hash(question),
            kind,
            Columns.json(new Content(content)),
            Columns.at(clock.instant().plus(PATIENCE)))
        .update();
  }

  /** Nothing when it was never asked, was answered before, or too long ago. */
  @Transactional
  Optional<Content> answered(String kind, byte[] question) {
    return sql.sql(
            """
            delete from people.challenge where hash = ? and kind = ? and until > ?
            returning content
            """)
        .params(Secret.hash(question), kind, Columns.at(clock.instant()))
        .query((row, i) -> Columns.read(row, "content", Content.class))
        .optional();
  }

  private void forgetOld() {
    sql.sql(
            """
            delete from people.challenge where hash in
                   (select hash from people.challenge where until < ? limit 100 for update skip locked)
            """)
        .param(Columns.at(clock.instant()))
        .update();
  }
}
