package org.aenglek.people;

import static java.util.Comparator.comparingInt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.post.Address;
import org.aenglek.post.AddressRefused;
import org.aenglek.post.Channel;
import org.aenglek.post.PhoneNumber;
import org.aenglek.post.Receiver;
import org.aenglek.site.Columns;
import org.aenglek.site.Vault;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are reached, sealed in the database and found there by a keyed hash. Other modules
 * get a {@link Receiver} to write to, and need not know where that is.
 */
@Component
@Order(20)
public class Contacts implements HoldsPersonalData {
  private static final int MOST = 6;

  private final JdbcClient sql;
  private final Vault vault;
  private final SealedRows rows;
  private final Whom whom;
  private final Freshness freshness;
  private final Acts acts;
  private final Clock clock;

  Contacts(JdbcClient sql, Vault vault, Whom whom, Freshness freshness, Acts acts, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.rows = new SealedRows(sql, vault, "people.contact");
    this.whom = whom;
    this.freshness = freshness;
    this.acts = acts;
    this.clock = clock;
  }

  /** By what somebody is reached. */
  public enum Kind {
    TELEPHONE,
    EMAIL,
    /** The name under which friends add them, or the user's id that LINE tells to an account. */
    LINE;

    private static final Pattern LINE_NAME = Pattern.compile("[a-z0-9._-]{3,20}");
    private static final Pattern LINE_USER = Pattern.compile("U[0-9a-f]{32}");

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws PeopleRefused when there is no such kind
     */
    public static Kind of(String key) {
      return Stream.of(values())
          .filter(kind -> kind.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new PeopleRefused(Reason.CONTACT_KIND));
    }

    /** In the one form that is kept and compared. */
    private String plain(String typed) {
      return switch (this) {
        case TELEPHONE -> PhoneNumber.of(typed).e164();
        case EMAIL -> new Address(Channel.EMAIL, typed).value();
        case LINE -> line(typed);
      };
    }

    private static String line(String typed) {
      if (LINE_USER.matcher(typed).matches()) return typed;
      var name = typed.toLowerCase(Locale.ROOT).replaceFirst("^@", "");
      if (!LINE_NAME.matcher(name).matches()) throw new PeopleRefused(Reason.LINE_ID);
      return name;
    }

    /** Nothing where no letter can be sent: a telephone at home, a LINE name. */
    private Optional<Receiver> receiver(String value) {
      return switch (this) {
        case TELEPHONE ->
            PhoneNumber.find(value).filter(PhoneNumber::isMobile).map(n -> Receiver.sms(n.e164()));
        case EMAIL -> Optional.of(Receiver.email(value));
        case LINE ->
            LINE_USER.matcher(value).matches()
                ? Optional.of(Receiver.line(value))
                : Optional.empty();
      };
    }

    /** What costs the sender least comes first. */
    private int dearness() {
      return switch (this) {
        case LINE -> 0;
        case EMAIL -> 1;
        case TELEPHONE -> 2;
      };
    }
  }

  /**
   * One way to reach somebody.
   *
   * @param value as it is kept: {@code +66812345678}
   */
  public record Contact(UUID id, Kind kind, String value, Instant made) {
    /** As people write it. */
    public String printed() {
      return kind == Kind.TELEPHONE ? PhoneNumber.of(value).printed() : value;
    }
  }

  private record New(UUID person, Kind kind, String value) {}

  private record Sealed(UUID id, Kind kind, byte[] sealed) {}

  /** Those of a person, so far as whoever acts may see them, in the order they were entered. */
  @Transactional(readOnly = true)
  public List<Contact> all(UUID person) {
    return sql.sql("select id, kind, sealed, made from people.contact where person = ? order by id")
        .param(person)
        .query(this::contact)
        .list();
  }

  /**
   * Enters one.
   *
   * @throws AddressRefused when nobody could be reached there
   * @throws PeopleRefused when it is no LINE name, or there are too many already
   */
  @Transactional
  public void enter(UUID person, Kind kind, String typed, UUID requestId) {
    freshness.require();
    var who = whom.require(person);
    var value = kind.plain(Tidy.line(typed));
    var request = rows.request(requestId, new New(person, kind, value));
    if (isThere(request, person, kind, value)) return;
    if (all(person).size() >= MOST) throw new PeopleRefused(Reason.CONTACTS_MANY, MOST);
    var id = Ids.next(clock);
    int entered =
        sql.sql(
                """
                insert into people.contact
                       (id, person, kind, sealed, hash, made, made_by, request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                id,
                person,
                kind.key(),
                rows.seal(id, value),
                hash(kind, value),
                Columns.at(clock.instant()),
                Actor.current().name(),
                request.id(),
                request.fingerprint())
            .update();
    if (entered == 1) acts.record("contact.entered", person, who.place(), kind.key());
    else if (!isThere(request, person, kind, value)) throw new Request.Reused();
  }

  /** Sent twice, or entered before. */
  private boolean isThere(Request request, UUID person, Kind kind, String value) {
    sql.sql("select fingerprint from people.contact where request = ?")
        .param(request.id())
        .query(String.class)
        .optional()
        .ifPresent(request::mustEqual);
    return sql.sql("select count(*) from people.contact where person = ? and hash = ?")
            .params(person, hash(kind, value))
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * @throws NotThere also when it is somebody's whom whoever acts does not see
   */
  @Transactional
  public void remove(UUID id) {
    freshness.require();
    var person = rows.owner(id);
    var who = whom.require(person);
    rows.remove(id);
    acts.record("contact.removed", person, who.place(), "");
  }

  /** Whose that is, of those whom whoever acts may see. */
  @Transactional(readOnly = true)
  public List<UUID> whose(Kind kind, String typed) {
    return sql.sql("select person from people.contact where hash = ? order by id")
        .param(hash(kind, kind.plain(Tidy.line(typed))))
        .query(UUID.class)
        .list();
  }

  /**
   * Where letters to that person go; nothing when there is no such place. Its writer need not be
   * somebody who may see it.
   */
  @Transactional(readOnly = true)
  public Optional<Receiver> receiver(UUID person) {
    return sql
        .sql("select id, kind, sealed from people.addresses_of(?)")
        .param(person)
        .query(
            (row, i) ->
                new Sealed(
                    Columns.id(row, "id"), Kind.of(row.getString("kind")), row.getBytes("sealed")))
        .list()
        .stream()
        .sorted(comparingInt(one -> one.kind().dearness()))
        .flatMap(one -> one.kind().receiver(rows.open(one.id(), one.sealed())).stream())
        .reduce(Receiver::or);
  }

  @Override
  public String module() {
    return "people";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    var items =
        all(person).stream()
            .map(
                contact ->
                    List.of(
                        Held.Fact.word(
                            "people.fact.kind", "people.contact." + contact.kind().key()),
                        Held.Fact.text("people.fact.value", contact.printed()),
                        Held.Fact.moment("people.fact.entered", contact.made())))
            .toList();
    return List.of(new Held("people.held.contact", items));
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    return new Erased(
        rows.removeAll(person) ? List.of("people.held.contact") : List.of(), List.of());
  }

  private byte[] hash(Kind kind, String value) {
    return vault.hash("people.contact " + kind.key(), value);
  }

  private Contact contact(ResultSet row, int i) throws SQLException {
    var id = Columns.id(row, "id");
    return new Contact(
        id,
        Kind.of(row.getString("kind")),
        rows.open(id, row.getBytes("sealed")),
        Columns.instant(row, "made"));
  }
}
