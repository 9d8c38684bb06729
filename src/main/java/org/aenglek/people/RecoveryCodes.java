package org.aenglek.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Reference;
import org.aenglek.site.Columns;
import org.aenglek.site.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper, each good for one sign-in. They are shown once; only their hashes are kept. */
@Component
class RecoveryCodes {
  private static final int COUNT = 8;

  private final JdbcClient sql;
  private final Vault vault;
  private final Clock clock;

  RecoveryCodes(JdbcClient sql, Vault vault, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.clock = clock;
  }

  /** New ones; those that were made before are worth nothing any more. */
  @Transactional
  List<String> renew(UUID person) {
    forget(person);
    var codes = Stream.generate(Reference::next).limit(COUNT).toList();
    for (var code : codes) {
      sql.sql("insert into people.recovery_code (hash, person, made) values (?, ?, ?)")
          .params(hash(code), person, Columns.at(clock.instant()))
          .update();
    }
    return codes;
  }

  /** Whether it is one of theirs that nobody has used; now it is used. */
  @Transactional
  boolean use(UUID person, String code) {
    return sql.sql(
                """
                update people.recovery_code set used = ?
                 where hash = ? and person = ? and used is null
                """)
            .params(Columns.at(clock.instant()), hash(plain(code)), person)
            .update()
        == 1;
  }

  @Transactional(readOnly = true)
  int left(UUID person) {
    return sql.sql("select count(*) from people.recovery_code where person = ? and used is null")
        .param(person)
        .query(Integer.class)
        .single();
  }

  @Transactional
  void forget(UUID person) {
    sql.sql("delete from people.recovery_code where person = ?").param(person).update();
  }

  /** As people copy it from paper. */
  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private byte[] hash(String code) {
    return vault.hash("recovery code", code);
  }
}
