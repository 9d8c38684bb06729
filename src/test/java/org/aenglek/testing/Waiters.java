package org.aenglek.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** Those who wait in the database for what another holds. */
public final class Waiters {
  private Waiters() {}

  /** Comes back once there is one. */
  public static void await(Connection watching) throws SQLException {
    while (!isAnybodyWaiting(watching)) Thread.onSpinWait();
  }

  private static boolean isAnybodyWaiting(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      var answer = statement.executeQuery("select exists (select from pg_locks where not granted)");
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
