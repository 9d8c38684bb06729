package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The drill: a site that is being written to is backed up, its home is destroyed, and the backup
 * must bring back all that had been acknowledged, equal to the last bit, and open.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupDrillTest {
  private static final String MEDIUM = "ab/abcdef.webp";
  private static final int NOBODY = 65_534;

  @TempDir private static Path folder;
  private static Installation installation;
  private static Path backup;
  private static Path keys;
  private static AnotherSite site;
  private static long acknowledged;
  private static String told;

  @BeforeAll
  static void backUpUnderLoad() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    installation = at(folder.resolve("home"));
    backup = folder.resolve("backups/first");
    keys = folder.resolve("backups/first-keys");
    site = AnotherSite.embedded(installation.home());
    var medium = installation.media().resolve(MEDIUM);
    Files.createDirectories(medium.getParent());
    Files.writeString(medium, "a picture");
    Files.writeString(installation.home().resolve(FirstStart.ERASURES), "somebody");
    prepare();
    try (var writers = new Writers(2)) {
      writers.awaitSome();
      acknowledged = writers.acknowledged();
      told = command(new BackupCommand(installation, backup.toString(), Optional.empty()), 0);
      assertThat(writers.acknowledged()).isGreaterThan(acknowledged);
      assertThat(writers.failures).isEmpty();
    }
  }

  @AfterAll
  static void close() {
    if (site != null) site.close();
  }

  private static Installation at(Path home) {
    return new Installation(home, home.resolve("keys"), false);
  }

  private static void prepare() throws SQLException {
    try (var owner = keeper(installation).connect();
        var statement = owner.createStatement()) {
      statement.execute(
          """
          create schema drill; grant usage on schema drill to aenglek;
          create table drill.basket (writer int, number int, filling text);
          create table drill.tally (writer int primary key, number int);
          create unlogged table drill.scratch (number int);
          grant all on all tables in schema drill to aenglek""");
    }
  }

  private static EmbeddedPostgres.Login keeper(Installation installation) {
    try {
      return EmbeddedPostgres.keeperOfRunning(installation.postgres()).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String command(Command command, int expected) {
    var out = new ByteArrayOutputStream();
    int code = command.run(new PrintStream(out, true, StandardCharsets.UTF_8));
    var text = out.toString(StandardCharsets.UTF_8);
    assertThat(code).as(text).isEqualTo(expected);
    return text;
  }

  private static String restore(Path from, Path home, int expected, String... options) {
    var command =
        RestoreCommand.asked(
                Stream.concat(Stream.of("--restore=" + from), Stream.of(options))
                    .toArray(String[]::new))
            .orElseThrow();
    return command(
        new RestoreCommand(at(home), command.backup(), command.keys(), command.erasures()),
        expected);
  }

  @Test
  @Order(1)
  void theBackupSaysThatItEqualsTheRunningSite() throws IOException {
    assertThat(told).contains("Backed up ", " tables with ", "; restored once: all equal.");
    assertThat(Manifest.read(backup).live()).isTrue();
    assertThat(backup.resolveSibling("backup.unfinished")).doesNotExist();
    assertThat(site.site().get("/th/").status()).isEqualTo(200);
  }

  @Test
  @Order(1)
  void theKeysAndTheErasuresAreNotInTheBackup() throws IOException {
    var secret = bytes(keys.resolve("seal-1.key"));
    for (var file : Folders.content(backup)) {
      assertThat(file.toString()).doesNotContain(".key").doesNotContain("erasures");
      if (Files.isRegularFile(file))
        assertThat(bytes(file).contains(secret)).as(file.toString()).isFalse();
    }
    assertThat(keys.resolve("lookup.key"))
        .hasSameBinaryContentAs(installation.keys().resolve("lookup.key"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rwx------");
  }

  private static String bytes(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  @Order(1)
  void aFlippedByteIsFoundAndNamed() throws IOException {
    var name =
        Files.readAllLines(backup.resolve(Backup.LIST)).stream()
            .map(line -> line.substring(66))
            .filter(path -> path.contains("/base/"))
            .findFirst()
            .orElseThrow();
    var file = backup.resolve(name);
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(refusal()).contains("damaged: " + name);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  @Order(1)
  void aMissingPieceIsNamed() throws IOException {
    var log = Folders.content(backup.resolve(BaseBackup.FOLDER + "/pg_wal")).getLast();
    var pieces =
        List.of(
            backup.relativize(log).toString(),
            "media/" + MEDIUM,
            Backup.LIST,
            BaseBackup.FOLDER + "/global/pg_control");
    for (var piece : pieces) {
      var away = Files.move(backup.resolve(piece), folder.resolve("away"));
      assertThat(refusal()).contains("incomplete: " + piece + " is missing");
      Files.move(away, backup.resolve(piece));
    }
    var away = Files.move(backup.resolve(Manifest.FILE), folder.resolve("away"));
    assertThat(refusal()).contains("not a whole backup: it has no manifest.json");
    Files.writeString(backup.resolve(Manifest.FILE), "{\"restorePoint\": \"; rm\"}");
    assertThat(refusal()).contains("manifest.json cannot be read");
    Files.delete(backup.resolve(Manifest.FILE));
    Files.move(away, backup.resolve(Manifest.FILE));
  }

  @Test
  @Order(1)
  void otherFiguresAreNamed() throws IOException {
    var manifest = Manifest.read(backup);
    var found = new TreeMap<>(manifest.tables());
    manifest.mustEqual(found);
    found.put("drill.tally", new TableFigure(2, "0"));
    found.remove("drill.basket");
    assertThatThrownBy(() -> manifest.mustEqual(found))
        .hasMessageContaining("not what was backed up: drill.basket, drill.tally differ");
  }

  @Test
  @Order(1)
  void keysThatAreMissingOrOthersAreNamed() throws IOException {
    var away = Files.move(keys, folder.resolve("away"));
    assertThat(refusal()).contains("lookup.key is missing", "--restore-keys");
    Files.createDirectories(keys);
    Files.writeString(keys.resolve("lookup.key"), "another");
    assertThat(refusal()).contains("lookup.key is not the backup's");
    Folders.delete(keys);
    Files.move(away, keys);
  }

  /** A refused restore leaves nothing behind. */
  private static String refusal() throws IOException {
    var home = folder.resolve("refused");
    var said = restore(backup, home, 1);
    assertThat(Folders.isEmpty(home)).as(said).isTrue();
    return said;
  }

  @Test
  @Order(1)
  void onlyAnEmptyFolderIsRestoredInto() throws IOException {
    assertThat(restore(backup, installation.home(), 1)).contains("is not empty");
    var other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "dear");
    assertThat(restore(backup, other, 1)).contains("letter.txt is in it");
    assertThat(other.resolve("letter.txt")).hasContent("dear");
  }

  @Test
  @Order(1)
  void placesThatCannotHoldABackupAreRefused() {
    assertThat(refusedBackup(backup.toString(), null)).contains("is there already");
    assertThat(refusedBackup(installation.home() + "/backup", null)).contains("would be lost");
    var fresh = folder + "/backups/fresh";
    assertThat(refusedBackup(fresh, fresh + "/keys")).contains("must not lie in the backup");
    var elsewhere = new Installation(installation.home(), installation.keys(), true);
    assertThat(command(new BackupCommand(elsewhere, fresh, Optional.empty()), 1))
        .contains("docs/running");
    assertThat(command(new BackupCommand(at(folder.resolve("no")), fresh, Optional.empty()), 1))
        .contains("nothing to back up");
  }

  private static String refusedBackup(String target, @Nullable String keys) {
    return command(new BackupCommand(installation, target, Optional.ofNullable(keys)), 1);
  }

  @Test
  @Order(2)
  void aKilledBackupLeavesNothingThatLooksWholeAndTheSiteUnharmed() throws Exception {
    for (var moment : List.of("Copying the database", "Starting PostgreSQL")) {
      killedAfter(moment);
      assertThat(folder.resolve("backups/second")).doesNotExist();
      assertThat(folder.resolve("backups/second-keys")).doesNotExist();
      assertThat(restore(folder.resolve("backups/second"), folder.resolve("none"), 1))
          .contains("There is no backup");
      assertThat(site.site().get("/th/").status()).isEqualTo(200);
    }
    try (var writers = new Writers(1)) {
      writers.awaitSome();
    }
  }

  private static void killedAfter(String line) throws IOException {
    var process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Aenglek.class.getName(),
            "--backup=" + folder.resolve("backups/second"));
    process.environment().put("AENGLEK_HOME", installation.home().toString());
    process.environment().remove("AENGLEK_DATABASE_URL");
    var running = process.redirectErrorStream(true).start();
    try (var said = running.inputReader(StandardCharsets.UTF_8)) {
      var heard = said.readLine();
      while (heard != null && !heard.startsWith(line)) heard = said.readLine();
      assertThat(heard).startsWith(line);
      running.destroyForcibly().onExit().join();
    }
  }

  @Test
  @Order(3)
  void whereSomebodyWritesAllTheTimeTheFiguresComeFromTheFirstRestore() throws Exception {
    try (var writer = keeper(installation).connect();
        var statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("insert into drill.tally values (99, 1)");
      var second = folder.resolve("backups/second");
      var manifest =
          new Backup(
                  installation,
                  second,
                  folder.resolve("second-keys"),
                  new Clocks().clock(),
                  new Progress(System.out),
                  1)
              .write();
      assertThat(manifest.live()).isFalse();
      assertThat(manifest.tables()).containsKey("drill.basket");
      writer.rollback();
    }
    assertThat(slots()).isZero();
  }

  private static long slots() throws SQLException {
    return count("pg_replication_slots");
  }

  private static long count(String table) throws SQLException {
    try (var connection = keeper(installation).connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  @Order(4)
  void whatWasAcknowledgedIsBackAndTheSiteOpens() throws Exception {
    site.close();
    var erasures =
        Files.move(installation.home().resolve(FirstStart.ERASURES), folder.resolve("erasures"));
    Folders.delete(installation.home());
    boolean forAnother = givenToAnother(installation.home());

    var said = restore(backup, installation.home(), 0, "--erasures=" + erasures);

    assertThat(said)
        .containsPattern("Restored \\d+ tables with [\\d,]+ rows as of .* UTC; all equal");
    assertThat(installation.media().resolve(MEDIUM)).hasContent("a picture");
    assertThat(installation.keys().resolve("seal-1.key"))
        .hasSameBinaryContentAs(keys.resolve("seal-1.key"));
    assertThat(installation.home().resolve(FirstStart.ERASURES)).hasContent("somebody");
    assertThat(installation.home().resolve(FirstStart.MARKER)).exists();
    assertThat(installation.home().resolve("restore.unfinished")).doesNotExist();

    if (forAnother) assertThat(owners(installation.home())).containsOnly(NOBODY);

    site = AnotherSite.embedded(installation.home());
    assertThat(installation.home().resolve(FirstStart.MARKER)).doesNotExist();
    assertThat(site.site().get("/th/communities").status()).isEqualTo(200);
    assertThat(count("drill.basket")).isGreaterThanOrEqualTo(acknowledged);
    assertThat(count("drill.basket"))
        .isEqualTo(Manifest.read(backup).tables().get("drill.basket").rows());
  }

  /** Root restores for the account that owns the home. */
  private static boolean givenToAnother(Path home) throws IOException {
    Files.createDirectories(home);
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root) Files.setAttribute(home, "unix:uid", NOBODY);
    return root;
  }

  private static Set<Object> owners(Path home) throws IOException {
    var owners = new HashSet<>();
    for (var file : Folders.content(home))
      owners.add(Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS));
    return owners;
  }

  /** With the site closed; a backup is restored once before it is one. */
  @Test
  @Order(5)
  void aRestoredHomeIsBackedUpAndRestoredAgain() throws Exception {
    site.close();
    var third = folder.resolve("backups/third");
    assertThat(command(new BackupCommand(installation, third.toString(), Optional.empty()), 0))
        .contains("all equal.");
    assertThat(EmbeddedPostgres.keeperOfRunning(installation.postgres())).isEmpty();
    assertThat(Folders.content(third.resolve(BaseBackup.FOLDER + "/pg_wal")))
        .anyMatch(file -> file.toString().endsWith(".history"));
  }

  /** Changes to two tables in each transaction of the site's, counted when acknowledged. */
  private static final class Writers implements AutoCloseable {
    private static final int SOME = 100;
    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JdbcClient sql = site.bean(JdbcClient.class);
    private final TransactionTemplate transactions =
        new TransactionTemplate(site.bean(JdbcTransactionManager.class));
    private volatile boolean going = true;

    Writers(int number) {
      for (int i = 0; i < number; i++) {
        int writer = i;
        threads.execute(() -> Actor.job("drill").does(() -> write(writer)));
      }
    }

    private void write(int writer) {
      try {
        for (int number = 1; going; number++) {
          int next = number;
          transactions.executeWithoutResult(_ -> write(writer, next));
          acknowledged.incrementAndGet();
        }
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }

    private void write(int writer, int number) {
      sql.sql(
              """
              insert into drill.tally values (?, ?)
                  on conflict (writer) do update set number = excluded.number""")
          .params(writer, number)
          .update();
      sql.sql("insert into drill.basket values (?, ?, repeat('ไข่', 200))")
          .params(writer, number)
          .update();
    }

    long acknowledged() {
      return acknowledged.get();
    }

    void awaitSome() {
      while (acknowledged() < SOME && failures.isEmpty()) Thread.onSpinWait();
      assertThat(failures).isEmpty();
    }

    @Override
    public void close() {
      going = false;
      threads.close();
    }
  }
}
