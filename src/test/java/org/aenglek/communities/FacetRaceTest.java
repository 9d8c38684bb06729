package org.aenglek.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Waiters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class FacetRaceTest {
  private static final String COMMUNITY =
      "(select id from areas.community where slug = 'ban-khao-na')";

  @Autowired DataSource dataSource;

  /** The later writer waits, and then sees that the community is no longer only on a list. */
  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void twoWritersAtOnceLeaveWhatBothSay() throws Exception {
    try (var first = TestBed.asOwner(dataSource);
        var watching = TestBed.asOwner(dataSource)) {
      first.setAutoCommit(false);
      execute(
          first,
          "update communities.profile set evidence = 'village' where community = " + COMMUNITY);
      var second = Thread.ofVirtual().start(this::welcomeGuests);
      Waiters.await(watching);
      first.commit();
      second.join();
      assertThat(
              ask(
                  watching,
                  "select bool_or(only_listed) from communities.facet where community = "
                      + COMMUNITY))
          .isFalse();
      assertThat(
              ask(
                  watching,
                  "select exists (select from communities.facet where facet = 'speaks ms'"
                      + " and community = "
                      + COMMUNITY
                      + ")"))
          .isTrue();
    }
  }

  private void welcomeGuests() {
    try (var connection = TestBed.asOwner(dataSource)) {
      execute(
          connection,
          "insert into communities.welcome (community, languages, sample) values ("
              + COMMUNITY
              + ", '{ms}', false)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement()) {
      var answer = statement.executeQuery(question);
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
