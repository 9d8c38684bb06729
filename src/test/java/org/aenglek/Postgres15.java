package org.aenglek;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An ordinary server of the oldest version that we run on, from Debian's package, prepared with the
 * very SQL that docs/running tells an operator to use.
 */
final class Postgres15 implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
  private static final Path MANUAL = Path.of("docs/running/README.md");
  private static final String PASSWORD = "secret";

  private final Path home;
  private final ServerAccount account;
  private final int port;

  private Postgres15(Path home, ServerAccount account, int port) {
    this.home = home;
    this.account = account;
    this.port = port;
  }

  static Postgres15 start(Path home) throws IOException {
    var account = ServerAccount.forFolder(home);
    Files.writeString(home.resolve("password"), PASSWORD);
    account.own(home);
    var server = new Postgres15(home, account, freePort());
    server.run(
        "initdb", "--username=postgres", "--auth=scram-sha-256", "--pwfile=password", "--no-sync");
    server.run(
        "pg_ctl",
        "start",
        "--wait",
        "--options=-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
            .formatted(server.port));
    server.prepare();
    return server;
  }

  Login application() {
    return new Login(url("aenglek"), "aenglek", PASSWORD);
  }

  Login owner() {
    return new Login(url("aenglek"), "aenglek_owner", PASSWORD);
  }

  @Override
  public void close() throws IOException {
    run("pg_ctl", "stop", "--mode=fast", "--wait");
  }

  private void prepare() throws IOException {
    var sql = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(MANUAL));
    if (!sql.find()) throw new IllegalStateException("no SQL in " + MANUAL);
    var admin =
        new JdbcTemplate(new DriverManagerDataSource(url("postgres"), "postgres", PASSWORD));
    for (var statement : sql.group(1).replace("…", PASSWORD).split(";\n")) {
      admin.execute(statement);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void run(String program, String... arguments) throws IOException {
    var command =
        Stream.of(
                Stream.of(PROGRAMS.resolve(program).toString(), "--pgdata=" + home.resolve("data")),
                Stream.of(arguments))
            .flatMap(part -> part)
            .toList();
    account.run(command, home, program);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
