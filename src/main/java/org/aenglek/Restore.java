package org.aenglek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a backup back into an empty home, proves it equal to what was backed up, and leaves a mark
 * so that the site does at its first start what a restore asks for ({@link AfterRestore}).
 *
 * @param keys the folder of the backup's keys; nothing where one has to do without
 * @param erasures a list of erasures that was kept elsewhere
 */
record Restore(
    Installation installation,
    Path backup,
    @Nullable Path keys,
    Optional<Path> erasures,
    Progress progress) {

  private static final String ASIDE = "restore.unfinished";

  /** The database comes last: where it is, everything that it needs is. */
  private static final List<String> IN_THIS_ORDER =
      List.of("media", FirstStart.ERASURES, FirstStart.MARKER, "postgres");

  /** What may lie in an empty home: an unfinished restore, erasures, and what disks bring along. */
  private static final Set<String> ALLOWED = Set.of(ASIDE, FirstStart.ERASURES, "lost+found");

  /** Answers what was restored. */
  Manifest run() throws IOException, SQLException {
    if (installation.ownServer())
      throw new BackupFailed(
          "AENGLEK_DATABASE_URL names a server of your own: restore it with its own programs, as "
              + "docs/running/README.md says.");
    var restoration = Restoration.of(backup, progress);
    var manifest = restoration.manifest();
    check(manifest);
    var aside = installation.home().resolve(ASIDE);
    EmbeddedPostgres.discard(aside.resolve("postgres"));
    Folders.delete(aside);
    Folders.createPassable(aside);
    try {
      restore(restoration, aside);
    } finally {
      EmbeddedPostgres.discard(aside.resolve("postgres"));
      Folders.delete(aside);
    }
    return manifest;
  }

  private void check(Manifest manifest) throws IOException {
    mustBeEmpty();
    if (!major(manifest.postgres()).equals(major(PostgresPrograms.VERSION)))
      throw new BackupFailed(
          "The backup is of PostgreSQL %s, and this Aenglek comes with %s: restore it with the one it was made with."
              .formatted(manifest.postgres(), PostgresPrograms.VERSION));
    if (erasures.isPresent() && !Files.isReadable(erasures.get()))
      throw new BackupFailed("There is no list of erasures in " + erasures.get() + ".");
    if (keys != null) checkKeys(keys, manifest.keys());
  }

  private void mustBeEmpty() throws IOException {
    var home = installation.home();
    Files.createDirectories(home);
    try (var files = Files.list(home)) {
      for (var file : files.toList()) {
        if (!ALLOWED.contains(String.valueOf(file.getFileName())))
          throw new BackupFailed(
              home
                  + " is not empty: "
                  + file.getFileName()
                  + " is in it. Restore into an empty folder, named in AENGLEK_HOME.");
      }
    }
    if (erasures.isPresent() && Files.exists(home.resolve(FirstStart.ERASURES)))
      throw new BackupFailed(
          home + " has a list of erasures of its own. Put one list together of the two.");
  }

  private static String major(String version) {
    return version.replaceFirst("\\..*", "");
  }

  private void checkKeys(Path folder, List<FileSum> expected) throws IOException {
    for (var key : expected) {
      mustEqual(folder, key, "Name the folder with --restore-keys=DIR.");
      if (Files.exists(installation.keys().resolve(key.path())))
        mustEqual(installation.keys(), key, "Move the keys that are there away.");
    }
  }

  private static void mustEqual(Path folder, FileSum key, String advice) throws IOException {
    var file = folder.resolve(Path.of(key.path()).getFileName());
    if (!Files.exists(file)) throw new BackupFailed("The key " + file + " is missing. " + advice);
    if (!FileSum.of(file).equals(key.sha256()))
      throw new BackupFailed("The key " + file + " is not the backup's. " + advice);
  }

  private void restore(Restoration restoration, Path aside) throws IOException, SQLException {
    restoration.copyEverything(aside);
    ServerAccount.handOver(aside, installation.home());
    var manifest = restoration.manifest();
    manifest.mustEqual(restoration.recover(aside));
    putInPlace(aside, manifest.keys());
  }

  private void putInPlace(Path aside, List<FileSum> keySums) throws IOException {
    var home = installation.home();
    if (keys != null) putKeysInPlace(keys, keySums);
    if (erasures.isPresent())
      FileSum.copy(erasures.get(), aside.resolve(FirstStart.ERASURES), _ -> {});
    FirstStart.mark(aside);
    ServerAccount.handOver(aside, home);
    Folders.force(aside);
    for (var name : IN_THIS_ORDER) {
      var made = aside.resolve(name);
      if (Files.exists(made)) Folders.putInPlace(made, home.resolve(name));
    }
  }

  private void putKeysInPlace(Path from, List<FileSum> sums) throws IOException {
    var folder = installation.keys();
    for (var sum : sums) {
      var key = folder.resolve(sum.path());
      if (!Files.exists(key)) FileSum.copy(from.resolve(sum.path()), key, _ -> {});
      ServerAccount.handOver(key, installation.home());
    }
    if (!sums.isEmpty()) ServerAccount.handOver(folder, installation.home());
    if (!sums.isEmpty()) Folders.force(folder);
  }
}
