package org.aenglek.passports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Reference;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Order;
import org.aenglek.bookings.Visit;
import org.aenglek.passports.PassportRefused.Reason;
import org.aenglek.passports.Stamp.Proof;
import org.aenglek.people.Forgets;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bearer's door: a passport behind its link, and what it carries. */
@Component
public class Passports implements Forgets {
  private static final String PASSPORT =
      "select id, reference, person from passports.passport where ";

  private final JdbcClient sql;
  private final Bearers bearers;
  private final PassportSecrets secrets;
  private final Stamps stamps;
  private final Bookings bookings;
  private final Clock clock;

  Passports(
      JdbcClient sql,
      Bearers bearers,
      PassportSecrets secrets,
      Stamps stamps,
      Bookings bookings,
      Clock clock) {
    this.sql = sql;
    this.bearers = bearers;
    this.secrets = secrets;
    this.stamps = stamps;
    this.bookings = bookings;
    this.clock = clock;
  }

  /** A new one. Sent twice, it is one, and its link is the same. */
  public Secret make(UUID request) {
    var known =
        bearers.clerk(
            () ->
                sql.sql("select id from passports.passport where request = ?")
                    .param(request)
                    .query(UUID.class)
                    .optional());
    return secrets.link(known.orElseGet(() -> enter(request)));
  }

  /** A new one with the stamp of a village whose code was scanned. Sent twice, it is one. */
  public Secret makeAt(UUID community, UUID request) {
    var link = make(request);
    stamps.give(open(link).id(), community);
    return link;
  }

  /**
   * @throws NotThere when the link opens nothing
   */
  public Passport open(Secret link) {
    return as(link, passport -> passport);
  }

  /**
   * What may be shown to everybody: places, and no days.
   *
   * @throws NotThere when the link opens nothing
   */
  public List<UUID> shown(Secret shown) {
    var id = idOf("shown_hash", shown);
    return bearers.as(id, () -> get(id).places());
  }

  /** The passport of somebody who keeps it with their own; for themselves. */
  @Transactional(readOnly = true)
  public Optional<Secret> of(UUID person) {
    return sql.sql("select id from passports.passport where person = ? order by made desc limit 1")
        .param(person)
        .query(UUID.class)
        .optional()
        .map(secrets::link);
  }

  /** From now on that person finds it among their own. */
  public void keepWith(Secret link, UUID person) {
    as(
        link,
        passport ->
            sql.sql("update passports.passport set person = ? where id = ?")
                .params(person, passport.id())
                .update());
  }

  /**
   * Visits of this order stamp it from now on, and those that were have. Done twice, it is once.
   *
   * @throws PassportRefused when another passport carries the order
   */
  public void carry(Secret link, Secret order) {
    if (!(bookings.open(order) instanceof Bookings.Ordered ordered)) throw new NotThere("order");
    as(
        link,
        passport -> {
          carry(passport.id(), ordered.order());
          return passport;
        });
  }

  /** The link of the passport that carries an order; for its guest. */
  @Transactional(readOnly = true)
  public Optional<Secret> carrying(UUID order) {
    return sql.sql("select passport from passports.carried where placed = ?")
        .param(order)
        .query(UUID.class)
        .optional()
        .map(secrets::link);
  }

  /** A new passport for an order that none carries; the same when it is asked again. */
  public Secret makeFor(Secret order) {
    var link = make(Request.derived("passport", orderId(order)));
    carry(link, order);
    return link;
  }

  /** What a village scans. */
  public String code(Passport passport) {
    return secrets.code(passport.reference());
  }

  @Override
  public String purpose() {
    return "passport";
  }

  /** Those to which no stamp was added since. */
  @Override
  @Transactional
  public int forget(Instant before) {
    return sql.sql(
            """
            delete from passports.passport p
             where p.made < :before
               and not exists (select from passports.stamp s where s.passport = p.id and s.at >= :before)
            """)
        .param("before", Columns.at(before))
        .update();
  }

  private UUID orderId(Secret order) {
    if (bookings.open(order) instanceof Bookings.Ordered ordered) return ordered.order().id();
    throw new NotThere("order");
  }

  private UUID enter(UUID request) {
    var id = Ids.next(clock);
    bearers.as(
        id,
        () ->
            sql.sql(
                    """
                    insert into passports.passport (id, reference, secret_hash, shown_hash, made, made_by, request)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    id,
                    Reference.nextSpoken(),
                    secrets.link(id).hash(),
                    secrets.shown(id).hash(),
                    now(),
                    Actor.current().name(),
                    request)
                .update());
    return id;
  }

  private void carry(UUID passport, Order order) {
    sql.sql(
            """
            insert into passports.carried (placed, passport, at, by) values (?, ?, ?, ?)
            on conflict (placed) do nothing
            """)
        .params(order.id(), passport, now(), Actor.current().name())
        .update();
    boolean isIts = carrying(order.id()).filter(secrets.link(passport)::equals).isPresent();
    if (!isIts) throw new PassportRefused(Reason.CARRIED_ELSEWHERE);
    order.visits().stream()
        .filter(visit -> visit.stage() instanceof Visit.Attended)
        .forEach(visit -> stamps.give(passport, stamp(visit), visit.id()));
  }

  static Stamp stamp(Visit visit) {
    return new Stamp(visit.community(), visit.firstDay(), Proof.VISIT);
  }

  private interface Deed<T> {
    T with(Passport passport);
  }

  private <T> T as(Secret link, Deed<T> deed) {
    var id = idOf("secret_hash", link);
    return bearers.as(id, () -> deed.with(get(id)));
  }

  private UUID idOf(String hash, Secret secret) {
    return bearers
        .clerk(
            () ->
                sql.sql("select id from passports.passport where " + hash + " = ?")
                    .param(secret.hash())
                    .query(UUID.class)
                    .optional())
        .orElseThrow(() -> new NotThere("passport"));
  }

  /** Its bearer acts, or a job. */
  Passport get(UUID id) {
    var its = stamps.of(id);
    return sql.sql(PASSPORT + "id = ?").param(id).query((row, i) -> passport(row, its)).single();
  }

  private Passport passport(ResultSet row, List<Stamp> its) throws SQLException {
    var id = Columns.id(row, "id");
    @Nullable UUID person = row.getObject("person", UUID.class);
    return new Passport(
        id, row.getString("reference"), secrets.link(id), secrets.shown(id), person, its);
  }

  private OffsetDateTime now() {
    return Columns.at(clock.instant());
  }
}
