package org.aenglek;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a backup while the site goes on: the database with its log, the media, and, in another
 * folder, the keys. It is written aside, brought to life once beside the site's own database and
 * compared with it, and only then gets its name.
 *
 * @param target the backup's folder to be
 * @param keysTarget the folder of its keys to be
 * @param quietAttempts how often a {@link QuietMoment} is tried for
 */
record Backup(
    Installation installation,
    Path target,
    Path keysTarget,
    Clock clock,
    Progress progress,
    int quietAttempts) {

  static final int QUIET_ATTEMPTS = 7; // half a minute in all
  static final String LIST = "files.sha256";
  private static final String ASIDE = "backup.unfinished";

  /** Answers what is in the backup. */
  Manifest write() throws IOException, SQLException {
    check();
    var aside = target.resolveSibling(ASIDE);
    Folders.createPassable(aside);
    try (var _ = alone(aside)) {
      clear(aside);
      try {
        return write(aside.resolve("backup"), aside.resolve("trial"));
      } finally {
        clear(aside);
        Folders.delete(aside);
      }
    }
  }

  private void check() throws IOException {
    if (installation.ownServer())
      throw new BackupFailed(
          "AENGLEK_DATABASE_URL names a server of your own: back it up with its own programs, as "
              + "docs/running/README.md says.");
    if (!Files.exists(installation.postgres().resolve("data")))
      throw new BackupFailed("There is nothing to back up in " + installation.home() + ".");
    mustBeFree(target);
    mustBeFree(keysTarget);
    if (keysTarget.startsWith(target) || target.startsWith(keysTarget))
      throw new BackupFailed(
          "The keys must not lie in the backup: whoever steals the one would open the other.");
    if (target.startsWith(installation.home()) || keysTarget.startsWith(installation.home()))
      throw new BackupFailed(
          "A backup in " + installation.home() + " would be lost with what it is a backup of.");
  }

  private static void mustBeFree(Path folder) throws IOException {
    if (Files.exists(folder) && (!Files.isDirectory(folder) || !Folders.isEmpty(folder)))
      throw new BackupFailed(folder + " is there already. Name a new folder for each backup.");
  }

  private static FileLock alone(Path aside) throws IOException {
    return Folders.lock(aside)
        .orElseThrow(() -> new BackupFailed("Another backup is being written in " + aside + "."));
  }

  /** What an earlier backup left when it was killed, its trial server too. */
  private static void clear(Path aside) throws IOException {
    EmbeddedPostgres.discard(aside.resolve("trial/postgres"));
    Folders.delete(aside.resolve("trial"));
    Folders.delete(aside.resolve("backup"));
  }

  private Manifest write(Path whole, Path trial) throws IOException, SQLException {
    var writer = new BackupWriter(whole, progress);
    var manifest = collect(writer);
    manifest = tried(manifest, new Restoration(whole, manifest, writer.sums(), progress), trial);
    writer.write(Manifest.FILE, manifest.text());
    Folders.force(whole);
    putInPlace(whole, manifest.keys());
    return manifest;
  }

  private Manifest collect(BackupWriter writer) throws IOException, SQLException {
    try (var server = ServerAtWork.in(installation.postgres(), progress);
        var base = new BaseBackup(server.keeper(), data(), writer)) {
      progress.begin("Copying the database", BackupWriter.bytes(data().resolve("base")));
      base.copyFiles();
      try (var moment = new QuietMoment(server.keeper(), clock, quietAttempts)) {
        base.copyLog();
        var passwords = installation.postgres().resolve(PostgresPasswords.FILE);
        writer.copy(passwords, "postgres/" + PostgresPasswords.FILE);
        progress.begin("Copying the media", BackupWriter.bytes(installation.media()));
        writer.copyAll(installation.media(), "media", _ -> false);
        progress.say("Counting the rows");
        return manifest(moment, server.version(), writer);
      }
    }
  }

  private Path data() {
    return installation.postgres().resolve("data");
  }

  private Manifest manifest(QuietMoment moment, String version, BackupWriter writer)
      throws IOException, SQLException {
    var figures = moment.figures();
    var list = writer.sums().stream().map(FileSum::line).collect(Collectors.joining());
    writer.write(LIST, list);
    return new Manifest(
        version,
        moment.restorePoint(),
        moment.at(),
        figures.isPresent(),
        figures.orElse(Collections.emptySortedMap()),
        writer.folders(),
        writer.sums().getLast(),
        keys());
  }

  /** After the rows that they open: none of these can be missing. */
  private List<FileSum> keys() throws IOException {
    if (!Files.exists(installation.keys())) return List.of();
    try (var files = Files.list(installation.keys())) {
      var sums = new ArrayList<FileSum>();
      for (var file : files.sorted().toList()) {
        var name = String.valueOf(file.getFileName());
        if (name.endsWith(".key")) sums.add(new FileSum(name, FileSum.of(file)));
      }
      return sums;
    }
  }

  /** The manifest with the figures that a first restore has shown to be true. */
  private Manifest tried(Manifest manifest, Restoration restoration, Path trial)
      throws IOException, SQLException {
    progress.say("Restoring it beside, to see that it can be");
    Folders.createPassable(trial);
    restoration.copyDatabase(trial);
    var found = restoration.recover(trial);
    if (!manifest.live()) return manifest.with(found);
    manifest.mustEqual(found);
    return manifest;
  }

  /** The keys first: a backup that has its name has its keys. */
  private void putInPlace(Path whole, List<FileSum> keys) throws IOException {
    if (!keys.isEmpty()) putKeysInPlace(keys);
    Folders.putInPlace(whole, target);
  }

  private void putKeysInPlace(List<FileSum> keys) throws IOException {
    var aside = keysTarget.resolveSibling(keysTarget.getFileName() + ".unfinished");
    Folders.delete(aside);
    for (var key : keys)
      FileSum.copy(installation.keys().resolve(key.path()), aside.resolve(key.path()), _ -> {});
    Folders.force(aside);
    Folders.putInPlace(aside, keysTarget);
  }
}
