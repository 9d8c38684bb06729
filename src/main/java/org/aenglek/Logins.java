package org.aenglek;

import java.nio.file.Path;

/** The two logins, and the embedded server behind them where there is one. */
record Logins(Login application, Login owner, Runnable stop) implements AutoCloseable {

  static Logins onServer(String application, String owner) {
    return new Logins(Login.parse(application), Login.parse(owner), () -> {});
  }

  static Logins embedded(Path home) {
    var server = EmbeddedPostgres.start(home.resolve("postgres"));
    return new Logins(of(server.app()), of(server.owner()), server::close);
  }

  private static Login of(EmbeddedPostgres.Login login) {
    return new Login(login.url(), login.user(), login.password());
  }

  @Override
  public void close() {
    stop.run();
  }
}
