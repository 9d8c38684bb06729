package org.aenglek;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.context.ApplicationContext;

/** The login that owns a running application's database, for what the application may not do. */
public final class OwnerLogin {
  private OwnerLogin() {}

  public static Connection of(ApplicationContext application) throws SQLException {
    var owner = application.getBean(Logins.class).owner();
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }

  /** The login that no wall stops, of the server in an application's home. */
  public static Connection ofEverything(Path home) throws SQLException, IOException {
    var keeper = EmbeddedPostgres.keeperOfRunning(home.resolve("postgres")).orElseThrow();
    return DriverManager.getConnection(keeper.url(), keeper.user(), keeper.password());
  }
}
