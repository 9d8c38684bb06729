package org.aenglek.season;

import java.sql.SQLException;
import java.util.Random;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year in minutes: whatever guests, villages, floods and clocks do, the laws of places and money
 * hold after each step. {@code -Daenglek.seed=…} plays the season of a failure again.
 */
@AenglekTest
class BookingSeasonTest {
  private static final int ROUNDS_OF_A_SEASON = 20;
  private static final int SEASONS =
      Math.max(1, Integer.getInteger("aenglek.rounds", ROUNDS_OF_A_SEASON) / ROUNDS_OF_A_SEASON);
  private static final int STEPS = 500;

  @Autowired BeanFactory beans;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired DataSource dataSource;
  @Autowired MovableClock clock;

  @Test
  void theLawsHoldAfterEachStep() throws SQLException {
    var given = Long.getLong("aenglek.seed");
    if (given != null) {
      season(given);
      return;
    }
    long first = new Random().nextLong();
    for (int number = 0; number < SEASONS; number++) season(first + number);
  }

  private void season(long seed) throws SQLException {
    startAnew();
    var season = new BookingSeason(beans, seed);
    var laws = new BookingLaws(world, sql, clock);
    int step = 0;
    try {
      for (; step < STEPS; step++) {
        season.step();
        laws.hold();
      }
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError("season %d, step %d: %s".formatted(seed, step, season), broken);
    }
    System.out.printf("season %d: %s%n", seed, season);
  }

  /** Nothing of another season, so that a seed alone says what happens. */
  private void startAnew() throws SQLException {
    clock.reset();
    try (var owner = TestBed.asOwner(dataSource);
        var statement = owner.createStatement()) {
      statement.execute(
          """
          truncate offers.slot, bookings.hold, payments.due, payments.book, income.transfer, income.rule, income.seal, income.month cascade;
          delete from communities.notice where title ->> 'th' = '%s'
          """
              .formatted(Villages.FLOOD));
    }
  }
}
