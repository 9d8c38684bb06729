package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.Secret;
import org.aenglek.counter.Telling.What;
import org.aenglek.passports.Passports;
import org.aenglek.passports.Rewards;
import org.aenglek.passports.Rewards.Standing;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reward is handed over without signal, and what the phone could not know is told. */
@AenglekTest
class RewardsAtTheCounterTest {
  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Days days;
  @Autowired Passports passports;
  @Autowired Rewards rewards;
  @Autowired World world;
  @Autowired MovableClock clock;

  private Village village;
  private Telephone telephone;
  private Device device;
  private UUID fan;
  private Secret passport;

  @BeforeEach
  void aVillageThatGivesAFanForOneStamp() {
    clock.reset();
    village = new Village(world, codes, devices, events, clock);
    telephone = new Telephone();
    device = village.enrolled(telephone);
    fan = world.reward(Village.SLUG, "พัดใบลาน");
    passport = passports.make(UUID.randomUUID());
  }

  @Test
  void theDayNamesWhatMayBeHandedOver() {
    assertThat(given()).extracting(GivesRewards.Reward::id).contains(fan);
    village.chair.does(() -> rewards.end(fan));
    assertThat(given()).extracting(GivesRewards.Reward::id).doesNotContain(fan);
  }

  @Test
  void whatWasEarnedIsHandedOverOnce() {
    shows("stamped", "");
    hands(fan);
    assertThat(told()).isEmpty();
    assertThat(told()).isEmpty();
    assertThat(standing().isHanded()).isTrue();
    hands(fan);
    assertThat(told()).containsExactly(What.REWARDED_TWICE);
  }

  @Test
  void whatWasNotEarnedIsHandedOverAllTheSameAndTold() {
    hands(fan);
    assertThat(told()).containsExactly(What.NOT_EARNED);
    shows("stamped", "");
    village.tell(device, telephone);
    assertThat(standing().isHanded()).isTrue();
  }

  @Test
  void whatIsNotGivenHereAndWhoIsNobodyAreTold() {
    hands(UUID.randomUUID());
    telephone.does(
        "rewarded",
        clock.instant(),
        "{\"passport\":\"23456789.AAAA\",\"reward\":\"%s\"}".formatted(fan));
    telephone.does("rewarded", clock.instant(), "{}");
    village.chair.does(() -> rewards.end(fan));
    hands(fan);
    assertThat(told())
        .containsExactlyInAnyOrder(
            What.NOT_GIVEN, What.NO_PASSPORT, What.UNREADABLE, What.NOT_GIVEN);
  }

  private List<GivesRewards.Reward> given() {
    return device.actor().does(() -> days.today(device)).rewards();
  }

  private void hands(UUID reward) {
    shows("rewarded", ",\"reward\":\"%s\"".formatted(reward));
  }

  private void shows(String kind, String more) {
    var code = passports.code(passports.open(passport));
    telephone.does(kind, clock.instant(), "{\"passport\":\"%s\"%s}".formatted(code, more));
  }

  private List<What> told() {
    return village.tell(device, telephone).told().stream().map(Telling::what).toList();
  }

  private Standing standing() {
    return rewards.towards(passports.open(passport)).stream()
        .filter(one -> one.reward().id().equals(fan))
        .findFirst()
        .orElseThrow();
  }
}
