package org.aenglek.trips.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private static final int PLACES = 50;

  private final Waiting waiting = new Waiting(PLACES, PLACES);

  @Test
  void theMostPromisingComesFirst() {
    var keys = new Random(1).doubles(PLACES, -9, 9).toArray();
    for (int place = 0; place < PLACES; place++) waiting.add(place, keys[place]);
    var byKey =
        IntStream.range(0, PLACES)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer place) -> -keys[place]))
            .toList();
    assertThat(waiting.highest()).isEqualTo(keys[byKey.getFirst()]);
    assertThat(inTurn()).isEqualTo(byKey);
  }

  @Test
  void whoPromisesLessThanBeforeWaitsAgain() {
    for (int place = 0; place < 3; place++) waiting.add(place, place);
    assertThat(waiting.next()).isEqualTo(2);
    waiting.add(2, 0.5);
    assertThat(inTurn()).containsExactly(1, 2, 0);
    assertThat(waiting.highest()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void aGapIsRecalledWhileItsDayIsAsItWas() {
    var day = new Draft(new Ground(Samples.small(1))).courses[0];
    var found = new Gap();
    found.take(0, 0);
    waiting.add(7, 1, found, day.version());
    waiting.add(8, 1);
    var gap = new Gap();
    assertThat(waiting.recall(8, new Course[] {day}, gap)).as("none was looked for").isFalse();
    assertThat(waiting.recall(7, new Course[] {day}, gap)).isTrue();
    assertThat(gap.isFound()).isTrue();
    day.insert(3, 0);
    assertThat(waiting.recall(7, new Course[] {day}, gap)).as("the day has changed").isFalse();
  }

  private List<Integer> inTurn() {
    var inTurn = new ArrayList<Integer>();
    while (!waiting.isEmpty()) inTurn.add(waiting.next());
    return inTurn;
  }
}
