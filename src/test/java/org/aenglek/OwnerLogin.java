package org.aenglek;

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
}
