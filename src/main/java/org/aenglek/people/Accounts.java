package org.aenglek.people;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Tidy;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.site.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names and passwords with which people sign in. */
@Component
class Accounts {
  private static final int SHORTEST_NAME = 3;

  private final JdbcClient sql;
  private final Vault vault;
  private final Passwords passwords;
  private final Clock clock;
  private final boolean mayBeMadeUp;

  Accounts(JdbcClient sql, Vault vault, Passwords passwords, Settings settings, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.passwords = passwords;
    this.clock = clock;
    this.mayBeMadeUp = settings.isForTrying();
  }

  /**
   * @param password the hash of it; none where somebody has a name but signs in otherwise
   */
  record Account(UUID person, @Nullable String password) {}

  /** Everybody knows the password of made-up people, so on a public site they do not come in. */
  @Transactional(readOnly = true)
  Optional<Account> find(String name) {
    return sql.sql(
            """
            select a.person, a.password from people.account a join people.person p on p.id = a.person
             where a.name_hash = ? and (not p.sample or ?)
            """)
        .params(hash(name), mayBeMadeUp)
        .query((row, i) -> new Account(Columns.id(row, "person"), row.getString("password")))
        .optional();
  }

  /** The name that somebody signs in with. */
  @Transactional(readOnly = true)
  Optional<String> name(UUID person) {
    return sql.sql("select name from people.account where person = ?")
        .param(person)
        .query((row, i) -> vault.open(row.getBytes("name"), about(person)))
        .optional();
  }

  /**
   * Sets the name and password with which a person signs in.
   *
   * @throws PeopleRefused when the password would be guessed, or the name is somebody else's
   */
  @Transactional
  void choose(UUID person, String name, String password) {
    var plain = plain(name);
    if (plain.length() < SHORTEST_NAME) throw new PeopleRefused(Reason.NAME_SHORT, SHORTEST_NAME);
    passwords.mustBeGood(password, plain);
    try {
      sql.sql(
              """
              insert into people.account (person, name, name_hash, password, changed)
              values (?, ?, ?, ?, ?)
              on conflict (person) do update
                 set name = excluded.name, name_hash = excluded.name_hash,
                     password = excluded.password, changed = excluded.changed
              """)
          .params(
              person,
              vault.seal(plain, about(person)),
              hash(name),
              passwords.hash(password),
              Columns.at(clock.instant()))
          .update();
    } catch (DuplicateKeyException taken) {
      throw new PeopleRefused(Reason.NAME_TAKEN);
    }
  }

  @Transactional
  void forget(UUID person) {
    sql.sql("delete from people.account where person = ?").param(person).update();
  }

  /** As it is compared: nobody could type again what is not seen. */
  static String plain(String name) {
    return Tidy.line(Normalizer.normalize(name, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
  }

  private byte[] hash(String name) {
    return vault.hash("sign-in name", plain(name));
  }

  private static String about(UUID person) {
    return "people.account " + person;
  }
}
