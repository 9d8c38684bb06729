package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.aenglek.EmbeddedPostgres.Login;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers, really killed; all in one folder, one after the other. */
class EmbeddedPostgresTest {

  @TempDir private static Path folder;
  private static Path home;

  private EmbeddedPostgres postgres;

  @BeforeAll
  static void createTheDatabase() throws SQLException {
    home = folder.resolve("postgres");
    try (var first = EmbeddedPostgres.start(home)) {
      execute(
          first.owner(), "create schema stock; create table stock.basket (number int primary key)");
    }
  }

  @BeforeEach
  void start() throws SQLException {
    postgres = EmbeddedPostgres.start(home);
    execute(postgres.owner(), "truncate stock.basket");
  }

  @AfterEach
  void close() {
    postgres.close();
  }

  @Test
  void isTheVersionWeSayAndSafe() throws SQLException {
    assertThat(ask("show server_version")).isEqualTo(PostgresPrograms.VERSION);
    assertThat(ask("show data_checksums")).isEqualTo("on");
    assertThat(ask("show fsync")).isEqualTo("on");
    assertThat(ask("show full_page_writes")).isEqualTo("on");
    assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask("show server_encoding")).isEqualTo("UTF8");
    assertThat(ask("select datlocprovider from pg_database where datname = 'aenglek'"))
        .isEqualTo("b"); // built in
    assertThat(ask("select datlocale from pg_database where datname = 'aenglek'"))
        .isEqualTo("C.UTF-8");
  }

  @Test
  void theApplicationWritesWhatTheOwnerMadeAndOwnsNothing() throws SQLException {
    execute(
        postgres.app(),
        "insert into stock.basket values (1); update stock.basket set number = 2; delete from stock.basket");
    for (var forbidden :
        new String[] {
          "create schema mine",
          "create table public.mine ()",
          "create table stock.mine ()",
          "truncate stock.basket",
          "alter table stock.basket add mine text",
          "drop table stock.basket",
          "create extension pg_trgm"
        }) {
      assertThatThrownBy(() -> execute(postgres.app(), forbidden))
          .as(forbidden)
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("42501"); // insufficient privilege
    }
  }

  @Test
  void theOwnerCreatesTheExtensionsAndThaiHasLetters() throws SQLException {
    execute(
        postgres.owner(),
        "create extension pg_trgm; create extension btree_gist; create extension unaccent");
    assertThat(ask("select similarity('ทะเลสาบสงขลา', 'ทะเลสาป') > 0.2")).isEqualTo("t");
    assertThat(ask("select 'ข' < 'ค' collate \"th-x-icu\"")).isEqualTo("t");
    execute(postgres.owner(), "drop extension pg_trgm, btree_gist, unaccent");
  }

  @Test
  void onlyTheRightPasswordOpens() throws IOException {
    var app = postgres.app();
    assertThatThrownBy(() -> connect(new Login(app.url(), app.user(), "guess")))
        .isInstanceOf(SQLException.class);
    assertThat(app.toString()).doesNotContain(app.password());
    assumeThat(Files.getFileStore(home).supportsFileAttributeView("posix")).isTrue();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("passwords.properties"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aTestClonesTheDatabase() throws SQLException {
    execute(postgres.app(), "insert into stock.basket values (7)");
    execute(postgres.admin(), "create database clone template aenglek");
    var clone =
        new Login(
            postgres.app().url().replace("/aenglek", "/clone"),
            "aenglek",
            postgres.app().password());
    assertThat(ask(clone, "select number from stock.basket")).isEqualTo("7");
    execute(postgres.admin(), "drop database clone");
  }

  @Test
  void takesAnotherPortOnlyWhenItsOwnIsTaken() throws IOException {
    var port = port(postgres);
    restart();
    assertThat(port(postgres)).isEqualTo(port);
    postgres.close();
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      postgres = EmbeddedPostgres.start(home);
    }
    assertThat(port(postgres)).isNotEqualTo(port);
  }

  @Test
  void aSecondOneInThisProcessIsRefused() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(home))
        .hasMessageContaining("Another Aenglek is using");
  }

  @Test
  void closingTwiceIsClosingOnce() throws IOException {
    postgres.close();
    postgres.close();
    assertThat(server()).isEmpty();
  }

  @Test
  void aKilledAenglekLeavesAServerThatTheNextOneTakesOver() throws Exception {
    postgres.close();
    var writer = new Writer();
    var survivor = server();
    assertThatThrownBy(() -> EmbeddedPostgres.start(home))
        .hasMessageContaining("Another Aenglek is using");

    var acknowledged = writer.kill();
    postgres = EmbeddedPostgres.start(home);

    assertThat(server()).isEqualTo(survivor);
    assertThat(baskets()).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void everythingKilledAtOnceLosesNothingAcknowledged() throws Exception {
    postgres.close();
    var writer = new Writer();
    kill(server().orElseThrow());
    var acknowledged = writer.kill();

    postgres = EmbeddedPostgres.start(home);

    assertThat(baskets()).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void aKilledServerNeedsNoStopping() throws IOException {
    kill(server().orElseThrow());
    postgres.close();
    postgres = EmbeddedPostgres.start(home);
  }

  @Test
  void theNumberOfADeadServerMayBelongToAnotherProcess() throws IOException {
    var file = home.resolve("data/postmaster.pid");
    var server = server();
    var text = Files.readString(file);
    kill(server.orElseThrow());
    postgres.close();
    var other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(file, text.replaceFirst("\\d+", Long.toString(other.pid())));
      postgres = EmbeddedPostgres.start(home);
      assertThat(other.isAlive()).isTrue();
      assertThat(server()).isNotEmpty().isNotEqualTo(server);
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void newPasswordsForOldDataAreRefused() throws IOException {
    postgres.close();
    var passwords = home.resolve("passwords.properties");
    var away = Files.move(passwords, home.resolve("away"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(home)).hasMessageContaining("from the backup");
    Files.move(away, passwords);
    postgres = EmbeddedPostgres.start(home);
  }

  @Test
  void rootHandsAFolderToItsOwner() throws Exception {
    assumeThat(System.getProperty("os.name") + " " + System.getProperty("user.name"))
        .isEqualTo("Linux root");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    giveHomeTo(65_534);
    assertThat(Files.getAttribute(Path.of("/proc", "" + server().orElseThrow().pid()), "unix:uid"))
        .isEqualTo(65_534);
    giveHomeTo(0);
    assertThat(baskets()).isZero();
  }

  private void giveHomeTo(int uid) throws IOException {
    postgres.close();
    Files.setAttribute(home, "unix:uid", uid);
    postgres = EmbeddedPostgres.start(home);
  }

  private void restart() {
    postgres.close();
    postgres = EmbeddedPostgres.start(home);
  }

  private long baskets() throws SQLException {
    return Long.parseLong(ask("select count(*) from stock.basket"));
  }

  private String ask(String question) throws SQLException {
    return ask(postgres.app(), question);
  }

  private static String ask(Login login, String question) throws SQLException {
    try (var connection = connect(login);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Login login, String sql) throws SQLException {
    try (var connection = connect(login);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  private static int port(EmbeddedPostgres postgres) {
    return URI.create(postgres.app().url().substring("jdbc:".length())).getPort();
  }

  /** The server's process, if it lives. */
  private static Optional<ProcessHandle> server() throws IOException {
    return PostmasterFile.in(home.resolve("data")).flatMap(file -> ProcessHandle.of(file.pid()));
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly(); // kill -9
    // In some containers nobody buries the dead.
    process.onExit().completeOnTimeout(process, 1, TimeUnit.SECONDS).join();
  }

  /** Another Aenglek, which fills baskets until it is killed and says so after each commit. */
  static final class Writer {

    private static final int SOME = 200;

    /** Log lines come the same way, and are no commits. */
    private static final String ACKNOWLEDGED = "acknowledged ";

    private static final String ACKNOWLEDGED_SOME = ACKNOWLEDGED + SOME;

    private final Process process;
    private final BufferedReader said;

    Writer() throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  home.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      said = process.inputReader(StandardCharsets.US_ASCII);
      while (!ACKNOWLEDGED_SOME.equals(said.readLine())) assertThat(process.isAlive()).isTrue();
    }

    /** Kills it in the middle and returns how many commits it saw. */
    long kill() {
      EmbeddedPostgresTest.kill(process.toHandle());
      return SOME + said.lines().filter(line -> line.startsWith(ACKNOWLEDGED)).count();
    }

    static void main(String[] arguments) {
      var login = EmbeddedPostgres.start(Path.of(arguments[0])).app();
      try (var connection = connect(login);
          var insert = connection.prepareStatement("insert into stock.basket values (?)")) {
        for (int number = 1; ; number++) {
          insert.setInt(1, number);
          insert.executeUpdate();
          System.out.println(ACKNOWLEDGED + number);
        }
      } catch (SQLException serverKilled) {
        // nothing more to acknowledge
      }
    }
  }
}
