package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.people.Access;
import org.aenglek.people.Contacts;
import org.aenglek.post.Letters;
import org.aenglek.site.Columns;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A turn that goes from six guests on and has fewer when its booking closes. */
@AenglekTest
class LeastGroupsTest {
  private static final String WEAVING = "ko-yo-weaving-morning";
  private static final String VILLAGE = "/th/bookings/in/ban-tha-sai";
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Autowired Bookings bookings;
  @Autowired Visits visits;
  @Autowired LeastGroups groups;
  @Autowired LeastGroupRounds rounds;
  @Autowired Offers offers;
  @Autowired Slots slots;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired JdbcClient sql;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;

  private LocalDate day = LocalDate.of(2026, 12, 7);

  @BeforeEach
  void goesFromSix() {
    clock.reset();
    world.ask(
        () ->
            sql.sql(
                    """
                    insert into offers.timetable (offer, goes_from, changed) values (?, 6, ?)
                    on conflict (offer) do update set goes_from = 6
                    """)
                .params(weaving(), Columns.at(clock.instant()))
                .update());
    var chair = world.person("sample.chair");
    as(() -> contacts.enter(chair, Contacts.Kind.EMAIL, "chair@village.test", UUID.randomUUID()));
  }

  @Test
  void whoBooksSeesHowManyThereAre() {
    agreed(4);
    var held = bookings.hold(wanted(3), UUID.randomUUID());
    assertThat(site.get("/en/bookings/" + held.text()).body())
        .contains("Goes from 6 guests; so far 7");
    place(held);
    assertThat(site.get("/en/bookings/" + held.text()).body())
        .contains("Goes from 6 guests; so far 7");
  }

  @Test
  void theVillageIsToldOnceAndLetsItGo() {
    day = day.plusDays(1);
    var secret = agreed(4);
    clock.moveTo(day.minusDays(3) + "T09:00:00+07:00");
    rounds.make();
    assertThat(told()).isEmpty();
    assertRefused(Reason.TURN_OPEN, () -> as(() -> groups.decide(weaving(), day, NINE, true)));
    clock.moveTo(day.minusDays(1) + "T21:00:00+07:00");
    rounds.make();
    rounds.make();
    assertThat(told()).hasSize(1);
    var chair = site.visitor().signedInAs("sample.chair");
    var page = chair.get(VILLAGE + "?from=" + day).body();
    var decision = "/th/bookings/turns/%s/%s/09:00/decision".formatted(weaving(), day);
    assertThat(page).contains("แขก 4 คน จากอย่างน้อย 6 คน", decision);
    assertThat(chair.get(VILLAGE + "/days/" + day).body()).contains("จากอย่างน้อย 6 คน");
    assertThat(chair.post(decision, "say", "goes").status()).isEqualTo(303);
    assertThat(chair.post(decision, "say", "goes").status()).isEqualTo(303);
    assertThat(chair.post(decision, "say", "off").status()).isEqualTo(422);
    assertThat(chair.get(VILLAGE + "?from=" + day).body())
        .contains("ออกตามเดิม แขก 4 คน")
        .doesNotContain(decision);
    assertThat(world.visit(secret).isConfirmed()).isTrue();
  }

  @Test
  void calledOffTheGuestsGetAReasonOtherWaysAndEverythingBack() {
    day = day.plusDays(2);
    var agreed = agreed(3);
    var asked = bookings.hold(wanted(2), UUID.randomUUID());
    place(asked);
    clock.moveTo(day.minusDays(1) + "T05:00:00+07:00");
    var late = bookedByTheVillage(1);
    clock.moveTo(day.minusDays(1) + "T21:00:00+07:00");
    as(() -> groups.decide(weaving(), day, NINE, false));
    as(() -> groups.decide(weaving(), day, NINE, false));
    var stage = (Visit.Cancelled) world.visit(agreed).stage();
    assertThat(stage.kept().minor()).isZero();
    assertThat(world.visit(asked).stage()).isInstanceOf(Visit.Lapsed.class);
    assertThat(as(() -> visits.get(late)).visit().stage()).isInstanceOf(Visit.Cancelled.class);
    assertThat(slots.of(offers.get(WEAVING), new DateSpan(day, day), 1, 2, true).getFirst().free())
        .isEqualTo(24);
    assertThat(site.get("/ms/bookings/" + agreed.text()).body())
        .contains("berjalan mulai 6 tetamu", "/bookings/offers/" + WEAVING, "฿750 dikembalikan");
    assertThat(letters.shown())
        .anyMatch(
            one ->
                one.to().toString().contains("aminah@guest.test")
                    && one.body().contains("berjalan mulai 6 tetamu"));
  }

  /** The application ends before all are told: the next round does the rest. */
  @Test
  void whatIsLeftUndoneIsDoneByTheNextRound() {
    day = day.plusDays(3);
    var secret = agreed(4);
    clock.moveTo(day.minusDays(1) + "T21:00:00+07:00");
    world.ask(
        () ->
            sql.sql(
                    "insert into bookings.least_decided values (?, ?, ?, 'everywhere', false, ?, 'job:tester')")
                .params(weaving(), day, NINE, Columns.at(clock.instant()))
                .update());
    rounds.make();
    rounds.make();
    assertThat(world.visit(secret).stage()).isInstanceOf(Visit.Cancelled.class);
  }

  @Test
  void nobodyElseDecidesAndNothingIsDecidedOfAFullGroup() {
    day = day.plusDays(4);
    agreed(4);
    clock.moveTo(day.minusDays(1) + "T21:00:00+07:00");
    var elsewhere = world.chairOf("ban-thai-so");
    assertThatThrownBy(
            () -> Actor.person(elsewhere).does(() -> groups.decide(weaving(), day, NINE, true)))
        .isInstanceOf(Access.NotAllowed.class);
    bookedByTheVillage(2);
    rounds.make();
    assertThat(told()).noneMatch(subject -> subject.contains("4"));
    assertThatThrownBy(() -> as(() -> groups.decide(weaving(), day, NINE, true)))
        .isInstanceOf(NotThere.class);
  }

  private List<String> told() {
    return letters.shown().stream()
        .filter(one -> one.to().toString().contains("chair@village.test"))
        .map(one -> one.subject())
        .filter(subject -> subject.contains("จาก 6 คน"))
        .filter(subject -> subject.contains(" " + day.getDayOfMonth() + " "))
        .toList();
  }

  private Secret agreed(int heads) {
    var secret = bookings.hold(wanted(heads), UUID.randomUUID());
    place(secret);
    as(() -> visits.answer(world.visit(secret).id(), true, ""));
    return secret;
  }

  private String bookedByTheVillage(int heads) {
    var village = world.community("ban-tha-sai").id();
    var guest = Guest.atTheDoor("แขกหน้าบ้าน");
    return as(
        () ->
            visits.bookFor(
                village, wanted(heads), guest, Order.Channel.TELEPHONE, UUID.randomUUID()));
  }

  private NewHold wanted(int heads) {
    var wanted = new Wanted(weaving(), day, NINE, 1, heads);
    return new NewHold(Lang.MS, new Party(heads, 0), List.of(wanted), null);
  }

  private void place(Secret secret) {
    var guest = Guest.of("Aminah", "+60123456789", "aminah@guest.test", Needs.NONE);
    bookings.place(secret, guest, true, UUID.randomUUID());
  }

  private UUID weaving() {
    return world.offer(WEAVING);
  }

  private void as(Runnable work) {
    Actor.person(world.person("sample.chair")).does(work);
  }

  private <T> T as(java.util.function.Supplier<T> work) {
    return Actor.person(world.person("sample.chair")).does(work);
  }

  private static void assertRefused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BookingRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
