package org.aenglek.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.offers.SlotRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoadsTest {
  private static final UUID TURN = UUID.randomUUID();
  private static final Claim.Key BOAT =
      new Claim.Key(UUID.randomUUID(), LocalDate.of(2026, 12, 1), Claim.WHOLE_DAY);

  @Test
  void toursThatOverlapNeedABoatEach() {
    var loads = new Loads(List.of(boat(540, 660, null)));
    assertThat(loads.leftWith(need(boat(600, 720, null), 1))).isNegative();
    assertThat(loads.leftWith(need(boat(660, 720, null), 1))).isZero();
    assertThat(loads.leftWith(need(boat(600, 720, null), 2))).isZero();
  }

  @Test
  void guestsOfOneTurnShareTheBoat() {
    var loads = new Loads(List.of(boat(540, 660, TURN), boat(540, 660, TURN)));
    assertThat(loads.leftWith(need(boat(540, 660, TURN), 1))).isZero();
    assertThat(loads.leftWith(need(boat(540, 660, UUID.randomUUID()), 1))).isNegative();
  }

  @Test
  void twoThatNeverMeetNeedOneBoatBetweenThem() {
    var loads = new Loads(List.of(boat(480, 540, null), boat(600, 660, null)));
    assertThat(loads.leftWith(need(boat(480, 660, null), 2))).isZero();
  }

  /** Whatever is claimed: the load that it says is that of the fullest minute. */
  @Test
  void theLoadIsThatOfTheFullestMinute() {
    var random = new Random(5);
    for (int round = 0; round < 300; round++) {
      var taken = IntStream.range(0, random.nextInt(8)).mapToObj(i -> some(random)).toList();
      var added = some(random);
      var all = Stream.concat(taken.stream(), Stream.of(added)).toList();
      int fullest =
          IntStream.range(added.begins(), added.ends())
              .map(
                  minute -> all.stream().filter(c -> c.covers(minute)).mapToInt(Claim::units).sum())
              .max()
              .orElseThrow();
      assertThat(new Loads(taken).leftWith(need(added, 100))).isEqualTo(100 - fullest);
    }
  }

  private static Claim some(Random random) {
    int begins = random.nextInt(100);
    return new Claim(BOAT, begins, begins + 1 + random.nextInt(30), 1 + random.nextInt(4), null);
  }

  private static Claim boat(int begins, int ends, @Nullable UUID share) {
    return new Claim(BOAT, begins, ends, 1, share);
  }

  private static Need need(Claim claim, int capacity) {
    return new Need(claim, capacity, Reason.FULL);
  }
}
