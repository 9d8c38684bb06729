package org.aenglek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Copies the files of a server that goes on working, and the write-ahead log that makes them one
 * state again. The server keeps that log until the session here ends, however it ends.
 */
final class BaseBackup implements AutoCloseable {
  static final String FOLDER = "postgres/data";
  private static final String LOG_FOLDER = "pg_wal";

  /** PostgreSQL makes them anew, or they belong to the process that runs: their folders stay. */
  private static final Set<String> EMPTIED =
      Set.of(
          LOG_FOLDER,
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          "log");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "postmaster\\.(pid|opts)|backup_label(\\.old)?|tablespace_map(\\.old)?|recovery\\.signal"
              + "|postgresql\\.auto\\.conf\\.tmp|(.*/)?pgsql_tmp[^/]*|(.*/)?pg_internal\\.init.*");

  /** Copied last: it says which state the others are at least in. */
  private static final Path CONTROL = Path.of("global/pg_control");

  private static final Pattern FIRST_LOG = Pattern.compile("START WAL.*\\(file ([0-9A-F]{24})\\)");
  private static final Pattern LOG = Pattern.compile("[0-9A-F]{24}");
  private static final Pattern HISTORY = Pattern.compile("[0-9A-F]{8}\\.history");

  private final Connection session;
  private final Path data;
  private final BackupWriter writer;
  private String firstLog = "";

  BaseBackup(EmbeddedPostgres.Login keeper, Path data, BackupWriter writer) throws SQLException {
    this.session = keeper.connect();
    this.data = data;
    this.writer = writer;
  }

  void copyFiles() throws IOException, SQLException {
    if (!"0".equals(ask("select count(*) from pg_tablespace where oid >= 16384")))
      throw new BackupFailed(
          "The database has tablespaces outside its folder, which a backup would miss.");
    ask(
        "select pg_create_physical_replication_slot('aenglek_%s', true, true)"
            .formatted(UUID.randomUUID().toString().replace('-', '_')));
    ask("select pg_backup_start('aenglek', true)");
    writer.copyAll(data, FOLDER, BaseBackup::isLeftOut);
    writer.copy(data.resolve(CONTROL), FOLDER + "/global/pg_control");
    var label = ask("select labelfile from pg_backup_stop(false)");
    writer.write(FOLDER + "/backup_label", label);
    var first = FIRST_LOG.matcher(label);
    if (!first.find()) throw new IllegalStateException("a backup label without its log: " + label);
    firstLog = first.group(1);
  }

  private static boolean isLeftOut(Path path) {
    return path.equals(CONTROL)
        || EMPTIED.contains(String.valueOf(path.getParent()))
        || LEFT_OUT.matcher(path.toString()).matches();
  }

  /** From where the copying began to this moment, in files to which nothing is added any more. */
  void copyLog() throws IOException, SQLException {
    var last = ask("select pg_walfile_name(pg_switch_wal())");
    try (var files = Files.list(data.resolve(LOG_FOLDER))) {
      for (var file : files.sorted().toList()) {
        var name = String.valueOf(file.getFileName());
        if (HISTORY.matcher(name).matches() || isLogUntil(last, name))
          writer.copy(file, FOLDER + "/" + LOG_FOLDER + "/" + name);
      }
    }
  }

  private boolean isLogUntil(String last, String name) {
    return LOG.matcher(name).matches()
        && name.compareTo(firstLog) >= 0
        && name.compareTo(last) <= 0;
  }

  private String ask(String question) throws SQLException {
    try (var statement = session.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
