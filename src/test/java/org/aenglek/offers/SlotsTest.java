package org.aenglek.offers;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Holiday;
import org.aenglek.offers.SlotRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AenglekTest
class SlotsTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int ROUNDS = Integer.getInteger("aenglek.rounds", 20);
  private static final int GUESTS = 200;
  private static final int BOAT_GUESTS = 40;

  @Autowired Slots slots;
  @Autowired Offers offers;
  @Autowired Timetables timetables;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  @BeforeEach
  void startAnew() {
    clock.reset();
    sql.sql("delete from offers.claim").update();
  }

  @Test
  void turnsBeginEachHourWhileTheDoorsAreOpen() {
    var week = slots.of(weaving(), new DateSpan(TUESDAY, TUESDAY.plusDays(6)), 1, 2);
    assertThat(week).extracting(Slot::starts).containsOnly(NINE, NINE.plusHours(1));
    assertThat(week).extracting(Slot::day).hasSize(12).doesNotContain(LocalDate.of(2026, 12, 6));
    assertThat(week).allMatch(Slot::canBeHad).extracting(Slot::free).containsOnly(24);
  }

  @Test
  void whatIsTakenIsMissing() {
    take(UUID.randomUUID(), wanted(weaving(), TUESDAY, 5));
    assertThat(free(weaving(), TUESDAY)).isEqualTo(19);
    assertThat(free(weaving(), TUESDAY.plusDays(1))).isEqualTo(24);
  }

  @Test
  void aHoldThatIsOverCountsForNothing() {
    var day = TUESDAY.plusDays(1);
    var late = UUID.randomUUID();
    take(late, wanted(weaving(), day, 12));
    clock.forward(QUARTER);
    assertThat(free(weaving(), day)).isEqualTo(24);
    assertThat(keep(late)).isFalse();
  }

  @Test
  void whatIsKeptInTimeLasts() {
    var day = TUESDAY.plusDays(2);
    var guest = UUID.randomUUID();
    take(guest, wanted(weaving(), day, 12));
    assertThat(keep(guest)).isTrue();
    clock.forward(Duration.ofHours(1));
    assertThat(free(weaving(), day)).isEqualTo(12);
    act(() -> slots.release(guest));
    assertThat(free(weaving(), day)).isEqualTo(24);
  }

  @Test
  void whatWasGivenAwayMeanwhileIsNotKept() {
    var day = TUESDAY.plusDays(3);
    withCapacity(weaving(), 12);
    var slow = UUID.randomUUID();
    take(slow, wanted(weaving(), day, 12));
    clock.forward(QUARTER);
    take(UUID.randomUUID(), wanted(weaving(), day, 12));
    clock.forward(QUARTER.negated()); // a node whose clock is behind
    assertThat(keep(slow)).isFalse();
    withCapacity(weaving(), 24);
  }

  /** Half a tour is of no use: who comes too late for a part comes too late for all of it. */
  @Test
  void ofWhatWasGivenAwayInPartNothingIsKept() {
    var day = TUESDAY.plusDays(3);
    var slow = UUID.randomUUID();
    take(slow, wanted(weaving(), day, 12), wanted(weaving(), day.plusDays(1), 12));
    clock.forward(QUARTER);
    take(UUID.randomUUID(), wanted(weaving(), day, 12));
    clock.forward(QUARTER.negated()); // a node whose clock is behind
    assertThat(keep(slow)).isFalse();
    clock.forward(QUARTER);
    assertThat(free(weaving(), day)).isEqualTo(12);
    assertThat(free(weaving(), day.plusDays(1))).isEqualTo(24);
  }

  @Test
  void itIsSaidWhyThereIsNoTurn() {
    var sunday = LocalDate.of(2026, 12, 6);
    assertThat(refusal(new Wanted(weaving().id(), sunday, NINE, 1, 2))).isEqualTo(Reason.NO_TURN);
    assertThat(refusal(new Wanted(weaving().id(), TUESDAY, LocalTime.of(4, 0), 1, 2)))
        .isEqualTo(Reason.NO_TURN);
    assertThat(refusal(wanted(weaving(), TUESDAY, 13))).isEqualTo(Reason.GROUP_LARGE);
    assertThat(refusal(wanted(weaving(), TUESDAY, 0))).isEqualTo(Reason.GROUP_SMALL);
    assertThat(refusal(wanted(weaving(), LocalDate.of(2026, 11, 21), 2))).isEqualTo(Reason.PAST);
    assertThat(refusal(wanted(weaving(), LocalDate.of(2026, 11, 23), 2)))
        .isEqualTo(Reason.TOO_LATE);
    assertThat(refusal(new Wanted(UUID.randomUUID(), TUESDAY, NINE, 1, 2)))
        .isEqualTo(Reason.NO_TURN);
  }

  @Test
  void aFloodClosesWhatItTouches() {
    world.flood("ban-tha-sai", "น้ำท่วม", "2027-01-12T10:00:00+07:00", "2027-01-13T10:00:00+07:00");
    assertThat(refusal(wanted(weaving(), LocalDate.of(2027, 1, 12), 2))).isEqualTo(Reason.CLOSED);
    assertThat(refusal(wanted(weaving(), LocalDate.of(2027, 1, 13), 2))).isEqualTo(Reason.CLOSED);
    assertThat(refusal(wanted(weaving(), LocalDate.of(2027, 1, 14), 2))).isNull();
  }

  @Test
  void aRuleOfItsOwnSaysWhenTurnsBegin() {
    var sunday = LocalDate.of(2026, 12, 13);
    var late = LocalTime.of(14, 0);
    timetable(
        weaving(),
        new Timetable(
            "FREQ=MONTHLY;BYDAY=2SU",
            LocalDate.of(2026, 1, 1),
            List.of(NINE, late),
            6,
            null,
            1,
            0,
            new Exceptions(Set.of(TUESDAY), Set.of(LocalDate.of(2027, 1, 10)), Set.of(), Set.of()),
            List.of()));
    var turns = slots.of(weaving(), new DateSpan(TUESDAY, LocalDate.of(2027, 2, 28)), 1, 2);
    assertThat(turns)
        .extracting(Slot::day)
        .containsExactly(
            TUESDAY, TUESDAY, sunday, sunday, LocalDate.of(2027, 2, 14), LocalDate.of(2027, 2, 14));
    assertThat(turns)
        .filteredOn(turn -> turn.day().equals(sunday))
        .extracting(Slot::free)
        .containsExactly(6, 6);
    sql.sql("delete from offers.timetable").update();
  }

  @Test
  void everyNightOfAStayIsTaken() {
    var stay = offers.get("thai-so-lake-room");
    var opens = stay.terms().hours().getFirst().opens();
    var guest = UUID.randomUUID();
    int all = free(stay, TUESDAY);
    take(guest, new Wanted(stay.id(), TUESDAY, opens, 3, 2));
    for (int night = 0; night < 3; night++) {
      assertThat(free(stay, TUESDAY.plusDays(night))).isEqualTo(all - 2);
    }
    assertThat(free(stay, TUESDAY.plusDays(3))).isEqualTo(all);
    act(() -> slots.release(guest));
  }

  @Test
  void aVillageBearsOnlySoManyGuestsADay() {
    var day = LocalDate.of(2027, 1, 5);
    var village = world.community("ban-tha-sai");
    limit(village.id(), 10);
    var family = UUID.randomUUID();
    take(family, wanted(weaving(), day, 6));
    assertThat(refusal(wanted(weaving(), day, 5))).isEqualTo(Reason.VILLAGE_FULL);
    // The same six may do something else there, too.
    var other =
        offers.ofCommunities(List.of(village.id())).stream()
            .filter(one -> one.kind() == Offer.Kind.MEAL)
            .findFirst()
            .orElseThrow();
    take(family, new Wanted(other.id(), day, other.terms().hours().getFirst().opens(), 1, 6));
    sql.sql("delete from communities.wish where community = ?").param(village.id()).update();
  }

  @Test
  void twoToursShareOneBoat() {
    var day = LocalDate.of(2027, 1, 6);
    var boat = UUID.randomUUID();
    var tour = weaving();
    var other = otherOf(tour);
    share(boat, 1, tour, other);
    take(UUID.randomUUID(), wanted(tour, day, 2));
    take(UUID.randomUUID(), wanted(tour, day, 3)); // the same turn, the same boat
    assertThat(refusal(new Wanted(other.id(), day, NINE.plusHours(1), 1, 2)))
        .isEqualTo(Reason.FULL);
    take(UUID.randomUUID(), new Wanted(other.id(), day, NINE.plusHours(2), 1, 2));
    sql.sql("delete from offers.uses").update();
    sql.sql("delete from offers.timetable").update();
  }

  /** Hold, extend, keep, cancel and let go, all at once on the last places, again and again. */
  @Test
  void noPlaceIsSoldTwice() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      var day = LocalDate.of(2027, 2, 1).plusWeeks(round % 50);
      var seeds = random.longs(GUESTS).toArray();
      together(GUESTS, guest -> comeAndGo(day, new Random(seeds[guest])));
      assertThat(takenOn(weaving(), day))
          .as("seed %d, round %d", seed, round)
          .isLessThanOrEqualTo(24);
      int left = free(weaving(), day);
      var last = together(GUESTS, guest -> refusal(wanted(weaving(), day, 1)));
      assertThat(last).as("seed %d", seed).filteredOn(why -> why == null).hasSize(left);
      assertThat(takenOn(weaving(), day)).isEqualTo(24);
      sql.sql("delete from offers.claim").update();
    }
  }

  private boolean comeAndGo(LocalDate day, Random random) {
    return comeAndGo(wanted(weaving(), day, 1 + random.nextInt(3)), random);
  }

  private boolean comeAndGo(Wanted wanted, Random random) {
    var guest = UUID.randomUUID();
    if (refusal(guest, wanted) != null) return false;
    switch (random.nextInt(4)) {
      case 0 -> act(() -> slots.release(guest));
      case 1 -> act(() -> slots.extend(guest, clock.instant().plus(QUARTER)));
      default -> keep(guest);
    }
    return true;
  }

  /** Orders that want the same in another order wait for each other, and never for ever. */
  @Test
  void ordersThatOverlapDoNotLockEachOtherOut() {
    var first = LocalDate.of(2027, 4, 5);
    var both = List.of(weaving(), offers.get("thai-so-lake-room"));
    var outcomes =
        together(
            40,
            guest -> {
              var lines = new ArrayList<Wanted>();
              for (var offer : both) {
                for (int day = 0; day < 3; day++) lines.add(on(offer, first.plusDays(day)));
              }
              lines.set(3, staying(both.getLast(), first, 3));
              Collections.shuffle(lines, new Random(guest));
              var holder = UUID.randomUUID();
              var why = refusal(holder, lines.toArray(Wanted[]::new));
              if (why == null && guest % 2 == 0) act(() -> slots.release(holder));
              return why;
            });
    assertThat(outcomes).containsOnly((Reason) null, Reason.FULL);
    for (int day = 0; day < 3; day++) {
      assertThat(takenOn(weaving(), first.plusDays(day))).isLessThanOrEqualTo(24);
      assertThat(takenOn(both.getLast(), first.plusDays(day))).isLessThanOrEqualTo(12);
    }
  }

  /** Two tours, one boat each half hour, guests who come and go: never two turns in it at once. */
  @Test
  void aSharedBoatIsNeverInTwoPlaces() {
    long seed = new Random().nextLong();
    var tour = weaving();
    var other = otherOf(tour);
    share(UUID.randomUUID(), 1, tour, other);
    for (int round = 0; round < ROUNDS; round++) {
      var day = LocalDate.of(2027, 3, 1).plusWeeks(round % 40);
      var turns =
          List.of(
              new Wanted(tour.id(), day, NINE, 1, 2),
              new Wanted(tour.id(), day, NINE.plusMinutes(30), 1, 2),
              new Wanted(tour.id(), day, NINE.plusHours(1), 1, 2),
              new Wanted(other.id(), day, NINE.plusHours(1), 1, 2),
              new Wanted(other.id(), day, NINE.plusHours(2), 1, 2));
      var random = new Random(seed + round);
      var seeds = random.longs(BOAT_GUESTS).toArray();
      together(BOAT_GUESTS, guest -> comeAndGo(any(turns, seeds[guest]), new Random(seeds[guest])));
      assertThat(boatsAtOnce(day)).as("seed %d, round %d", seed, round).isLessThanOrEqualTo(1);
      sql.sql("delete from offers.claim").update();
    }
    sql.sql("delete from offers.uses").update();
    sql.sql("delete from offers.timetable").update();
  }

  private static Wanted any(List<Wanted> turns, long seed) {
    return turns.get(Math.floorMod(seed, turns.size()));
  }

  /** Turns that have the boat at the same minute; those of one turn share it. */
  private int boatsAtOnce(LocalDate day) {
    return sql.sql(
            """
            with boat as (
              select distinct c.begins, c.ends, c.share from offers.claim c
                join offers.resource r on r.id = c.subject
               where c.day = ? and c.released is null)
            select coalesce(max((select count(*) from boat other
                                  where other.begins <= boat.begins and boat.begins < other.ends)), 0)
              from boat
            """)
        .param(day)
        .query(Integer.class)
        .single();
  }

  private static Wanted on(Offer offer, LocalDate day) {
    return staying(offer, day, 1);
  }

  private static Wanted staying(Offer offer, LocalDate day, int nights) {
    return new Wanted(offer.id(), day, offer.terms().hours().getFirst().opens(), nights, 1);
  }

  private Offer weaving() {
    return offers.get("ko-yo-weaving-morning");
  }

  private static Wanted wanted(Offer offer, LocalDate day, int heads) {
    return new Wanted(offer.id(), day, NINE, 1, heads);
  }

  private Integer free(Offer offer, LocalDate day) {
    return slots.of(offer, new DateSpan(day, day), 1, 1).getFirst().free();
  }

  private int takenOn(Offer offer, LocalDate day) {
    return sql.sql(
            """
            select coalesce(sum(units), 0) from offers.claim
             where subject = ? and day = ? and minute = -1 and released is null
               and (until is null or until > ?)
            """)
        .params(offer.id(), day, Columns.at(clock.instant()))
        .query(Integer.class)
        .single();
  }

  private void take(UUID holder, Wanted... wanted) {
    act(() -> slots.take(holder, List.of(wanted), clock.instant().plus(QUARTER), false));
  }

  private boolean keep(UUID holder) {
    return Actor.job("tester")
        .does(() -> Boolean.TRUE.equals(transaction.execute(status -> slots.keep(holder))));
  }

  private @Nullable Reason refusal(Wanted wanted) {
    return refusal(UUID.randomUUID(), wanted);
  }

  private @Nullable Reason refusal(UUID holder, Wanted... wanted) {
    try {
      take(holder, wanted);
      return null;
    } catch (SlotRefused refused) {
      return refused.reason();
    }
  }

  private void withCapacity(Offer offer, int capacity) {
    act(
        () ->
            sql.sql("update offers.offer set capacity = ? where id = ?")
                .params(capacity, offer.id())
                .update());
  }

  private void timetable(Offer offer, Timetable timetable) {
    act(() -> timetables.keep(offer.id(), timetable));
  }

  private void limit(UUID community, int guests) {
    act(
        () ->
            sql.sql(
                    """
                    insert into communities.wish (community, id, guests_a_day, changed)
                    values (?, ?, ?, ?) on conflict (community) do update set guests_a_day = excluded.guests_a_day
                    """)
                .params(community, UUID.randomUUID(), guests, Columns.at(clock.instant()))
                .update());
  }

  private Offer otherOf(Offer offer) {
    var other =
        offers.ofCommunities(List.of(offer.community())).stream()
            .filter(one -> !one.id().equals(offer.id()) && one.terms().isForEach())
            .filter(one -> one.kind() == Offer.Kind.EXPERIENCE || one.kind() == Offer.Kind.MEAL)
            .findFirst()
            .orElseThrow();
    timetable(
        other,
        new Timetable(
            "FREQ=DAILY",
            LocalDate.of(2026, 1, 1),
            List.of(NINE.plusHours(1), NINE.plusHours(2)),
            null,
            null,
            1,
            0,
            Exceptions.NONE,
            List.of()));
    return other;
  }

  @Test
  void holidaysHaveTurnsOfTheirOwnOrNone() {
    var mondays = "FREQ=WEEKLY;BYDAY=MO";
    var january = new DateSpan(LocalDate.of(2026, 12, 22), LocalDate.of(2027, 1, 5));
    var christmas = LocalDate.of(2026, 12, 25);
    assertThat(daysOf(mondays, Exceptions.NONE, january))
        .containsExactly(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4));
    assertThat(daysOf(mondays, holidays(Set.of(Holiday.Kind.MALAYSIAN), Set.of()), january))
        .containsExactly(christmas, LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4));
    assertThat(daysOf("FREQ=DAILY", holidays(Set.of(), Set.of(Holiday.Kind.THAI)), january))
        .hasSize(13)
        .doesNotContain(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
    var named =
        new Exceptions(
            Set.of(LocalDate.of(2027, 1, 1)),
            Set.of(christmas),
            Set.of(Holiday.Kind.MALAYSIAN),
            Set.of(Holiday.Kind.THAI));
    assertThat(daysOf(mondays, named, january))
        .as("a day that is named counts more than the holiday that it is")
        .contains(LocalDate.of(2027, 1, 1))
        .doesNotContain(christmas);
    sql.sql("delete from offers.timetable").update();
  }

  private static Exceptions holidays(Set<Holiday.Kind> on, Set<Holiday.Kind> off) {
    return new Exceptions(Set.of(), Set.of(), on, off);
  }

  private List<LocalDate> daysOf(String rule, Exceptions exceptions, DateSpan span) {
    var first = LocalDate.of(2026, 1, 1);
    timetable(
        weaving(),
        new Timetable(rule, first, List.of(NINE), null, null, 1, 0, exceptions, List.of()));
    return slots.of(weaving(), span, 1, 2).stream().map(Slot::day).toList();
  }

  private void share(UUID resource, int count, Offer... sharing) {
    act(
        () -> {
          sql.sql(
                  "insert into offers.resource (id, community, name, count, changed) values (?, ?, ?::jsonb, ?, ?)")
              .params(
                  resource,
                  sharing[0].community(),
                  Columns.json(LocalText.ofCodes(java.util.Map.of("th", "เรือ"))),
                  count,
                  Columns.at(clock.instant()))
              .update();
          Stream.of(sharing)
              .forEach(
                  offer ->
                      sql.sql("insert into offers.uses values (?, ?)")
                          .params(offer.id(), resource)
                          .update());
        });
  }

  private void act(Runnable work) {
    Actor.job("tester").does(() -> transaction.executeWithoutResult(status -> work.run()));
  }
}
