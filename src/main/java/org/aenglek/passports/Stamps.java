package org.aenglek.passports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.bookings.HearsOfArrivals;
import org.aenglek.bookings.Visit;
import org.aenglek.counter.HearsOfPassports;
import org.aenglek.passports.Stamp.Proof;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts stamps into passports: one of a place and a day, however often and by whatever proof. Who
 * stamps does not see what else is in a passport, so a job writes it.
 */
@Component
public class Stamps implements HearsOfArrivals, HearsOfPassports {
  private final JdbcClient sql;
  private final Bearers bearers;
  private final PassportSecrets secrets;
  private final Errands errands;
  private final Access access;
  private final Areas areas;
  private final Settings settings;
  private final Clock clock;

  Stamps(
      JdbcClient sql,
      Bearers bearers,
      PassportSecrets secrets,
      Errands errands,
      Access access,
      Areas areas,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.bearers = bearers;
    this.secrets = secrets;
    this.errands = errands;
    this.access = access;
    this.areas = areas;
    this.settings = settings;
    this.clock = clock;
  }

  /** Guests came whose order is in a passport. */
  @Override
  public void arrived(Visit visit) {
    errands.run(
        Bearers.JOB,
        () ->
            sql.sql("select passport from passports.carried where placed = ?")
                .param(visit.order())
                .query(UUID.class)
                .optional()
                .map(passport -> write(passport, Passports.stamp(visit), visit.id())));
  }

  /** A device has scanned a passport. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean shown(UUID event, UUID community, LocalDate day, String code) {
    try {
      give(passport(code), new Stamp(community, day, Proof.SHOWN), event);
      return true;
    } catch (NotThere foreign) {
      return false;
    }
  }

  /**
   * Whoever holds it has scanned the code that a device shows in that village today.
   *
   * @param reference as it was typed
   * @throws NotThere when there is no such passport
   */
  public void scanned(UUID community, String reference) {
    var id = bearers.clerk(() -> passport(reference));
    give(id, community);
  }

  /** As {@link #scanned}, of one that was just made. */
  void give(UUID passport, UUID community) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var stamp = new Stamp(community, today, Proof.SHOWN);
    bearers.as(passport, () -> give(passport, stamp, Ids.next(clock)));
  }

  /**
   * A passport was shown in a village.
   *
   * @param code as it was scanned, or its reference as it was typed
   * @param proof what it is given for
   * @param cause the purchase, or the act of showing it
   * @throws NotThere when there is no such passport
   */
  @Transactional
  public void stamp(String code, Community community, LocalDate day, Proof proof, UUID cause) {
    access.require(Permission.RECEIVE, Place.community(community.id()));
    give(passport(code), new Stamp(community.id(), day, proof), cause);
  }

  /** As {@link #stamp}, today. */
  @Transactional
  public void stampToday(String code, String slug) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    stamp(code, areas.get(slug), today, Proof.SHOWN, Ids.next(clock));
  }

  /** Whether a passport that is shown has today's stamp of that community. */
  @Transactional(readOnly = true)
  public boolean isStampedToday(String code, UUID community) {
    access.require(Permission.RECEIVE, Place.community(community));
    var id = passport(code);
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return errands.ask(
        Bearers.JOB,
        () ->
            of(id).stream()
                .anyMatch(one -> one.community().equals(community) && one.day().equals(today)));
  }

  /**
   * @throws NotThere when a code belongs to no passport
   */
  @Transactional(readOnly = true)
  public void mustBeOne(String code) {
    passport(code);
  }

  /**
   * Which passport a code belongs to.
   *
   * @throws NotThere when it belongs to none
   */
  UUID passport(String code) {
    var reference = secrets.read(code);
    return errands
        .ask(
            Bearers.JOB,
            () ->
                sql.sql("select id from passports.passport where reference = ?")
                    .param(reference)
                    .query(UUID.class)
                    .optional())
        .orElseThrow(() -> new NotThere("passport"));
  }

  boolean give(UUID passport, Stamp stamp, UUID cause) {
    var giver = Actor.current().name();
    return errands.run(Bearers.JOB, () -> write(passport, stamp, cause, giver));
  }

  private boolean write(UUID passport, Stamp stamp, UUID cause) {
    return write(passport, stamp, cause, Actor.current().name());
  }

  private boolean write(UUID passport, Stamp stamp, UUID cause, String giver) {
    return sql.sql(
                """
                insert into passports.stamp (id, passport, community, day, proof, cause, at, by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (passport, community, day) do nothing
                """)
            .params(
                Ids.next(clock),
                passport,
                stamp.community(),
                stamp.day(),
                stamp.proof().key(),
                cause,
                Columns.at(clock.instant()),
                giver)
            .update()
        == 1;
  }

  /** Those of a passport, the latest first; for its bearer. */
  List<Stamp> of(UUID passport) {
    return sql.sql(
            """
            select community, day, proof from passports.stamp
             where passport = ? order by day desc, at desc, id
            """)
        .param(passport)
        .query(
            (row, i) ->
                new Stamp(
                    Columns.id(row, "community"),
                    row.getObject("day", LocalDate.class),
                    Proof.of(row.getString("proof"))))
        .list();
  }
}
