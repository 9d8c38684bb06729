package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another day, another turn or another number of guests for a visit that is agreed. The new places
 * are taken with the old ones given back, or kept beside them until the village has said yes;
 * everything happens in the caller's transaction, with the order locked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitChanges {
  /** Who says yes where nobody need be asked. */
  private static final String BY_TERMS = "terms";

  private final ChangeRows rows;
  private final BookingRows bookings;
  private final Offers offers;
  private final Slots slots;
  private final VisitTurns turns;
  private final VisitDues dues;
  private final BookingLetters letters;
  private final Settings settings;
  private final Clock clock;

  VisitChanges(
      ChangeRows rows,
      BookingRows bookings,
      Offers offers,
      Slots slots,
      VisitTurns turns,
      VisitDues dues,
      BookingLetters letters,
      Settings settings,
      Clock clock) {
    this.rows = rows;
    this.bookings = bookings;
    this.offers = offers;
    this.slots = slots;
    this.turns = turns;
    this.dues = dues;
    this.letters = letters;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a request to change a visit says. */
  private record Content(UUID visit, NewChange wanted, Money shown) {}

  /**
   * What it would come to; nothing is done.
   *
   * @param isHost whether the village itself asks, which need not be asked
   * @throws BookingRefused when that visit cannot be changed
   * @throws SlotRefused when something of it is offered no more
   */
  Change quote(Visit visit, NewChange wanted, boolean isHost) {
    mustBeAhead(visit, isHost);
    var lines = lines(visit, wanted);
    var kept = kept(visit, lines);
    boolean isAsked = !isHost && visit.terms().asks() && isMore(visit, lines);
    return new Change(
        Ids.next(clock),
        visit.id(),
        wanted.party(),
        lines,
        visit.price().minus(Prices.sum(visit.lines())).plus(Prices.sum(lines)).plus(kept),
        kept,
        isAsked ? answerBy(visit, lines) : clock.instant(),
        isAsked);
  }

  /**
   * Changes it, or asks the village to. Sent twice, it is done once.
   *
   * @param shown the price that whoever asks has seen
   * @throws BookingRefused when it cannot be changed so, or at another price
   * @throws SlotRefused when the places cannot be had; the visit stays what it was
   */
  void make(Visit visit, NewChange wanted, Money shown, boolean isHost, UUID requestId) {
    var request = Request.of(requestId, new Content(visit.id(), wanted, shown));
    if (rows.isDoneBefore(request)) return;
    if (rows.waiting(visit).isPresent()) throw new BookingRefused(Reason.CHANGE_WAITS);
    var change = quote(visit, wanted, isHost);
    if (!change.price().equals(shown)) throw new BookingRefused(Reason.PRICE);
    boolean isSame = change.lines().equals(visit.lines()) && change.party().equals(visit.party());
    if (isSame) throw new BookingRefused(Reason.SAME);
    rows.enter(visit, change, request);
    boolean isLess = !isMore(visit, change.lines()); // for which nobody need book ahead
    if (change.isAsked()) ask(visit, change);
    else apply(visit, change, isHost || isLess, isHost ? Actor.current().name() : BY_TERMS);
  }

  private void ask(Visit visit, Change change) {
    slots.reserve(given(visit, null), change.id(), wanted(change), change.answerBy());
    letters.changeAsked(visit, change);
  }

  /**
   * Yes or no of the village. Said twice, it is said once.
   *
   * @throws BookingRefused when it was answered otherwise, or it is too late
   */
  void answer(Visit visit, UUID id, boolean isYes, String note) {
    var before = rows.answerOf(id);
    if (before.isPresent() && before.get() == isYes) return;
    if (before.isPresent()) throw new BookingRefused(Reason.ANSWERED);
    var change =
        rows.waiting(visit)
            .filter(waiting -> waiting.id().equals(id))
            .orElseThrow(() -> new BookingRefused(Reason.OVER));
    if (isYes) {
      apply(visit, change, true, Actor.current().name());
      return;
    }
    rows.answer(id, false, note, Actor.current().name());
    slots.release(change.id());
    letters.changeDeclined(bookings.order(visit.order()).orElseThrow(), visit, change);
  }

  /** Whoever asked for it takes it back; nothing is left of it. */
  void withdraw(Visit visit) {
    rows.waiting(visit)
        .ifPresent(
            change -> {
              rows.answer(change.id(), false, "", Actor.current().name());
              slots.release(change.id());
              letters.changeWithdrawn(visit, change);
            });
  }

  Optional<UUID> visitOf(UUID change) {
    return rows.visitOf(change);
  }

  /** By visit, what waits for an answer. */
  Map<UUID, Change> waiting(List<Visit> visits) {
    return rows.waiting(visits);
  }

  private void apply(Visit visit, Change change, boolean isHost, String by) {
    var until = visit.stage() instanceof Visit.AwaitsDeposit awaits ? awaits.until() : null;
    boolean isStillIts =
        slots.exchange(given(visit, change.id()), change.id(), wanted(change), until, isHost);
    if (!isStillIts) throw new BookingRefused(Reason.OVER);
    rows.answer(change.id(), true, "", by);
    rows.apply(change);
    var order = bookings.order(visit.order()).orElseThrow();
    var changed = bookings.visit(visit.id()).orElseThrow();
    turns.chooseAnew(order, changed);
    dues.change(changed, change.id());
    letters.changed(order, changed, change);
  }

  private static Slots.Given given(Visit visit, @Nullable UUID beside) {
    return new Slots.Given(visit.order(), visit.community(), beside);
  }

  private static List<Wanted> wanted(Change change) {
    return change.lines().stream().map(Lines::wanted).toList();
  }

  private void mustBeAhead(Visit visit, boolean isHost) {
    var now = clock.instant();
    if (!visit.isAgreed()) throw new BookingRefused(Reason.NOT_CONFIRMED);
    boolean isAhead = isHost || visit.begins(settings.zone()).isAfter(now);
    var today = LocalDate.ofInstant(now, settings.zone());
    if (!isAhead || !visit.canBeChanged(today)) throw new BookingRefused(Reason.OVER);
  }

  private List<Line> lines(Visit visit, NewChange wanted) {
    var ids = visit.lines().stream().map(Line::offer).distinct().toList();
    var known = offers.all(ids).stream().collect(toMap(Offer::id, offer -> offer));
    int heads = wanted.party().heads();
    return visit.lines().stream()
        .map(
            line -> {
              var offer = known.get(line.offer());
              if (offer == null) throw SlotRefused.noTurn(line.offer());
              return Repricing.of(line, wanted.of(line), heads, offer.terms());
            })
        .toList();
  }

  /** What the terms keep of what is given up, as if that part were called off now. */
  private Money kept(Visit visit, List<Line> lines) {
    if (!visit.isConfirmed()) return Prices.baht(0);
    var givenUp = Prices.baht(0);
    for (int i = 0; i < lines.size(); i++) {
      givenUp = givenUp.plus(Repricing.givenUp(visit.lines().get(i), lines.get(i)));
    }
    return visit.terms().settle(givenUp, clock.instant(), visit.begins(settings.zone())).kept();
  }

  /** Whether it is more than the village has said yes to. */
  private static boolean isMore(Visit visit, List<Line> lines) {
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .anyMatch(i -> lines.get(i).isMoreThan(visit.lines().get(i)));
  }

  /** As long as the village takes to answer, but not when either of the two has begun. */
  private Instant answerBy(Visit visit, List<Line> lines) {
    var latest = clock.instant().plus(Duration.ofHours(visit.terms().answerHours()));
    var begins = lines.stream().map(line -> line.begins(settings.zone()));
    return Stream.concat(Stream.of(latest, visit.begins(settings.zone())), begins)
        .min(Instant::compareTo)
        .orElseThrow();
  }
}
