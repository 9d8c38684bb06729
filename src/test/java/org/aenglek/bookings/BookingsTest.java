package org.aenglek.bookings;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Bookings.Held;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AenglekTest
class BookingsTest {
  private static final String WEAVING = "ko-yo-weaving-morning";
  private static final String SUPPER = "thai-so-sea-bass-supper";
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  private static final Guest AMINAH =
      new Guest(
          "Aminah binti Yusof",
          "+60123456789",
          "",
          Needs.of(List.of("halal-asked"), List.of(), List.of(), "", ""));

  @Autowired Bookings bookings;
  @Autowired Visits visits;
  @Autowired Terms terms;
  @Autowired Offers offers;
  @Autowired Slots slots;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void aHoldKeepsPlacesForAQuarterOfAnHour() {
    var secret = hold(TUESDAY, WEAVING);
    var hold = held(secret);
    assertThat(hold.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(hold.price().minor()).isEqualTo(4 * 250_00);
    assertThat(free(WEAVING, TUESDAY)).isEqualTo(20);
    clock.forward(Duration.ofMinutes(14));
    var request = UUID.randomUUID();
    bookings.extend(secret, request);
    var until = held(secret).until();
    clock.forward(Duration.ofSeconds(1));
    together(
        5,
        i -> {
          bookings.extend(secret, request);
          return i;
        });
    assertThat(held(secret).until()).isEqualTo(until);
    clock.forward(Duration.ofMinutes(14));
    assertThat(free(WEAVING, TUESDAY)).isEqualTo(20);
    assertRefused(Reason.EXTENDED, () -> bookings.extend(secret, UUID.randomUUID()));
    clock.forward(Duration.ofSeconds(59));
    assertThat(free(WEAVING, TUESDAY)).isEqualTo(24);
    assertRefused(Reason.HOLD_OVER, () -> place(secret, true));
  }

  @Test
  void whatWasHeldCanBeHeldAgain() {
    var day = TUESDAY.plusDays(1);
    var secret = hold(day, WEAVING);
    bookings.drop(secret);
    assertThat(free(WEAVING, day)).isEqualTo(24);
    var again = bookings.again(secret, UUID.randomUUID());
    assertThat(held(again).lines()).hasSize(1);
    assertThat(free(WEAVING, day)).isEqualTo(20);
  }

  @Test
  void sentTwiceIsHeldOnce() {
    var day = TUESDAY.plusDays(2);
    var request = UUID.randomUUID();
    var secrets = together(20, i -> bookings.hold(wanted(day, WEAVING), request));
    assertThat(secrets).extracting(Secret::text).containsOnly(secrets.getFirst().text());
    assertThat(free(WEAVING, day)).isEqualTo(20);
    assertThatThrownBy(() -> bookings.hold(wanted(day, SUPPER), request))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void placedTwiceIsOneOrder() {
    var secret = hold(TUESDAY.plusDays(3), WEAVING);
    var request = UUID.randomUUID();
    together(
        20,
        i -> {
          bookings.place(secret, AMINAH, true, request);
          return i;
        });
    assertThat(ordered(secret).visits()).hasSize(1);
    assertRefused(Reason.PLACED, () -> place(secret, true));
    assertRefused(Reason.PLACED, () -> bookings.drop(secret));
  }

  @Test
  void oneRequestPlacesOneHold() {
    var request = UUID.randomUUID();
    bookings.place(hold(TUESDAY.plusDays(4), WEAVING), AMINAH, true, request);
    var other = hold(TUESDAY.plusDays(4), WEAVING);
    assertThatThrownBy(() -> bookings.place(other, AMINAH, true, request))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void aVillageSaysYes() {
    var day = LocalDate.of(2026, 12, 7);
    var secret = hold(day, WEAVING);
    place(secret, true);
    var visit = ordered(secret).visits().getFirst();
    assertThat(visit.stage()).isInstanceOf(Visit.Asked.class);
    as("sample.chair", () -> visits.answer(visit.id(), true, ""));
    as("sample.chair", () -> visits.answer(visit.id(), true, ""));
    assertThat(ordered(secret).visits().getFirst().isConfirmed()).isTrue();
    clock.forward(Duration.ofDays(3));
    assertThat(free(WEAVING, day)).isEqualTo(20);
    assertRefused(
        Reason.ANSWERED, () -> as("sample.chair", () -> visits.answer(visit.id(), false, "")));
  }

  @Test
  void whatNobodyAnswersCountsForNothing() {
    var day = LocalDate.of(2026, 12, 8);
    var secret = hold(day, WEAVING);
    place(secret, true);
    var visit = ordered(secret).visits().getFirst();
    clock.forward(Duration.ofHours(24));
    assertThat(ordered(secret).visits().getFirst().stage()).isInstanceOf(Visit.Lapsed.class);
    assertThat(free(WEAVING, day)).isEqualTo(24);
    assertRefused(Reason.OVER, () -> as("sample.chair", () -> visits.answer(visit.id(), true, "")));
  }

  @Test
  void allOrNothingWaitsForAllVillages() {
    var day = LocalDate.of(2026, 12, 9);
    var secret = hold(day, WEAVING, SUPPER);
    place(secret, true);
    var order = ordered(secret);
    as("sample.chair", () -> visits.answer(visitIn(order, "ban-tha-sai").id(), true, ""));
    assertThat(visitIn(ordered(secret), "ban-tha-sai").stage()).isInstanceOf(Visit.Agreed.class);
    as(
        chairOf("ban-thai-so"),
        () -> visits.answer(visitIn(order, "ban-thai-so").id(), false, "เต็ม"));
    assertThat(ordered(secret).visits())
        .extracting(Visit::stage)
        .hasOnlyElementsOfType(Visit.Declined.class);
    assertThat(free(WEAVING, day)).isEqualTo(24);
    assertThat(free(SUPPER, day)).isEqualTo(24);
  }

  /** One village answers within the hour, the other has said nothing of its terms. */
  @Test
  void allVillagesHaveTheTimeOfTheSlowest() {
    var hasty = new VillageTerms(0, true, 1, List.of(), null, null);
    as("sample.chair", () -> terms.keep(world.community("ban-tha-sai").id(), hasty));
    var secret = hold(LocalDate.of(2026, 12, 18), WEAVING, SUPPER);
    place(secret, true);
    clock.forward(Duration.ofHours(23));
    assertThat(ordered(secret).visits())
        .extracting(Visit::stage)
        .hasOnlyElementsOfType(Visit.Asked.class);
    sql.sql("delete from bookings.terms").update();
  }

  @Test
  void inPartEachVillageSpeaksForItself() {
    var day = LocalDate.of(2026, 12, 10);
    var secret = hold(day, WEAVING, SUPPER);
    place(secret, false);
    var order = ordered(secret);
    as(chairOf("ban-thai-so"), () -> visits.answer(visitIn(order, "ban-thai-so").id(), false, ""));
    as("sample.chair", () -> visits.answer(visitIn(order, "ban-tha-sai").id(), true, ""));
    assertThat(visitIn(ordered(secret), "ban-tha-sai").isConfirmed()).isTrue();
    assertThat(free(WEAVING, day)).isEqualTo(20);
    assertThat(free(SUPPER, day)).isEqualTo(24);
  }

  @Test
  void whatComesBackIsWhatTheTermsSay() {
    var day = LocalDate.of(2026, 12, 11);
    var village = world.community("ban-tha-sai").id();
    as(
        "sample.chair",
        () ->
            terms.keep(
                village,
                new VillageTerms(
                    30,
                    false,
                    24,
                    List.of(new VillageTerms.Step(48, 100), new VillageTerms.Step(24, 50)),
                    null,
                    null)));
    var secret = hold(day, WEAVING);
    place(secret, true);
    var visit = ordered(secret).visits().getFirst();
    assertThat(visit.isConfirmed()).isTrue();
    clock.moveTo("2026-12-10T08:00:00+07:00");
    bookings.cancel(secret, visit.id());
    bookings.cancel(secret, visit.id());
    var cancelled = (Visit.Cancelled) ordered(secret).visits().getFirst().stage();
    assertThat(cancelled.back().minor()).isEqualTo(500_00);
    assertThat(cancelled.kept().minor()).isEqualTo(500_00);
    assertThat(free(WEAVING, day)).isEqualTo(24);
    sql.sql("delete from bookings.terms").update();
  }

  @Test
  void aVillageBooksForWhoCalls() {
    var day = LocalDate.of(2026, 12, 14);
    var village = world.community("ban-tha-sai").id();
    var request = UUID.randomUUID();
    var references =
        Stream.of(1, 2)
            .map(
                i ->
                    call(
                        "sample.chair",
                        () ->
                            visits.bookFor(
                                village,
                                wanted(day, WEAVING),
                                AMINAH,
                                Order.Channel.TELEPHONE,
                                request)))
            .toList();
    assertThat(references).containsOnly(references.getFirst());
    assertThat(free(WEAVING, day)).isEqualTo(20);
    assertThat(call("sample.chair", () -> visits.get(references.getFirst())).visit().isConfirmed())
        .isTrue();
    clock.moveTo("2026-12-14T09:10:00+07:00");
    var visit = call("sample.chair", () -> visits.get(references.getFirst())).visit();
    as("sample.chair", () -> visits.arrived(visit.id(), true));
    assertThat(call("sample.chair", () -> visits.get(references.getFirst())).visit().stage())
        .isInstanceOf(Visit.Attended.class);
  }

  @Test
  void nobodyElseSeesOrAnswersAVisit() {
    var secret = hold(LocalDate.of(2026, 12, 15), WEAVING);
    place(secret, true);
    var visit = ordered(secret).visits().getFirst();
    var elsewhere = chairOf("ban-thai-so");
    assertThatThrownBy(() -> as(elsewhere, () -> visits.answer(visit.id(), true, "")))
        .isInstanceOf(org.aenglek.base.NotThere.class);
    assertThatThrownBy(() -> as("sample.auditor", () -> visits.answer(visit.id(), true, "")))
        .isInstanceOf(Access.NotAllowed.class);
    var stranger = hold(LocalDate.of(2026, 12, 16), SUPPER);
    assertThatThrownBy(() -> bookings.cancel(stranger, visit.id()))
        .isInstanceOf(org.aenglek.base.NotThere.class);
    assertThatThrownBy(() -> bookings.open(new Secret("nothing")))
        .isInstanceOf(org.aenglek.base.NotThere.class);
  }

  @Test
  void anOrderIsFoundByReferenceAndTelephone() {
    var secret = hold(LocalDate.of(2026, 12, 17), WEAVING);
    place(secret, true);
    var reference = ordered(secret).reference();
    assertThat(bookings.find(reference, AMINAH.phone()).text()).isEqualTo(secret.text());
    assertRefused(Reason.GONE, () -> bookings.find(reference, "+60123456780"));
  }

  private Secret hold(LocalDate day, String... slugs) {
    return bookings.hold(wanted(day, slugs), UUID.randomUUID());
  }

  private NewHold wanted(LocalDate day, String... slugs) {
    var wanted =
        Stream.of(slugs)
            .map(offers::get)
            .map(
                offer ->
                    new Wanted(offer.id(), day, offer.terms().hours().getFirst().opens(), 1, 4))
            .toList();
    return new NewHold(Lang.MS, new Party(2, 2), wanted, null);
  }

  private void place(Secret secret, boolean isWhole) {
    bookings.place(secret, AMINAH, isWhole, UUID.randomUUID());
  }

  private Hold held(Secret secret) {
    return ((Held) bookings.open(secret)).hold();
  }

  private Order ordered(Secret secret) {
    return ((Ordered) bookings.open(secret)).order();
  }

  private Visit visitIn(Order order, String community) {
    var id = world.community(community).id();
    return order.visits().stream()
        .filter(visit -> visit.community().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Integer free(String slug, LocalDate day) {
    return slots.of(offers.get(slug), new DateSpan(day, day), 1, 4).getFirst().free();
  }

  private UUID chairOf(String community) {
    return world.chairOf(community);
  }

  private void as(String person, Runnable work) {
    as(world.person(person), work);
  }

  private void as(UUID person, Runnable work) {
    Actor.person(person).does(work);
  }

  private <T> T call(String person, java.util.function.Supplier<T> work) {
    return Actor.person(world.person(person)).does(work);
  }

  private static void assertRefused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BookingRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
