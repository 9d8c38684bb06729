package org.aenglek.bookings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.Reference;
import org.aenglek.base.Request;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.offers.Slots;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.site.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a hold to an order, in the caller's transaction; the order is locked before any place is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Placing {
  /** Who says yes where nobody need be asked. */
  private static final String BY_TERMS = "terms";

  private final JdbcClient sql;
  private final BookingRows rows;
  private final Terms terms;
  private final Slots slots;
  private final Outcomes outcomes;
  private final BookingLetters letters;
  private final Settings settings;
  private final Vault vault;
  private final Clock clock;

  Placing(
      JdbcClient sql,
      BookingRows rows,
      Terms terms,
      Slots slots,
      Outcomes outcomes,
      BookingLetters letters,
      Settings settings,
      Vault vault,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.terms = terms;
    this.slots = slots;
    this.outcomes = outcomes;
    this.letters = letters;
    this.settings = settings;
    this.vault = vault;
    this.clock = clock;
  }

  /** What a request to place an order says. */
  private record Content(UUID hold, Guest guest, boolean isWhole) {}

  /**
   * @throws BookingRefused when the hold is over
   */
  void place(Hold hold, Placement placement, UUID requestId) {
    rows.lock(hold.id());
    var content = new Content(hold.id(), placement.guest(), placement.isWhole());
    var print = vault.hash("bookings.placed", content.toString());
    if (isDoneBefore(hold.id(), requestId, print)) return;
    if (hold.isDropped()) throw new BookingRefused(Reason.HOLD_OVER);
    var shares =
        hold.lines().stream().collect(groupingBy(Line::community, LinkedHashMap::new, toList()));
    var known = terms.of(shares.keySet());
    var asked = shares.keySet().stream().map(one -> known.getOrDefault(one, VillageTerms.OPEN));
    var answerBy = answerBy(hold, asked);
    if (!slots.extend(hold.id(), answerBy)) throw new BookingRefused(Reason.HOLD_OVER);
    insert(hold, placement, answerBy, requestId, print);
    shares.forEach(
        (community, lines) ->
            insert(
                hold,
                lines,
                Prices.sum(lines).plus(placement.extras()),
                known.getOrDefault(community, VillageTerms.OPEN)));
    var order = rows.order(hold.id()).orElseThrow();
    letters.placed(order);
    for (var visit : order.visits()) {
      var saidYes = placement.saidYes();
      if (saidYes != null) outcomes.answer(order, visit, true, "", saidYes);
      else if (visit.terms().asks()) letters.asked(visit);
      else outcomes.answer(order, visit, true, "", BY_TERMS);
    }
  }

  private boolean isDoneBefore(UUID hold, UUID requestId, byte[] print) {
    Optional<Request> before =
        sql.sql("select request, fingerprint from bookings.placed where id = ?")
            .param(hold)
            .query(
                (row, i) ->
                    new Request(
                        Columns.id(row, "request"),
                        HexFormat.of().formatHex(row.getBytes("fingerprint"))))
            .optional();
    if (before.isEmpty()) return false;
    if (!before.get().id().equals(requestId)) throw new BookingRefused(Reason.PLACED);
    new Request(requestId, HexFormat.of().formatHex(print)).mustEqual(before.get().fingerprint());
    return true;
  }

  /** The longest that one of the villages takes to answer, but not when the visit has begun. */
  private Instant answerBy(Hold hold, Stream<VillageTerms> asked) {
    int hours = asked.mapToInt(VillageTerms::answerHours).max().orElseThrow();
    var first = hold.lines().getFirst();
    var begins = first.day().atTime(first.starts()).atZone(settings.zone()).toInstant();
    var latest = clock.instant().plus(Duration.ofHours(hours));
    return begins.isBefore(latest) && begins.isAfter(clock.instant()) ? begins : latest;
  }

  private void insert(
      Hold hold, Placement placement, Instant answerBy, UUID requestId, byte[] print) {
    var guest = placement.guest();
    int placed =
        sql.sql(
                """
            insert into bookings.placed
                   (id, reference, guest, phone_hash, whole, channel, at, answer_by, request,
                    fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request) do nothing
            """)
            .params(
                hold.id(),
                Reference.nextSpoken(),
                rows.seal(hold.id(), guest),
                guest.phone().isEmpty() ? null : rows.phoneHash(guest.phone()),
                placement.isWhole(),
                placement.channel().key(),
                now(),
                Columns.at(answerBy),
                requestId,
                print)
            .update();
    if (placed == 0) throw new Request.Reused(); // for another hold
  }

  private void insert(Hold hold, List<Line> lines, Money price, VillageTerms its) {
    var first = lines.getFirst();
    sql.sql(
            """
            insert into bookings.visit
                   (id, placed, community, place, reference, first_day, last_day, starts, adults,
                    children, satang, terms, ordered)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            Ids.next(clock),
            hold.id(),
            first.community(),
            place(hold.id(), first.community()),
            Reference.nextSpoken(),
            first.day(),
            Line.lastDay(lines),
            first.starts(),
            hold.party().adults(),
            hold.party().children(),
            price.minor(),
            Columns.json(its),
            now())
        .update();
  }

  /** The household that serves all of it, else the community. */
  private String place(UUID hold, UUID community) {
    var places =
        sql.sql("select distinct place from bookings.line where hold = ? and community = ?")
            .params(hold, community)
            .query(String.class)
            .list();
    return places.size() == 1 ? places.getFirst() : Place.community(community).toString();
  }

  private Object now() {
    return Columns.at(clock.instant());
  }
}
