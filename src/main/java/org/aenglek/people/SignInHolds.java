package org.aenglek.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How somebody signs in, from where they did, and what the log tells of it. */
@Component
@Order(40)
class SignInHolds implements HoldsPersonalData {
  private static final int ACTS_TOLD = 500;

  private final JdbcClient sql;
  private final Accounts accounts;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final Identities identities;
  private final Browsers browsers;
  private final Purposes purposes;
  private final Settings settings;
  private final Clock clock;

  SignInHolds(
      JdbcClient sql,
      Accounts accounts,
      Passkeys passkeys,
      RecoveryCodes codes,
      Identities identities,
      Browsers browsers,
      Purposes purposes,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.codes = codes;
    this.identities = identities;
    this.browsers = browsers;
    this.purposes = purposes;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String module() {
    return "people";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(
        new Held("people.held.way", ways(person)),
        new Held("people.held.session", sessions(person)),
        new Held("people.held.browser", browsers(person)),
        new Held("people.held.act", acts(person)));
  }

  private List<List<Held.Fact>> ways(UUID person) {
    var ways = new ArrayList<List<Held.Fact>>();
    accounts
        .name(person)
        .ifPresent(name -> ways.add(List.of(Held.Fact.text("people.join.name", name))));
    for (var key : passkeys.own(person)) {
      ways.add(
          List.of(
              Held.Fact.text("people.me.passkey", key.label()),
              Held.Fact.moment("people.fact.entered", key.made())));
    }
    for (var identity : identities.own(person)) {
      ways.add(
          List.of(
              Held.Fact.text("people.fact.provider", identity.provider()),
              Held.Fact.moment("people.fact.entered", identity.made())));
    }
    int left = codes.left(person);
    if (left > 0) {
      ways.add(List.of(Held.Fact.text("people.codes.title", Integer.toString(left))));
    }
    return ways;
  }

  private List<List<Held.Fact>> sessions(UUID person) {
    return sql.sql(
            """
            select device, address, made, seen from people.session where person = ? order by made
            """)
        .param(person)
        .query(
            (row, i) ->
                List.of(
                    Held.Fact.moment("people.fact.begun", Columns.instant(row, "made")),
                    Held.Fact.moment("people.fact.seen", Columns.instant(row, "seen")),
                    Held.Fact.text("people.fact.device", row.getString("device")),
                    Held.Fact.text("people.fact.address", row.getString("address"))))
        .list();
  }

  private List<List<Held.Fact>> browsers(UUID person) {
    return sql.sql("select made, used from people.browser where person = ? order by made")
        .param(person)
        .query(
            (row, i) ->
                List.of(
                    Held.Fact.moment("people.fact.begun", Columns.instant(row, "made")),
                    Held.Fact.moment("people.fact.seen", Columns.instant(row, "used"))))
        .list();
  }

  /** What was done to them, and what they did; a sign-in of their own is both. */
  private List<List<Held.Fact>> acts(UUID person) {
    return sql.sql(
            """
            select a.at, what, address from people.act a left join people.act_address on act = a.id
             where subject = :person or actor = 'person:' || :person order by a.id desc limit :limit
            """)
        .param("person", person)
        .param("limit", ACTS_TOLD)
        .query(
            (row, i) -> {
              var facts = new ArrayList<Held.Fact>();
              facts.add(Held.Fact.moment("people.acts.at", Columns.instant(row, "at")));
              facts.add(Held.Fact.word("people.acts.what", "people.act." + row.getString("what")));
              var address = row.getString("address");
              if (address != null) facts.add(Held.Fact.text("people.fact.address", address));
              return List.<Held.Fact>copyOf(facts);
            })
        .list();
  }

  /** The log names nobody; the addresses in it are asked for by another law. */
  @Override
  @Transactional(readOnly = true)
  public List<Kept> mustKeep(UUID person) {
    var until =
        LocalDate.ofInstant(clock.instant().plus(purposes.kept(Purposes.ADDRESS)), settings.zone());
    return List.of(
        new Kept("people.kept.address", until, "people.law.computer-crime-26"),
        new Kept("people.kept.act", null, "people.law.pdpa-24-5"),
        new Kept("people.kept.erasure", null, "people.law.pdpa-33"));
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    forgetWays(person);
    sql.sql("update people.session set acting_for = null where acting_for = ?")
        .param(person)
        .update();
    sql.sql("delete from people.session where person = ?").param(person).update();
    sql.sql("delete from people.reset where person = ?").param(person).update();
    sql.sql("delete from people.challenge where content #>> '{values,person}' = ?")
        .param(person.toString())
        .update();
    sql.sql("select people.forget_reasons(?)").param(person).query((row, i) -> true).list();
    return new Erased(List.of("people.held.way", "people.held.session"), mustKeep(person));
  }

  @Transactional
  void forgetWays(UUID person) {
    accounts.forget(person);
    passkeys.removeAll(person);
    codes.forget(person);
    identities.removeAll(person);
    browsers.forget(person);
  }
}
