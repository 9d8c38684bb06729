package org.aenglek.bookings;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.offers.Slots;
import org.aenglek.post.PhoneNumber;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The guest's door to this module. A guest has no account: whoever has the secret of a booking acts
 * for it, and sees nothing else.
 */
@Component
public class Bookings {
  private final JdbcClient sql;
  private final Guests guests;
  private final BookingRows rows;
  private final Holds holds;
  private final Placing placing;
  private final Outcomes outcomes;
  private final VisitChanges changes;
  private final VisitTurns turns;
  private final Terms terms;
  private final Slots slots;
  private final BookingSecrets secrets;
  private final Clock clock;

  Bookings(
      JdbcClient sql,
      Guests guests,
      BookingRows rows,
      Holds holds,
      Placing placing,
      Outcomes outcomes,
      VisitChanges changes,
      VisitTurns turns,
      Terms terms,
      Slots slots,
      BookingSecrets secrets,
      Clock clock) {
    this.sql = sql;
    this.guests = guests;
    this.rows = rows;
    this.holds = holds;
    this.placing = placing;
    this.outcomes = outcomes;
    this.changes = changes;
    this.turns = turns;
    this.terms = terms;
    this.slots = slots;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What is behind a secret link: a hold that nobody has put their name to, or an order. */
  public sealed interface Booking {}

  public record Held(Hold hold) implements Booking {}

  public record Ordered(Order order) implements Booking {}

  /**
   * Holds all that is wanted, or nothing. Sent twice, it is held once, and the secret is the same.
   *
   * @throws org.aenglek.offers.SlotRefused when some of it cannot be had
   */
  public Secret hold(NewHold wanted, UUID requestId) {
    var request = Request.of(requestId, wanted);
    var id = doneBefore(request).orElseGet(() -> begin(wanted, request));
    return secrets.of(id);
  }

  /**
   * @throws NotThere when the secret opens nothing
   */
  public Booking open(Secret secret) {
    var id = idOf(secret);
    return guests.as(
        id,
        () ->
            rows.order(id)
                .<Booking>map(Ordered::new)
                .or(() -> rows.hold(id).map(Held::new))
                .orElseThrow());
  }

  /**
   * The hold as long as it was at first, once more; once. Sent twice, it is done once.
   *
   * @throws BookingRefused when it was prolonged before, or is over
   */
  public void extend(Secret secret, UUID requestId) {
    change(secret, hold -> extend(hold, requestId));
  }

  /** Gives everything back that was only held. */
  public void drop(Secret secret) {
    change(
        secret,
        hold -> {
          if (hold.isDropped()) return;
          slots.release(hold.id());
          sql.sql("update bookings.hold set dropped = ? where id = ?")
              .params(now(), hold.id())
              .update();
        });
  }

  /**
   * The same lines for the same party once more, if they can still be had.
   *
   * @throws BookingRefused when it became an order: of that, lines may since have changed
   * @throws org.aenglek.offers.SlotRefused when some of it cannot
   */
  public Secret again(Secret secret, UUID requestId) {
    var id = idOf(secret);
    var hold = guests.as(id, () -> rows.hold(id).orElseThrow());
    if (guests.as(id, () -> rows.order(id)).isPresent()) throw new BookingRefused(Reason.PLACED);
    var wanted = hold.lines().stream().map(Lines::wanted).toList();
    return hold(
        new NewHold(hold.lang(), hold.party(), wanted, hold.trip(), hold.campaign()), requestId);
  }

  /**
   * Puts a name to a hold. Sent twice, it is one order.
   *
   * @param isWhole whether all of it is wanted or nothing
   * @throws BookingRefused when the hold is over
   */
  public void place(Secret secret, Guest guest, boolean isWhole, UUID requestId) {
    var id = idOf(secret);
    guests.as(
        id,
        () -> {
          var hold = rows.hold(id).orElseThrow();
          placing.place(hold, Placement.byGuest(guest, isWhole), requestId);
          return null;
        });
  }

  /** The terms of those of these communities that have said something. */
  public Map<UUID, VillageTerms> termsOf(Collection<UUID> communities) {
    return terms.of(communities);
  }

  /** Calls off one community's share; what comes back is what its terms say. Done twice, once. */
  public void cancel(Secret secret, UUID visitId) {
    ofVisit(
        secret,
        visitId,
        visit -> {
          outcomes.cancel(visit);
          return visit;
        });
  }

  /**
   * What a visit would be and cost, were it changed so; nothing is done.
   *
   * @throws BookingRefused when it cannot be changed
   */
  public Change quoteChange(Secret secret, UUID visitId, NewChange wanted) {
    return ofVisit(secret, visitId, visit -> changes.quote(visit, wanted, false));
  }

  /**
   * Changes a visit, or asks its village to. Sent twice, it is done once.
   *
   * @param shown the price that the guest has seen
   * @throws BookingRefused when it cannot be changed so, or at another price
   * @throws org.aenglek.offers.SlotRefused when it cannot be had; the visit stays what it was
   */
  public void change(Secret secret, UUID visitId, NewChange wanted, Money shown, UUID requestId) {
    ofVisit(
        secret,
        visitId,
        visit -> {
          changes.make(visit, wanted, shown, false, requestId);
          return visit;
        });
  }

  /** Takes back a change that still waits for the village. Done twice, once. */
  public void withdrawChange(Secret secret, UUID visitId) {
    ofVisit(
        secret,
        visitId,
        visit -> {
          changes.withdraw(visit);
          return visit;
        });
  }

  /** By visit, the households whose turn it is; only of those that are sure. */
  public Map<UUID, List<LocalText>> hostsOf(Order order) {
    var sure = order.visits().stream().filter(Visit::isConfirmed).toList();
    return guests.clerk(() -> turns.hosts(sure));
  }

  /** By visit, the changes that wait for their village. */
  public Map<UUID, Change> changesOf(Secret secret) {
    var id = idOf(secret);
    return guests.as(
        id, () -> rows.order(id).map(order -> changes.waiting(order.visits())).orElse(Map.of()));
  }

  /** With the order locked. */
  private <T> T ofVisit(Secret secret, UUID visitId, Function<Visit, T> what) {
    var id = idOf(secret);
    return guests.as(
        id,
        () -> {
          rows.lock(id);
          return what.apply(
              rows.visit(visitId)
                  .filter(one -> one.order().equals(id))
                  .orElseThrow(() -> new NotThere("visit")));
        });
  }

  /**
   * The link of an order, for whoever knows its reference and the telephone it was booked with.
   *
   * @throws BookingRefused when there is none; it does not say which of the two is wrong
   */
  public Secret find(String reference, String phone) {
    var tidy = reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    var number = PhoneNumber.find(phone).map(PhoneNumber::e164).orElse("");
    return secrets.of(
        guests.clerk(
            () ->
                sql.sql("select id from bookings.placed where reference = ? and phone_hash = ?")
                    .params(tidy, rows.phoneHash(number))
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> new BookingRefused(Reason.GONE))));
  }

  private UUID begin(NewHold wanted, Request request) {
    var id = Ids.next(clock);
    boolean isNew = guests.as(id, () -> holds.enter(id, wanted, false, request));
    return isNew ? id : doneBefore(request).orElseThrow();
  }

  private void extend(Hold hold, UUID requestId) {
    if (requestId.equals(hold.extension())) return;
    if (hold.isExtended()) throw new BookingRefused(Reason.EXTENDED);
    if (hold.isOver(clock.instant()) || !slots.extend(hold.id(), holds.until())) {
      throw new BookingRefused(Reason.HOLD_OVER);
    }
    sql.sql("update bookings.hold set until = ?, extended = ?, extension = ? where id = ?")
        .params(Columns.at(holds.until()), now(), requestId, hold.id())
        .update();
  }

  private void change(Secret secret, Consumer<Hold> change) {
    var id = idOf(secret);
    guests.as(
        id,
        () -> {
          rows.lock(id);
          if (rows.order(id).isPresent()) throw new BookingRefused(Reason.PLACED);
          change.accept(rows.hold(id).orElseThrow());
          return null;
        });
  }

  /** What was held by that request before, if anything was. */
  private Optional<UUID> doneBefore(Request request) {
    return guests.clerk(
        () ->
            sql.sql("select id, fingerprint from bookings.hold where request = ?")
                .param(request.id())
                .query(
                    (row, i) -> {
                      request.mustEqual(row.getString("fingerprint"));
                      return Columns.id(row, "id");
                    })
                .optional());
  }

  private UUID idOf(Secret secret) {
    return guests.clerk(
        () ->
            sql.sql("select id from bookings.hold where secret_hash = ?")
                .param(secret.hash())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotThere("booking")));
  }

  private Object now() {
    return Columns.at(clock.instant());
  }
}
