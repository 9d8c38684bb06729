package org.aenglek;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Brings the files of a backup elsewhere, seeing that each is what it was, and to life. */
record Restoration(Path backup, Manifest manifest, List<FileSum> files, Progress progress) {
  private static final String DATABASE = "postgres/";

  /** Reads what a backup says of itself. */
  static Restoration of(Path backup, Progress progress) throws IOException {
    if (!Files.isDirectory(backup)) throw new BackupFailed("There is no backup in " + backup + ".");
    var manifest = Manifest.read(backup);
    var list = manifest.list();
    var file = backup.resolve(list.path());
    if (!Files.exists(file)) throw missing(list.path());
    if (!FileSum.of(file).equals(list.sha256())) throw damaged(list.path());
    return new Restoration(backup, manifest, FileSum.read(file), progress);
  }

  void copyDatabase(Path home) throws IOException {
    copy(home, name -> name.startsWith(DATABASE));
  }

  void copyEverything(Path home) throws IOException {
    copy(home, _ -> true);
  }

  private void copy(Path home, Predicate<String> wanted) throws IOException {
    var chosen =
        files.stream()
            .filter(file -> wanted.test(file.path()) && !file.path().equals(Backup.LIST))
            .toList();
    long bytes = 0;
    for (var file : chosen) bytes += size(file);
    progress.begin("Copying " + chosen.size() + " files", bytes);
    for (var folder : manifest.folders()) {
      if (wanted.test(folder + "/")) Folders.createPrivate(inside(home, folder));
    }
    for (var file : chosen) copy(file, inside(home, file.path()));
  }

  private long size(FileSum file) throws IOException {
    try {
      return Files.size(inside(backup, file.path()));
    } catch (NoSuchFileException e) {
      throw missing(file.path());
    }
  }

  private void copy(FileSum file, Path target) throws IOException {
    var sum = FileSum.copy(inside(backup, file.path()), target, progress::moved);
    if (!sum.equals(file.sha256())) throw damaged(file.path());
  }

  private static Path inside(Path folder, String name) {
    var path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) throw damaged(name);
    return path;
  }

  private static BackupFailed missing(String name) {
    return new BackupFailed("The backup is incomplete: " + name + " is missing.");
  }

  private static BackupFailed damaged(String name) {
    return new BackupFailed("The backup is damaged: " + name + " is not what was backed up.");
  }

  /** Starts the copied database at its restore point, answers what is in it, and stops it. */
  SortedMap<String, TableFigure> recover(Path home) throws IOException, SQLException {
    var postgres = home.resolve(DATABASE);
    try (var server = EmbeddedPostgres.recover(postgres, manifest.restorePoint(), progress::say);
        var keeper = server.keeper().connect()) {
      return TableFigure.ofEveryTable(keeper);
    } catch (CannotStart e) {
      throw new BackupFailed(
          "The database does not come to life at the moment of the backup: "
              + lastWords(postgres.resolve("data/log")).orElse(e.getMessage()));
    }
  }

  /** Of a server that gave up, what it said last. */
  private static Optional<String> lastWords(Path log) throws IOException {
    if (!Files.exists(log)) return Optional.empty();
    var words = new ArrayList<String>();
    for (var file : Folders.content(log)) {
      if (Files.isRegularFile(file))
        words.addAll(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    }
    return words.stream()
        .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
        .reduce((_, later) -> later);
  }
}
