package org.aenglek.bookings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Quotation.Quoted;
import org.aenglek.offers.SlotRefused;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The guest's side of quotations: reads one by its secret link, and makes an order of it. */
@Component
public class Acceptances {
  private final JdbcClient sql;
  private final Guests guests;
  private final QuotationRows rows;
  private final QuotationLetters letters;
  private final BookingRows bookings;
  private final Holds holds;
  private final Placing placing;
  private final Settings settings;
  private final Clock clock;

  Acceptances(
      JdbcClient sql,
      Guests guests,
      QuotationRows rows,
      QuotationLetters letters,
      BookingRows bookings,
      Holds holds,
      Placing placing,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.guests = guests;
    this.rows = rows;
    this.letters = letters;
    this.bookings = bookings;
    this.holds = holds;
    this.placing = placing;
    this.settings = settings;
    this.clock = clock;
  }

  /** Also of an order that was made of one; nothing when that secret opens no quotation. */
  public Optional<Quotation> find(Secret secret) {
    return idOf(secret).flatMap(id -> guests.as(id, () -> rows.find(id)));
  }

  /**
   * @throws NotThere when the secret opens nothing
   */
  public Quotation open(Secret secret) {
    return find(secret).orElseThrow(() -> new NotThere("quotation"));
  }

  /**
   * Makes an order of it, at the prices that were quoted. Accepted twice, it is one order. Where
   * something is gone nothing is taken, and the village is told.
   *
   * @param revision that the guest has read
   * @throws BookingRefused when it is over, or says something else by now
   * @throws SlotRefused when some of it cannot be had any more
   */
  public void accept(Secret secret, int revision) {
    var id = idOf(secret).orElseThrow(() -> new NotThere("quotation"));
    try {
      guests.as(
          id,
          () -> {
            accept(id, revision);
            return id;
          });
    } catch (SlotRefused gone) {
      guests.clerk(
          () -> {
            rows.find(id).ifPresent(letters::gone);
            return id;
          });
      throw gone;
    }
  }

  private void accept(UUID id, int revision) {
    bookings.lock(id);
    var quotation = rows.find(id).orElseThrow();
    if (quotation.accepted() != null) return;
    var quoted = quotation.latest();
    if (quoted.revision() != revision) throw new BookingRefused(Reason.REVISED);
    if (quoted.isOver(LocalDate.ofInstant(clock.instant(), settings.zone()))) {
      throw new BookingRefused(Reason.EXPIRED);
    }
    enter(id, quoted);
    order(quotation, quoted);
  }

  private void enter(UUID id, Quoted quoted) {
    sql.sql("insert into bookings.acceptance (quotation, revision, at, by) values (?, ?, ?, ?)")
        .params(id, quoted.revision(), Columns.at(clock.instant()), Actor.current().name())
        .update();
  }

  /** The order has the quotation's id, so its guest is the same and the link, too. */
  private void order(Quotation quotation, Quoted quoted) {
    var content = quoted.content();
    var wanted = content.lines().stream().map(Lines::wanted).toList();
    var hold = new NewHold(quotation.lang(), content.party(), wanted, null);
    var request = Request.named("quotation " + quotation.id(), hold);
    holds.enter(quotation.id(), hold, content.lines(), true, request);
    placing.place(
        bookings.hold(quotation.id()).orElseThrow(),
        Placement.quoted(quoted.payer().guest(), content.extra()),
        request.id());
  }

  private Optional<UUID> idOf(Secret secret) {
    return guests.clerk(
        () ->
            sql.sql("select id from bookings.quotation where secret_hash = ?")
                .param(secret.hash())
                .query(UUID.class)
                .optional());
  }
}
