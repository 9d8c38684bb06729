package org.aenglek;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server as a backup needs it: the running site's, or one that is started for the
 * while.
 */
record ServerAtWork(EmbeddedPostgres.Login keeper, @Nullable EmbeddedPostgres started)
    implements AutoCloseable {

  static ServerAtWork in(Path home, Progress progress) throws IOException {
    var running = EmbeddedPostgres.keeperOfRunning(home);
    if (running.isPresent()) return new ServerAtWork(running.get(), null);
    var started = EmbeddedPostgres.start(home, progress::say);
    return new ServerAtWork(started.keeper(), started);
  }

  String version() throws SQLException {
    try (var connection = keeper.connect()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  @Override
  public void close() {
    if (started != null) started.close();
  }
}
