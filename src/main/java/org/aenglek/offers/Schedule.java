package org.aenglek.offers;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aenglek.offers.SlotRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One offer's turns within a span of days, and what a party takes when it comes to one of them.
 *
 * @param days on which there are turns, in their order
 * @param closed whether the village is closed on that day
 * @param guestsADay how many guests the village bears on one day
 * @param isHost whether the village itself lets somebody in, today if it wants to
 */
record Schedule(
    Offer offer,
    Timetable timetable,
    SortedSet<LocalDate> days,
    Predicate<LocalDate> closed,
    @Nullable Integer guestsADay,
    ZoneId zone,
    Instant now,
    boolean isHost) {
  private static final int SHORTEST = 15;

  /** Those of which a guest can be in the village until the span ends. */
  Stream<Wanted> turns(int nights, int heads) {
    return days.stream()
        .filter(day -> isOpen(day, nights))
        .flatMap(
            day ->
                starts(day).stream()
                    .map(starts -> new Wanted(offer.id(), day, starts, nights, heads)));
  }

  /** Why there is no such turn to be had, however much is free. */
  @Nullable Reason whyNot(Wanted wanted) {
    var terms = offer.terms();
    if (wanted.heads() < terms.group().smallest()) return Reason.GROUP_SMALL;
    if (!terms.group().holds(wanted.heads())) return Reason.GROUP_LARGE;
    if (wanted.nights() < timetable.nights()) return Reason.NIGHTS_FEW;
    if (!isTurn(wanted)) return Reason.NO_TURN;
    if (days(wanted).anyMatch(closed)) return Reason.CLOSED;
    return whyTooLate(wanted);
  }

  private @Nullable Reason whyTooLate(Wanted wanted) {
    var begins = wanted.day().atTime(wanted.starts()).atZone(zone).toInstant();
    if (isHost) return wanted.day().isBefore(LocalDate.ofInstant(now, zone)) ? Reason.PAST : null;
    if (begins.isBefore(now)) return Reason.PAST;
    var lead = Duration.ofHours(offer.terms().leadHours());
    return begins.isBefore(now.plus(lead)) ? Reason.TOO_LATE : null;
  }

  private boolean isTurn(Wanted wanted) {
    return isOpen(wanted.day(), wanted.nights())
        && timetable.canBegin(offer, wanted.day(), wanted.starts());
  }

  /** A room is entered and a product fetched whenever it suits: one turn says so for all. */
  private List<LocalTime> starts(LocalDate day) {
    var starts = timetable.startsOn(offer, day);
    boolean isOne = offer.kind() == Offer.Kind.STAY || offer.kind() == Offer.Kind.PRODUCT;
    return isOne ? starts.stream().limit(1).toList() : starts;
  }

  private boolean isOpen(LocalDate day, int nights) {
    return days.containsAll(day.datesUntil(day.plusDays(nights)).toList());
  }

  /** The same turn for as many as must come together. */
  Wanted forGroup(Wanted turn) {
    return turn.forSoMany(offer.terms().group().smallest());
  }

  /** The same turn for what one unit is: a guest, or all of a house. */
  Wanted forOne(Wanted turn) {
    return offer.terms().isForEach() ? turn.forSoMany(1) : forGroup(turn);
  }

  /** What can be scarce: the offer itself, the village, and what the offer shares with others. */
  Set<UUID> subjects() {
    return Stream.concat(
            Stream.of(offer.id(), offer.community()),
            timetable.uses().stream().map(Timetable.Shared::resource))
        .collect(toSet());
  }

  /** All that is scarce in it. */
  List<Need> needs(Wanted wanted, UUID holder) {
    return days(wanted).flatMap(day -> needs(wanted, day, holder).stream()).toList();
  }

  private List<Need> needs(Wanted wanted, LocalDate day, UUID holder) {
    var needs = new ArrayList<Need>();
    var terms = offer.terms();
    int units = terms.units(wanted.heads());
    var ofDay = new Claim.Key(offer.id(), day, Claim.WHOLE_DAY);
    needs.add(need(whole(ofDay, units, null), terms.capacity(), Reason.FULL));
    if (timetable.places() != null) {
      var ofTurn = new Claim.Key(offer.id(), day, minute(wanted.starts()));
      needs.add(need(whole(ofTurn, units, null), timetable.places(), Reason.FULL));
    }
    for (var shared : timetable.uses()) needs.add(need(wanted, day, shared));
    var ofVillage = new Claim.Key(offer.community(), day, Claim.WHOLE_DAY);
    var guests = whole(ofVillage, wanted.heads(), holder);
    if (comes()) needs.add(need(guests, guestsADay, Reason.VILLAGE_FULL));
    return needs;
  }

  /** Who fetches a product is there for a moment. */
  private boolean comes() {
    return offer.kind() != Offer.Kind.PRODUCT;
  }

  /** All guests of a turn sit in one boat, unless each party has one of its own. */
  private Need need(Wanted wanted, LocalDate day, Timetable.Shared shared) {
    int begins = minute(wanted.starts());
    var key = new Claim.Key(shared.resource(), day, Claim.WHOLE_DAY);
    var turn = offer.terms().isForEach() ? turnId(day, begins) : null;
    int ends = Math.min(begins + minutes() + timetable.pauseMinutes(), Claim.DAY_MINUTES);
    return need(new Claim(key, begins, ends, 1, turn), shared.count(), Reason.FULL);
  }

  private UUID turnId(LocalDate day, int minute) {
    return UUID.nameUUIDFromBytes(
        (offer.id() + " " + day + " " + minute).getBytes(StandardCharsets.UTF_8));
  }

  private int minutes() {
    return Math.max(SHORTEST, Objects.requireNonNullElse(offer.terms().minutes(), SHORTEST));
  }

  private static Claim whole(Claim.Key of, int units, @Nullable UUID share) {
    return new Claim(of, 0, Claim.DAY_MINUTES, units, share);
  }

  private static Need need(Claim claim, @Nullable Integer capacity, Reason reason) {
    return new Need(claim, capacity, reason);
  }

  private static Stream<LocalDate> days(Wanted wanted) {
    return wanted.day().datesUntil(wanted.day().plusDays(wanted.nights()));
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }
}
