package org.aenglek.payments;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.media.PrivatePictures;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.people.Forgets;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pictures of slips, sent by who paid and seen by them and by those who keep the money. The small
 * code on it names the transfer; each transfer pays once in the whole installation.
 */
@Component
public class Slips implements Forgets {
  private static final String SLIP =
      """
      select s.id, s.due, s.bank, s.trans_ref, s.amount, s.currency, s.sent, s.turned_down,
             exists (select from payments.payment p where p.slip = s.id and p.taken_back is null) as is_true
        from payments.slip s
      """;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final PrivatePictures pictures;
  private final DueRows dues;
  private final Keepers keepers;
  private final Clock clock;

  Slips(
      JdbcClient sql,
      TransactionTemplate transaction,
      PrivatePictures pictures,
      DueRows dues,
      Keepers keepers,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.pictures = pictures;
    this.dues = dues;
    this.keepers = keepers;
    this.clock = clock;
  }

  private record Sent(UUID due, Money amount, SlipQr says) {}

  /**
   * Takes a slip from who acts for that due.
   *
   * @throws PaymentRefused when there is no slip's code in the picture, or it was sent before
   */
  public UUID send(UUID due, Money amount, InputStream picture, UUID requestId) {
    if (amount.minor() <= 0) throw new PaymentRefused(Reason.AMOUNT);
    var developed = pictures.develop(picture);
    var says = read(developed.pixels());
    var request = Request.of(requestId, new Sent(due, amount, says));
    return transaction.execute(
        status ->
            find(request)
                .orElseGet(
                    () -> enter(due, amount, says, developed.jpeg(), clock.instant(), request)));
  }

  /**
   * Notes that a seller saw on the payer's screen that it was sent: a claim without a picture,
   * which a line of the bank or a treasurer finds true or not. The caller's job acts; sent twice,
   * it is there once.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void seen(UUID due, Money amount, Instant at, UUID requestId) {
    var says = new SlipQr(Slip.SEEN, due.toString());
    var request = Request.of(requestId, new Sent(due, amount, says));
    if (find(request).isEmpty()) enter(due, amount, says, null, at, request);
  }

  /** Those for one due, in their order, so far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public List<Slip> of(UUID due) {
    return sql.sql(SLIP + " where s.due = ? order by s.sent, s.id")
        .param(due)
        .query(Slips::slip)
        .list();
  }

  /** Claims that nobody has looked at yet for what is paid at that place, the oldest first. */
  @Transactional(readOnly = true)
  public List<Slip> open(Place place) {
    return sql
        .sql(
            SLIP
                + """
                  join payments.due d on d.id = s.due
                  where d.payee = ? and s.turned_down is null order by s.sent, s.id
                  """)
        .param(place.toString())
        .query(Slips::slip)
        .list()
        .stream()
        .filter(Slip::isOpen)
        .toList();
  }

  /** A JPEG; nothing once it is kept no longer. */
  @Transactional(readOnly = true)
  public Optional<byte[]> picture(UUID id) {
    return sql.sql("select picture from payments.slip where id = ? and picture is not null")
        .param(id)
        .query((row, i) -> row.getBytes("picture"))
        .optional();
  }

  /** No money came of it. */
  @Transactional
  public void turnDown(UUID id) {
    var slip = get(id);
    keepers.requireToKeep(dues.get(slip.due()).payee());
    if (!slip.isOpen()) throw new PaymentRefused(Reason.DONE_ALREADY);
    sql.sql("update payments.slip set turned_down = ?, turned_down_by = ? where id = ?")
        .params(Columns.at(clock.instant()), Actor.current().name(), id)
        .update();
  }

  @Override
  public String purpose() {
    return "slip";
  }

  /** Its picture goes; that the transfer was used stays. */
  @Override
  @Transactional
  public int forget(Instant before) {
    return sql.sql("update payments.slip set picture = null where sent < ? and picture is not null")
        .param(Columns.at(before))
        .update();
  }

  private Slip get(UUID id) {
    return sql.sql(SLIP + " where s.id = ?")
        .param(id)
        .query(Slips::slip)
        .optional()
        .orElseThrow(() -> new NotThere("slip " + id));
  }

  private static SlipQr read(BufferedImage picture) {
    return Codes.in(picture).stream()
        .flatMap(text -> SlipQr.find(text).stream())
        .findFirst()
        .orElseThrow(() -> new PaymentRefused(Reason.NO_SLIP));
  }

  private Optional<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from payments.slip where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional();
  }

  private UUID enter(
      UUID due, Money amount, SlipQr says, byte @Nullable [] jpeg, Instant at, Request request) {
    var id = Ids.next(clock);
    int entered =
        sql.sql(
                """
                insert into payments.slip
                       (id, due, bank, trans_ref, amount, currency, picture, sent, request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                id,
                due,
                says.bank(),
                says.transRef(),
                amount.minor(),
                amount.currency().getCurrencyCode(),
                jpeg,
                Columns.at(at),
                request.id(),
                request.fingerprint())
            .update();
    if (entered == 0) throw new PaymentRefused(Reason.SLIP_USED);
    return id;
  }

  private static Slip slip(ResultSet row, int i) throws SQLException {
    return new Slip(
        Columns.id(row, "id"),
        Columns.id(row, "due"),
        row.getString("bank"),
        row.getString("trans_ref"),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")),
        Columns.instant(row, "sent"),
        row.getBoolean("is_true"),
        Columns.findInstant(row, "turned_down"));
  }
}
