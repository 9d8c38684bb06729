package org.aenglek;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with Aenglek, for those who name no server of their own. It keeps real
 * data: what was acknowledged survives the death of this process, of the server and of the machine.
 *
 * <p>The folder given to {@link #start} belongs to it alone: programs, passwords, port, and the
 * rows in {@code data}. Settings may be changed in {@code data/postgresql.conf}; only the port is
 * decided here.
 */
final class EmbeddedPostgres implements AutoCloseable {

  /** How to sign in to a database. */
  record Login(String url, String user, String password) {
    Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
      return user + " at " + url; // logs must not know the password
    }
  }

  private final FileLock lock;
  private final PostgresPasswords passwords;
  private final PostgresServer server;
  private final int port;

  /** Starts with its progress in the log. */
  static EmbeddedPostgres start(Path home) {
    return start(home, LoggerFactory.getLogger(EmbeddedPostgres.class)::info);
  }

  /**
   * Starts the server, creating it the first time, and returns when it takes connections.
   *
   * @param progress is told, in a sentence, what takes seconds
   * @throws IllegalStateException whose message tells an operator what is in the way
   */
  static EmbeddedPostgres start(Path home, Consumer<String> progress) {
    return start(home, progress, new String[0]);
  }

  /**
   * Starts the server on files of a base backup with the write-ahead log that belongs to it, and
   * returns when it has come to a restore point and goes on from there. It listens to nobody else
   * and sends nothing to an archive, whatever its settings say. Whoever keeps what comes of it has
   * it forced to the disk once it is stopped.
   */
  static EmbeddedPostgres recover(Path home, String restorePoint, Consumer<String> progress) {
    try {
      Files.writeString(home.resolve("data/recovery.signal"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return start(
        home,
        progress,
        "restore_command=false", // all of the log is there already
        "recovery_target_name=" + restorePoint,
        "recovery_target_action=promote",
        "hot_standby=off",
        "archive_mode=off",
        "fsync=off",
        "listen_addresses=127.0.0.1");
  }

  private static EmbeddedPostgres start(Path home, Consumer<String> progress, String... settings) {
    try {
      var place = Files.createDirectories(home).toRealPath();
      var lock = lock(place);
      try {
        return start(place, lock, progress, settings);
      } catch (Throwable anything) {
        lock.acquiredBy().close();
        throw anything;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be started in " + home + ": " + e, e);
    }
  }

  private static EmbeddedPostgres start(
      Path home, FileLock lock, Consumer<String> progress, String... settings) throws IOException {
    var passwords = PostgresPasswords.of(home);
    var server = PostgresServer.in(home, passwords, progress);
    var started = new EmbeddedPostgres(lock, passwords, server, server.start(settings));
    try {
      started.createLogins();
    } catch (SQLException e) {
      server.stop();
      throw new CannotStart(
          "PostgreSQL runs in " + home + " but refuses to be prepared: " + e.getMessage(), e);
    }
    return started;
  }

  /**
   * Two servers on one folder would destroy it. The system drops the lock when we die, however we
   * die.
   */
  private static FileLock lock(Path home) throws IOException {
    return Folders.lock(home)
        .orElseThrow(
            () ->
                new CannotStart(
                    "Another Aenglek is using "
                        + home
                        + ". Stop it, or give this one a folder of its own."));
  }

  private EmbeddedPostgres(
      FileLock lock, PostgresPasswords passwords, PostgresServer server, int port) {
    this.lock = lock;
    this.passwords = passwords;
    this.server = server;
    this.port = port;
  }

  /** Asked at every start, because the first one can die between any two of these. */
  private void createLogins() throws SQLException {
    try (var admin = admin().connect()) {
      createLogin(admin, owner());
      createLogin(admin, app());
      if (missing(admin, "pg_database where datname = 'aenglek'"))
        execute(admin, "create database aenglek owner aenglek_owner");
    }
    try (var owner = owner().connect()) {
      execute(
          owner,
          """
          alter default privileges grant usage on schemas to aenglek;
          alter default privileges grant select, insert, update, delete on tables to aenglek;
          alter default privileges grant usage on sequences to aenglek;
          alter default privileges grant execute on functions to aenglek""");
    }
  }

  private static void createLogin(Connection admin, Login login) throws SQLException {
    if (missing(admin, "pg_roles where rolname = '%s'".formatted(login.user())))
      execute(
          admin, "create role %s login password '%s'".formatted(login.user(), login.password()));
  }

  private static boolean missing(Connection connection, String row) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select from " + row)) {
      return !rows.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The application: reads and writes the rows of what the owner creates, and owns nothing. */
  Login app() {
    return login("aenglek", "aenglek");
  }

  /**
   * Owns the database and migrates it; may create the trusted extensions (pg_trgm, btree_gist,
   * unaccent).
   */
  Login owner() {
    return login("aenglek", "aenglek_owner");
  }

  /**
   * The superuser, for tests that clone databases ({@code create database x template aenglek}).
   * Nobody else needs it.
   */
  Login admin() {
    return login("postgres", PostgresPasswords.SUPERUSER);
  }

  /** The superuser in the application's database, for backups: every row is seen. */
  Login keeper() {
    return keeper(port, passwords);
  }

  /** The same for the server that another Aenglek runs in a folder, if one does. */
  static Optional<Login> keeperOfRunning(Path home) throws IOException {
    if (!Files.exists(home)) return Optional.empty();
    var place = home.toRealPath();
    var server =
        PostmasterFile.in(place.resolve("data"))
            .filter(PostmasterFile::ready)
            .filter(file -> file.isOfServerIn(place));
    if (server.isEmpty()) return Optional.empty();
    return Optional.of(keeper(server.get().port(), PostgresPasswords.of(place)));
  }

  private static Login keeper(int port, PostgresPasswords passwords) {
    return login(port, "aenglek", PostgresPasswords.SUPERUSER, passwords);
  }

  private Login login(String database, String user) {
    return login(port, database, user, passwords);
  }

  private static Login login(int port, String database, String user, PostgresPasswords passwords) {
    return new Login(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, passwords.of(user));
  }

  /** Ends what still runs in a folder that nobody needs any more, and deletes it. */
  static void discard(Path home) throws IOException {
    if (!Files.exists(home)) return;
    var place = home.toRealPath();
    PostmasterFile.in(place.resolve("data"))
        .filter(file -> file.isOfServerIn(place))
        .flatMap(file -> ProcessHandle.of(file.pid()))
        .ifPresent(ProcessHandle::destroyForcibly);
    PostmasterFile.awaitOrphans(place);
    Folders.delete(place);
  }

  /** Stops the server and frees the folder. A second time does nothing. */
  @Override
  public synchronized void close() {
    if (!lock.isValid()) return;
    try (var _ = lock.acquiredBy()) {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be stopped: " + e, e);
    }
  }
}
