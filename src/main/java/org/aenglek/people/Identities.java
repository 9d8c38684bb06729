package org.aenglek.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.site.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As whom providers of single sign-on know somebody; found by its hash, and never told. */
@Component
class Identities {
  private final JdbcClient sql;
  private final Vault vault;
  private final Clock clock;

  Identities(JdbcClient sql, Vault vault, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.clock = clock;
  }

  /** What a provider said: it knows the user under that name. */
  record Subject(Provider provider, String name) {}

  /** One of a person's, as they see it. */
  record Identity(UUID id, String provider, Instant made) {}

  /** Whose it is; that it was shown is written down. */
  @Transactional
  Optional<UUID> shown(Subject subject) {
    return sql.sql("update people.identity set used = ? where subject_hash = ? returning person")
        .params(Columns.at(clock.instant()), hash(subject))
        .query(UUID.class)
        .optional();
  }

  /**
   * From now on that person signs in with it too.
   *
   * @throws PeopleRefused when it is somebody else's
   */
  @Transactional
  void add(UUID person, Subject subject) {
    var now = Columns.at(clock.instant());
    var owner =
        sql.sql(
                """
                insert into people.identity (id, person, provider, subject_hash, made)
                values (?, ?, ?, ?, ?)
                on conflict (subject_hash) do update set used = ?
                returning person
                """)
            .params(Ids.next(clock), person, subject.provider().key(), hash(subject), now, now)
            .query(UUID.class)
            .single();
    if (!owner.equals(person)) throw new PeopleRefused(Reason.IDENTITY_TAKEN);
  }

  @Transactional(readOnly = true)
  List<Identity> own(UUID person) {
    return sql.sql("select id, provider, made from people.identity where person = ? order by made")
        .param(person)
        .query(
            (row, i) ->
                new Identity(
                    Columns.id(row, "id"), row.getString("provider"), Columns.instant(row, "made")))
        .list();
  }

  @Transactional
  void remove(UUID person, UUID id) {
    sql.sql("delete from people.identity where person = ? and id = ?").params(person, id).update();
  }

  @Transactional
  void removeAll(UUID person) {
    sql.sql("delete from people.identity where person = ?").param(person).update();
  }

  /** Issuers do not give one name twice; two of them may. */
  private byte[] hash(Subject subject) {
    return vault.hash("identity", subject.provider().issuer() + "\n" + subject.name());
  }
}
