package org.aenglek.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TalliesTest {
  private static final UUID BOAT = new UUID(0, 1);
  private static final UUID LOOM = new UUID(0, 2);
  private static final UUID PALM = new UUID(0, 3);
  private static final UUID STRAW = new UUID(0, 4);
  private static final List<UUID> ALL = List.of(BOAT, LOOM, PALM);

  /** The table of docs/algorithms/rota.md, line by line. */
  @Test
  void theWorkedExampleIsTrue() {
    var tallies = new Tallies(0, Map.of(BOAT, 0L, LOOM, 0L, PALM, 0L));
    tallies.give(BOAT, 900, ALL);
    tallies.give(LOOM, 400, ALL);
    tallies.give(LOOM, 400, List.of(BOAT, LOOM));
    assertThat(tallies.all()).isEqualTo(Map.of(BOAT, 900L, LOOM, 800L, PALM, 400L));
    assertThat(tallies.line()).isEqualTo(400);
    assertThat(tallies.least(ALL)).contains(PALM);
    tallies.give(PALM, 600, ALL);
    tallies.change(LOOM, -400);
    assertThat(tallies.least(ALL)).contains(LOOM);
    tallies.give(LOOM, 700, ALL);
    tallies.join(STRAW);
    assertThat(tallies.all()).isEqualTo(Map.of(BOAT, 900L, LOOM, 1100L, PALM, 1000L, STRAW, 400L));
  }

  @Test
  void theLeastIsNextAndAmongEqualsTheFirst() {
    var tallies = new Tallies(0, Map.of(BOAT, 300L, LOOM, 100L, PALM, 100L));
    assertThat(tallies.least(ALL)).contains(LOOM);
    assertThat(tallies.least(List.of(PALM, LOOM))).contains(PALM);
    assertThat(tallies.least(List.of())).isEmpty();
  }

  @Test
  void whoeverCouldNotServeIsOwedNothingForIt() {
    var tallies = new Tallies(0, Map.of(BOAT, 500L, LOOM, 700L, PALM, 0L));
    tallies.give(BOAT, 300, List.of(BOAT, LOOM));
    assertThat(tallies.all()).isEqualTo(Map.of(BOAT, 800L, LOOM, 700L, PALM, 500L));
  }

  @Test
  void whoeverJoinsDoesNotGetEverythingUntilItHasCaughtUp() {
    var tallies = new Tallies(900, Map.of(BOAT, 900L, LOOM, 1200L));
    tallies.join(PALM);
    assertThat(tallies.of(PALM)).isEqualTo(900);
  }

  @Test
  void whoeverComesBackKeepsWhatItHadMore() {
    var tallies = new Tallies(900, Map.of(BOAT, 1200L));
    tallies.join(BOAT);
    assertThat(tallies.of(BOAT)).isEqualTo(1200);
  }

  @Test
  void whatWasCalledOffIsOwedEvenToWhoeverWentAwayMeanwhile() {
    var tallies = new Tallies(0, Map.of(BOAT, 0L, LOOM, 0L, PALM, 0L));
    for (var home : ALL) tallies.give(home, 400, ALL);
    tallies.give(BOAT, 100, ALL);
    tallies.change(LOOM, -400);
    assertThat(tallies.line() - tallies.of(LOOM)).isEqualTo(400);
    var others = List.of(BOAT, PALM);
    tallies.give(PALM, 200, others);
    tallies.give(BOAT, 200, others);
    assertThat(tallies.line()).isEqualTo(500);
    assertThat(tallies.line() - tallies.of(LOOM)).isEqualTo(400);
    assertThat(tallies.least(ALL)).contains(LOOM);
  }

  @Test
  void whatAHouseholdGivesAwayIsNotOwedToIt() {
    var tallies = new Tallies(500, Map.of(BOAT, 600L, LOOM, 400L));
    tallies.giveUp(BOAT, 300);
    tallies.giveUp(LOOM, 300);
    assertThat(tallies.all()).isEqualTo(Map.of(BOAT, 500L, LOOM, 400L));
  }

  @Test
  void turnsThatAreExchangedChangeTheTalliesByWhatTheyBring() {
    var tallies = new Tallies(0, Map.of(BOAT, 500L, LOOM, 300L));
    tallies.exchange(BOAT, 400, LOOM, 100);
    assertThat(tallies.all()).isEqualTo(Map.of(BOAT, 200L, LOOM, 600L));
  }
}
