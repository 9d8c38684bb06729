package org.aenglek.people;

import java.time.Clock;
import java.util.UUID;
import org.aenglek.base.Secret;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which somebody has signed in before. Each holds a secret of its own; several people
 * may share it, as they share a telephone.
 */
@Component
class Browsers {
  private final JdbcClient sql;
  private final Clock clock;

  Browsers(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Whether that person has signed in before where the request comes from; nobody has not. */
  @Transactional(readOnly = true)
  boolean isKnownTo(@Nullable UUID person) {
    return sql.sql(
            """
            select exists (select from people.browser where person = ?::uuid and secret_hash = ?)
            """)
        .params(person, secret().hash())
        .query(Boolean.class)
        .single();
  }

  /** From now on it is known; answers whether it was not, and others were. */
  @Transactional
  boolean meets(UUID person) {
    boolean isNew = !isKnownTo(person) && hasAny(person);
    var now = Columns.at(clock.instant());
    sql.sql(
            """
            insert into people.browser (person, secret_hash, made, used) values (?, ?, ?, ?)
            on conflict (person, secret_hash) do update set used = excluded.used
            """)
        .params(person, secret().hash(), now, now)
        .update();
    return isNew;
  }

  @Transactional
  void forget(UUID person) {
    sql.sql("delete from people.browser where person = ?").param(person).update();
  }

  private boolean hasAny(UUID person) {
    return sql.sql("select exists (select from people.browser where person = ?)")
        .param(person)
        .query(Boolean.class)
        .single();
  }

  private static Secret secret() {
    return new Secret(Caller.current().browser());
  }
}
