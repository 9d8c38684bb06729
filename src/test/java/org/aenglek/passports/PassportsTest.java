package org.aenglek.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.passports.PassportRefused.Reason;
import org.aenglek.passports.Rewards.NewReward;
import org.aenglek.passports.Stamp.Proof;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a visitor takes along from where they have been, and what a village gives for it. */
@AenglekTest
class PassportsTest {
  private static final String WEAVING = "ko-yo-weaving-morning";
  private static final String VILLAGE = "ban-tha-sai";
  private static final String OTHER = "ban-thai-so";

  @Autowired Passports passports;
  @Autowired Stamps stamps;
  @Autowired Rewards rewards;
  @Autowired Designs designs;
  @Autowired Visits visits;
  @Autowired Bookings bookings;
  @Autowired Areas areas;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void aVisitStampsThePassportThatCarriesItsOrderOnceItHasHappened() {
    var order = world.agreed(WEAVING);
    var link = passports.makeFor(order);
    assertThat(passports.makeFor(order)).isEqualTo(link);
    assertThat(passports.open(link).stamps()).isEmpty();
    var visit = attend(order);
    assertThat(passports.open(link).stamps())
        .containsExactly(new Stamp(visit.community(), visit.firstDay(), Proof.VISIT));
    host(() -> visits.arrived(visit.id(), true));
    assertThat(passports.open(link).stamps()).hasSize(1);
    assertThat(passports.shown(passports.open(link).shown())).containsExactly(visit.community());
  }

  @Test
  void whatWasVisitedBeforeIsStampedWhenAnOrderIsAddedAndToOnePassportAlone() {
    var order = world.agreed(WEAVING);
    attend(order);
    var link = passports.make(UUID.randomUUID());
    passports.carry(link, order);
    passports.carry(link, order);
    assertThat(passports.open(link).stamps()).hasSize(1);
    var another = passports.make(UUID.randomUUID());
    assertRefused(Reason.CARRIED_ELSEWHERE, () -> passports.carry(another, order));
    assertThat(passports.open(another).stamps()).isEmpty();
  }

  @Test
  void aPassportThatIsShownIsStampedOnceADayByThoseWhoReceiveThere() {
    var link = passports.make(UUID.randomUUID());
    var code = passports.code(passports.open(link));
    assertThatThrownBy(() -> as(OTHER, () -> stamps.stampToday(code, VILLAGE)))
        .isInstanceOf(Access.NotAllowed.class);
    as(VILLAGE, () -> stamps.stampToday(code, VILLAGE));
    as(VILLAGE, () -> stamps.stampToday(code, VILLAGE));
    as(VILLAGE, () -> stamps.stampToday(passports.open(link).reference(), VILLAGE));
    assertThat(passports.open(link).stamps()).hasSize(1);
  }

  @Test
  void aCodeThatNobodyMadeHereOpensNothing() {
    var link = passports.make(UUID.randomUUID());
    var code = passports.code(passports.open(link));
    var altered = code.substring(0, code.length() - 2) + (code.endsWith("AA") ? "BB" : "AA");
    for (var wrong : List.of(altered, "23456789", "", "https://example.org", "x".repeat(4000))) {
      assertThatThrownBy(() -> as(VILLAGE, () -> stamps.stampToday(wrong, VILLAGE)))
          .isInstanceOf(NotThere.class);
    }
    assertThatThrownBy(() -> passports.open(passports.open(link).shown()))
        .as("what is passed on does not open it")
        .isInstanceOf(NotThere.class);
  }

  @Test
  void nobodySeesAnothersStamps() {
    var link = passports.make(UUID.randomUUID());
    var code = passports.code(passports.open(link));
    as(VILLAGE, () -> stamps.stampToday(code, VILLAGE));
    as(
        VILLAGE,
        () ->
            transaction.executeWithoutResult(
                status ->
                    assertThat(
                            sql.sql("select count(*) from passports.stamp")
                                .query(Integer.class)
                                .single())
                        .isZero()));
  }

  @Test
  void aRewardIsHandedOnceToWhoeverHasBeenToEnoughPlaces() {
    var place = Place.community(community(VILLAGE).id());
    var request = UUID.randomUUID();
    var scarf = reward(Reward.Kind.PLACES, null, 2);
    as(VILLAGE, () -> rewards.offer(place, scarf, request));
    as(VILLAGE, () -> rewards.offer(place, scarf, request));
    var id = rewards.of(community(VILLAGE).id()).getFirst().id();
    assertThat(rewards.of(community(VILLAGE).id())).hasSize(1);
    var link = passports.make(UUID.randomUUID());
    var code = passports.code(passports.open(link));
    as(VILLAGE, () -> stamps.stampToday(code, VILLAGE));
    assertRefused(Reason.NOT_EARNED, () -> hand(id, code, VILLAGE));
    as(OTHER, () -> stamps.stampToday(code, OTHER));
    assertThatThrownBy(() -> hand(id, code, OTHER))
        .as("another village does not hand it over")
        .isInstanceOf(NotThere.class);
    assertThat(toHand(code)).hasSize(1);
    hand(id, code, VILLAGE);
    hand(id, code, VILLAGE);
    assertThat(toHand(code)).isEmpty();
    assertThat(rewards.towards(passports.open(link)))
        .filteredOn(standing -> standing.reward().id().equals(id))
        .singleElement()
        .satisfies(standing -> assertThat(standing.isHanded()).isTrue());
    as(VILLAGE, () -> rewards.end(id));
    assertThat(rewards.of(community(VILLAGE).id())).allMatch(Reward::isOver);
  }

  @Test
  void stampsOutsideADistrictOrOfOtherDaysDoNotCount() {
    var village = community(VILLAGE);
    var passport =
        new Passport(
            UUID.randomUUID(),
            "23456789",
            Secret.next(),
            Secret.next(),
            null,
            List.of(
                new Stamp(village.id(), LocalDate.of(2026, 12, 2), Proof.VISIT),
                new Stamp(village.id(), LocalDate.of(2026, 12, 1), Proof.SHOWN),
                new Stamp(community(OTHER).id(), LocalDate.of(2026, 11, 1), Proof.PURCHASE)));
    var places = List.of(village.id(), community(OTHER).id());
    assertThat(inDecember(2).progress(passport, places)).isEqualTo(new Reward.Progress(1, 2));
    assertThat(inDecember(1).progress(passport, places).isReached()).isTrue();
    assertThat(inDecember(1).progress(passport, List.of()).isReached()).isFalse();
  }

  @Test
  void aRewardSaysWhatItIsAndWhatFor() {
    var place = Place.community(community(VILLAGE).id());
    for (var wrong : List.of("", "x".repeat(201))) {
      var reward =
          new NewReward(Reward.Kind.PLACES, null, 2, null, null, Lang.TH, wrong, "ผ้าขาวม้า");
      assertRefused(
          Reason.REWARD_NAME,
          () -> as(VILLAGE, () -> rewards.offer(place, reward, UUID.randomUUID())));
    }
    for (var kind : List.of(Reward.Kind.DISTRICT, Reward.Kind.ROUTE)) {
      assertRefused(
          Reason.KIND,
          () ->
              as(
                  VILLAGE,
                  () -> rewards.offer(place, reward(kind, "nowhere", 2), UUID.randomUUID())));
    }
    for (int least : new int[] {0, 101}) {
      assertRefused(
          Reason.REWARD_GOAL,
          () ->
              as(
                  VILLAGE,
                  () ->
                      rewards.offer(
                          place, reward(Reward.Kind.PLACES, null, least), UUID.randomUUID())));
    }
    assertThatThrownBy(
            () ->
                as(
                    OTHER,
                    () ->
                        rewards.offer(
                            place, reward(Reward.Kind.PLACES, null, 1), UUID.randomUUID())))
        .isInstanceOf(Access.NotAllowed.class);
  }

  @Test
  void aStampIsWovenFromTheNameUntilTheVillageDrawsItsOwn() {
    var village = community(VILLAGE);
    var woven = designs.of(village);
    assertThat(woven).isEqualTo(Design.woven(village.slug()));
    assertThat(Design.read(woven.quarter())).isEqualTo(woven);
    assertThat(woven).isNotEqualTo(designs.of(community(OTHER)));
    var own = Design.read("800000001");
    as(VILLAGE, () -> designs.draw(village.id(), own));
    assertThat(designs.of(village)).isEqualTo(own);
    assertThat(own.svg("#000000")).contains("M14 14h3v3h-3z", "M47 14h3v3h-3z");
    assertThatThrownBy(() -> as(OTHER, () -> designs.draw(village.id(), own)))
        .isInstanceOf(Access.NotAllowed.class);
  }

  private Reward inDecember(int least) {
    var name = LocalText.of(Lang.TH, "ของฝาก");
    return new Reward(
        UUID.randomUUID(),
        "90",
        Place.province("90"),
        null,
        Reward.Kind.PLACES,
        null,
        least,
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2026, 12, 31),
        name,
        name,
        false);
  }

  private static NewReward reward(Reward.Kind kind, String target, int least) {
    return new NewReward(
        kind, target, least, null, null, Lang.TH, "ครบสองแห่ง", "ผ้าเช็ดหน้าทอมือ");
  }

  private void hand(UUID reward, String code, String village) {
    as(village, () -> rewards.hand(reward, code, community(village).id()));
  }

  private List<Rewards.Standing> toHand(String code) {
    return Actor.person(world.chairOf(VILLAGE))
        .does(() -> rewards.toHand(code, community(VILLAGE).id()));
  }

  private Visit attend(Secret order) {
    var visit = world.visit(order);
    clock.moveTo(visit.firstDay() + "T12:00:00+07:00");
    host(() -> visits.arrived(visit.id(), true));
    return visit;
  }

  private void host(Runnable work) {
    as(VILLAGE, work);
  }

  private void as(String village, Runnable work) {
    Actor.person(world.chairOf(village)).does(work);
  }

  private Community community(String slug) {
    return areas.get(slug);
  }

  private static void assertRefused(Reason reason, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOf(PassportRefused.class)
        .hasMessage(new PassportRefused(reason).getMessage());
  }
}
