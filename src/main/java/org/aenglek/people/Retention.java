package org.aenglek.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away what has been kept for as long as its purpose says. */
@Component
public class Retention {
  private static final Actor JOB = Actor.job("retention");

  /** No role any more, the last since before that moment; or never one, and known so long. */
  private static final String LEFT =
      """
       and not exists (select from people.role_grant g where g.person = t.person
                          and g.ended is null and (g.until is null or g.until > :before))
       and not exists (select from people.role_grant g where g.person = t.person
                          and g.ended >= :before)
      """;

  private final JdbcClient sql;
  private final Purposes purposes;
  private final SignInHolds signIn;
  private final ObjectProvider<Forgets> others;
  private final TransactionTemplate transaction;
  private final Settings settings;
  private final Clock clock;

  Retention(
      JdbcClient sql,
      Purposes purposes,
      SignInHolds signIn,
      ObjectProvider<Forgets> others,
      TransactionTemplate transaction,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.purposes = purposes;
    this.signIn = signIn;
    this.others = others;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does one night's work now; answers how many rows went, by purpose. */
  public Map<String, Integer> run() {
    return JOB.does(() -> transaction.execute(status -> all()));
  }

  /** Does it if nobody has on that day, on this node or another; answers whether it did. */
  boolean runOnce(LocalDate day) {
    return Boolean.TRUE.equals(
        JOB.does(
            () ->
                transaction.execute(
                    status -> {
                      if (!begins(day)) return false;
                      all();
                      return true;
                    })));
  }

  private boolean begins(LocalDate day) {
    return sql.sql("insert into people.night (day, begun) values (?, ?) on conflict do nothing")
            .params(day, Columns.at(clock.instant()))
            .update()
        == 1;
  }

  private Map<String, Integer> all() {
    var gone = new LinkedHashMap<String, Integer>();
    gone.put("session", sessions());
    gone.put("link", links());
    gone.put("try", tries());
    gone.put("address", addresses());
    gone.put("contact", contacts());
    gone.put("sign-in", accounts());
    gone.put("confided", confided());
    gone.put("proof", proofs());
    others.orderedStream().forEach(other -> gone.put(other.purpose(), forget(other)));
    return gone;
  }

  private int sessions() {
    return delete(
        "session",
        """
        delete from people.session where least(coalesce(ended, until), until) < :before
        """);
  }

  private int links() {
    return delete(
            "link",
            """
            delete from people.invitation where least(coalesce(accepted, withdrawn, until), until) < :before
            """)
        + delete(
            "link",
            """
            delete from people.reset where least(coalesce(used, stopped, until), until) < :before
            """)
        + delete("link", "delete from people.recovery_code where used < :before");
  }

  private int tries() {
    return delete("try", "delete from people.failure where last < :before and free < :before")
        + delete("try", "delete from people.challenge where until < :before");
  }

  private int addresses() {
    return delete("address", "delete from people.act_address where at < :before");
  }

  /** Of those who left. */
  private int contacts() {
    return delete("contact", "delete from people.contact t where t.made < :before" + LEFT)
        + delete("contact", "delete from people.confided t where t.made < :before" + LEFT);
  }

  private int accounts() {
    var left =
        sql.sql(
                """
                select t.person from (select person, changed as since from people.account
                                      union all select person, made from people.passkey) t
                 where t.since < :before
                """
                    + LEFT)
            .param("before", before("sign-in"))
            .query(UUID.class)
            .set();
    left.forEach(signIn::forgetWays);
    return left.size() + delete("sign-in", "delete from people.browser where used < :before");
  }

  private int confided() {
    return sql.sql("delete from people.confided where until < ?")
        .param(LocalDate.ofInstant(clock.instant(), settings.zone()))
        .update();
  }

  private int proofs() {
    return delete(Purposes.PROOF, "delete from people.consent where withdrawn < :before");
  }

  private int forget(Forgets other) {
    return other.forget(clock.instant().minus(purposes.kept(other.purpose())));
  }

  private int delete(String purpose, String statement) {
    return sql.sql(statement).param("before", before(purpose)).update();
  }

  private OffsetDateTime before(String purpose) {
    return Columns.at(clock.instant().minus(purposes.kept(purpose)));
  }
}
