package org.aenglek.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Secret;
import org.aenglek.base.Tidy;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.payments.Keepers;
import org.aenglek.payments.Receipts;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.site.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The telephones at the counters: enrolled with a code, known by a secret of which only the hash is
 * kept, and shut out when they are lost.
 */
@Component
public class Devices {
  static final String JOB = "counter";
  private static final int LONGEST_NAME = 60;
  private static final String DEVICE =
      """
      select id, community, number, name, holder, ends, enrolled, seen, unsafe, lost, taken_in, paper
        from counter.device
      """;

  private final JdbcClient sql;
  private final Codes codes;
  private final Receipts receipts;
  private final Keepers keepers;
  private final Access access;
  private final Acts acts;
  private final Errands errands;
  private final Vault vault;
  private final Settings settings;
  private final Clock clock;

  Devices(
      JdbcClient sql,
      Codes codes,
      Receipts receipts,
      Keepers keepers,
      Access access,
      Acts acts,
      Errands errands,
      Vault vault,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.codes = codes;
    this.receipts = receipts;
    this.keepers = keepers;
    this.access = access;
    this.acts = acts;
    this.errands = errands;
    this.vault = vault;
    this.settings = settings;
    this.clock = clock;
  }

  /** A device, with the secret of its requests. */
  public record Enrolled(Device device, Secret secret) {}

  /**
   * Makes a device of the telephone that has this code. The same telephone is answered the same
   * again.
   *
   * @param key the public half of its own key, SPKI in base64url
   * @throws CounterRefused when the code is not good, or no more
   */
  @Transactional
  public Enrolled enrol(String typedCode, String name, String key) {
    var itsKey = DeviceKey.find(key).orElseThrow(() -> new CounterRefused(Reason.KEY));
    var itsName = Tidy.line(name);
    if (itsName.isEmpty() || itsName.length() > LONGEST_NAME) {
      throw new CounterRefused(Reason.NAME, LONGEST_NAME);
    }
    return errands.run(JOB, () -> enrolled(codes.find(typedCode), itsName, itsKey));
  }

  private Enrolled enrolled(Codes.Code code, String name, DeviceKey key) {
    lock(code.community());
    var device = ofCode(code.id()).orElseGet(() -> enter(code, name, key));
    if (!key.equals(key(device))) throw new CounterRefused(Reason.CODE_USED);
    if (device.isLost()) throw new CounterRefused(Reason.LOST);
    return new Enrolled(device, secret(device.id()));
  }

  private Device enter(Codes.Code code, String name, DeviceKey key) {
    if (!code.isGood(clock.instant())) throw new CounterRefused(Reason.CODE_OVER);
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into counter.device (id, code, community, number, name, holder, key, secret_hash, ends, enrolled, seen)
            select :id, :code, :community, coalesce(max(number), 0) + 1, :name, :holder, :key, :secret, :ends, :now, :now
              from counter.device where community = :community
            """)
        .param("id", id)
        .param("code", code.id())
        .param("community", code.community())
        .param("name", name)
        .param("holder", code.holder())
        .param("key", key.spki())
        .param("secret", secret(id).hash())
        .param("ends", code.ends())
        .param("now", Columns.at(clock.instant()))
        .update();
    var device = get(id);
    acts.record("device.enrolled", null, place(device), called(device));
    return device;
  }

  /**
   * The device whose requests carry that secret; also one that is lost, which has still to tell
   * what it did.
   *
   * @throws CounterRefused when there is none
   */
  @Transactional(readOnly = true)
  public Device bySecret(Secret secret) {
    return errands
        .ask(
            JOB,
            () ->
                sql.sql(DEVICE + " where secret_hash = ?")
                    .param(secret.hash())
                    .query(Devices::device)
                    .optional())
        .orElseThrow(() -> new CounterRefused(Reason.NO_DEVICE));
  }

  /**
   * @throws CounterRefused when it is shut out, or its time is over
   */
  public void requireToWork(Device device) {
    if (device.isLost()) throw new CounterRefused(Reason.LOST);
    if (device.isOver(today())) throw new CounterRefused(Reason.OVER);
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Device get(UUID id) {
    return sql.sql(DEVICE + " where id = ?")
        .param(id)
        .query(Devices::device)
        .optional()
        .orElseThrow(() -> new NotThere("device " + id));
  }

  /** In the order of their numbers. */
  @Transactional(readOnly = true)
  public List<Device> of(UUID community) {
    return sql.sql(DEVICE + " where community = ? order by number")
        .param(community)
        .query(Devices::device)
        .list();
  }

  /** It told something, and has so much still to tell. */
  @Transactional
  void heard(Device device, int unsafe) {
    errands.run(
        JOB,
        () ->
            sql.sql("update counter.device set seen = ?, unsafe = ? where id = ?")
                .params(Columns.at(clock.instant()), unsafe, device.id())
                .update());
  }

  /** Shuts it out. Said twice, it is said once. */
  @Transactional
  public void lose(UUID id) {
    var device = get(id);
    access.require(Permission.KEEP_PEOPLE, place(device));
    int lost =
        sql.sql("update counter.device set lost = ?, lost_by = ? where id = ? and lost is null")
            .params(Columns.at(clock.instant()), Actor.current().name(), id)
            .update();
    if (lost == 1) acts.record("device.lost", null, place(device), called(device));
  }

  /**
   * Says up to which number a lost device may have given out receipts of which nobody will hear.
   *
   * @throws CounterRefused when it is not lost
   */
  @Transactional
  public void loseReceipts(UUID id, int last, String reason) {
    var device = get(id);
    if (!device.isLost()) throw new CounterRefused(Reason.NOT_LOST);
    receipts.declareLost(device.community(), device.issuer(), last, reason);
  }

  /**
   * Whoever has a lost device in hand takes in what it has told until now.
   *
   * @throws CounterRefused when it is not lost
   */
  @Transactional
  void takeIn(UUID id) {
    var device = get(id);
    keepers.requireToKeep(place(device));
    if (!device.isLost()) throw new CounterRefused(Reason.NOT_LOST);
    sql.sql("update counter.device set taken_in = ?, taken_in_by = ? where id = ?")
        .params(Columns.at(clock.instant()), Actor.current().name(), id)
        .update();
    acts.record("device.takenIn", null, place(device), called(device));
  }

  /**
   * From now on nobody else changes what this community's counters know until the transaction ends:
   * so two devices that tell of the same guests at the same moment hear of each other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void lock(UUID community) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('counter of ' || ?, 0))")
        .param(community)
        .query(row -> {});
  }

  /** With which it signs. */
  DeviceKey key(Device device) {
    return sql.sql("select key from counter.device where id = ?")
        .param(device.id())
        .query((row, i) -> DeviceKey.find(row.getBytes("key")))
        .single()
        .orElseThrow();
  }

  private Optional<Device> ofCode(UUID code) {
    return sql.sql(DEVICE + " where code = ?").param(code).query(Devices::device).optional();
  }

  /** It follows from the id by a key outside the database, so that it can be answered again. */
  private Secret secret(UUID device) {
    return Secret.of(vault.hash("counter.device", device.toString()));
  }

  private static Place place(Device device) {
    return Place.community(device.community());
  }

  private static String called(Device device) {
    return device.issuer() + " " + device.name();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private static Device device(ResultSet row, int i) throws SQLException {
    return new Device(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getInt("number"),
        row.getString("name"),
        row.getString("holder"),
        row.getObject("ends", LocalDate.class),
        Columns.instant(row, "enrolled"),
        Columns.instant(row, "seen"),
        row.getInt("unsafe"),
        Columns.findInstant(row, "lost"),
        Columns.findInstant(row, "taken_in"),
        row.getBoolean("paper"));
  }
}
