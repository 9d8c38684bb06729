package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AenglekTest
class RememberedTest {
  @Autowired Changes changes;
  @Autowired World world;
  @Autowired TransactionTemplate transaction;
  private final AtomicInteger readings = new AtomicInteger();

  @Test
  void anAnswerIsReadOnceForEachVersionOfTheData() {
    var remembered = counting();
    assertThat(remembered.of("a")).isEqualTo(1);
    assertThat(remembered.of("a")).isEqualTo(1);
    assertThat(remembered.of("b")).isEqualTo(2);
    changes.happened();
    assertThat(remembered.of("a")).isEqualTo(3);
  }

  @Test
  void aChangeDuringTheReadingIsNotMissed() {
    var remembered =
        new Remembered<String, Integer>(
            changes,
            10,
            any -> 0,
            question -> {
              if (readings.get() == 0) changes.happened();
              return readings.incrementAndGet();
            });
    assertThat(remembered.of("a")).isEqualTo(1);
    assertThat(remembered.of("a")).isEqualTo(2);
    assertThat(remembered.of("a")).isEqualTo(2);
  }

  @Test
  void aWriterReadsItsOwnRowsAndNobodyElseDoes() {
    var remembered = counting();
    remembered.of("a");
    world.act(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  assertThat(remembered.of("a")).isEqualTo(2);
                  status.setRollbackOnly();
                }));
    assertThat(remembered.of("a")).isEqualTo(1);
  }

  private Remembered<String, Integer> counting() {
    return new Remembered<>(changes, 10, any -> 0, question -> readings.incrementAndGet());
  }
}
