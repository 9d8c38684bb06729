package org.aenglek;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as its owner has it, for a command: beside the running site or without it. */
record OwnersDatabase(Installation installation) {

  /** What is done in one transaction. */
  interface Work {
    void on(Connection connection) throws IOException, SQLException;
  }

  static JdbcClient client(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** All of it, or nothing where something is thrown. */
  void work(Work work) throws IOException, SQLException {
    if (installation.ownServer()) {
      var login = Login.parse(address());
      try (var connection =
          DriverManager.getConnection(login.url(), login.user(), login.password())) {
        work(connection, work);
      }
      return;
    }
    var progress = new Progress(System.err);
    try (var server = ServerAtWork.in(installation.postgres(), progress);
        var connection = server.keeper().connect()) {
      work(connection, work);
    }
  }

  private static String address() {
    return System.getenv().getOrDefault("AENGLEK_OWNER_URL", System.getenv("AENGLEK_DATABASE_URL"));
  }

  private static void work(Connection connection, Work work) throws IOException, SQLException {
    connection.setAutoCommit(false);
    work.on(connection);
    connection.commit();
  }
}
