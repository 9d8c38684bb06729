package org.aenglek;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moment in which nobody writes: it has a name in the write-ahead log, and a snapshot that sees
 * exactly what had been committed by then. So the figures of a database that goes on being written
 * to can be compared with those of one that is recovered to that name.
 *
 * <p>The application's writing transactions begin with a lock that they share ({@link #GATE});
 * taken alone, it lets them end and nobody begin. Then every table is locked against whoever writes
 * without it. That takes some milliseconds. Where it takes longer, because somebody is in the
 * middle of writing, we step back before others have to wait for us long.
 */
final class QuietMoment implements AutoCloseable {
  /** The number of the lock with which the application's writing transactions begin. */
  static final long GATE = 3_417_562_581L;

  private static final String LONGEST_WAIT = "400ms"; // deadlocks are looked for after 1 s
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** A lock was not to be had in time, or two waited for each other. */
  private static final Set<String> NOT_NOW = Set.of("57014", "55P03", "40P01");

  private final String restorePoint = "backup-" + UUID.randomUUID();
  private final Instant at;
  private final @Nullable Connection snapshot;

  /**
   * @param attempts after which it is done without: the moment has a name then, but no figures
   */
  QuietMoment(EmbeddedPostgres.Login keeper, Clock clock, int attempts) throws SQLException {
    snapshot = taken(keeper, attempts);
    if (snapshot == null) {
      try (var alone = keeper.connect()) {
        nameIt(alone);
      }
    }
    at = clock.instant();
  }

  String restorePoint() {
    return restorePoint;
  }

  Instant at() {
    return at;
  }

  /** What every table was at that moment, if it was quiet. */
  Optional<SortedMap<String, TableFigure>> figures() throws SQLException {
    return snapshot == null ? Optional.empty() : Optional.of(TableFigure.ofEveryTable(snapshot));
  }

  private @Nullable Connection taken(EmbeddedPostgres.Login keeper, int attempts)
      throws SQLException {
    var pause = FIRST_PAUSE;
    for (int attempt = 0; attempt < attempts; attempt++) {
      if (attempt > 0) sleep(pause);
      pause = pause.multipliedBy(2);
      var snapshot = keeper.connect();
      try (var locks = keeper.connect()) {
        if (taken(locks, snapshot)) return snapshot;
      } catch (SQLException e) {
        snapshot.close();
        if (!NOT_NOW.contains(String.valueOf(e.getSQLState()))) throw e;
        continue;
      }
      snapshot.close();
    }
    return null;
  }

  /** The snapshot must see the tables that are locked, and no other. */
  private boolean taken(Connection locks, Connection snapshot) throws SQLException {
    locks.setAutoCommit(false);
    snapshot.setAutoCommit(false);
    snapshot.setReadOnly(true);
    snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    var tables = TableFigure.tables(locks);
    lock(tables, locks);
    if (!TableFigure.tables(snapshot).equals(tables)) return false;
    nameIt(locks);
    locks.commit();
    return true;
  }

  private static void lock(List<String> tables, Connection locks) throws SQLException {
    try (var statement = locks.createStatement()) {
      statement.execute("set local statement_timeout = '" + LONGEST_WAIT + "'");
      statement.execute("select pg_advisory_xact_lock(" + GATE + ")");
      if (!tables.isEmpty())
        statement.execute("lock table only " + String.join(", only ", tables) + " in share mode");
      statement.execute("set local statement_timeout = 0");
    }
  }

  private void nameIt(Connection connection) throws SQLException {
    try (var named = connection.prepareStatement("select pg_create_restore_point(?)")) {
      named.setString(1, restorePoint);
      named.execute();
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupFailed("The backup was interrupted.");
    }
  }

  @Override
  public void close() throws SQLException {
    if (snapshot != null) snapshot.close();
  }
}
