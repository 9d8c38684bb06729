package org.aenglek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, written last: a folder without it is no backup.
 *
 * @param postgres the version whose files these are
 * @param restorePoint the place in the write-ahead log to which it is restored
 * @param at when that was
 * @param live whether the figures were read from the site's own database at the restore point; else
 *     they come from the first restore of this backup
 * @param tables what each table is at the restore point
 * @param folders every folder, because some must be there and are empty
 * @param list the sum of the list of files
 * @param keys the keys that open what is sealed in here, which are kept elsewhere
 */
record Manifest(
    String postgres,
    String restorePoint,
    Instant at,
    boolean live,
    SortedMap<String, TableFigure> tables,
    List<String> folders,
    FileSum list,
    List<FileSum> keys) {

  static final String FILE = "manifest.json";

  /** The server is told of these, or folders get them. */
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]*");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static Manifest read(Path backup) throws IOException {
    var file = backup.resolve(FILE);
    if (!Files.exists(file))
      throw new BackupFailed(backup + " is not a whole backup: it has no " + FILE + ".");
    try {
      return JSON.readValue(Files.readString(file), Manifest.class).complete();
    } catch (JacksonException | IOException | NullPointerException | IllegalStateException e) {
      throw new BackupFailed("The backup is damaged: " + file + " cannot be read.");
    }
  }

  /** A field that is not in the file is null whatever its type says. */
  private Manifest complete() {
    Stream.of(postgres, restorePoint, at, tables, folders, list, keys)
        .forEach(Objects::requireNonNull);
    var names =
        Stream.concat(Stream.of(restorePoint, list.path()), keys.stream().map(FileSum::path));
    if (!names.allMatch(name -> NAME.matcher(name).matches()))
      throw new IllegalStateException("no name of ours");
    return this;
  }

  Manifest with(SortedMap<String, TableFigure> figures) {
    return new Manifest(postgres, restorePoint, at, live, figures, folders, list, keys);
  }

  String text() {
    return JSON.writeValueAsString(this) + "\n";
  }

  /**
   * @throws BackupFailed which names the tables that are not what they were
   */
  void mustEqual(SortedMap<String, TableFigure> found) {
    var names = new TreeSet<>(tables.keySet());
    names.addAll(found.keySet());
    names.removeIf(name -> Objects.equals(tables.get(name), found.get(name)));
    if (!names.isEmpty())
      throw new BackupFailed(
          "What was restored is not what was backed up: " + String.join(", ", names) + " differ.");
  }

  /** Such as "41 tables with 12,345 rows as of 2026-11-25 10:00 UTC". */
  String summary() {
    long rows = tables.values().stream().mapToLong(TableFigure::rows).sum();
    return String.format(
        Locale.ROOT,
        "%d tables with %,d rows as of %s UTC",
        tables.size(),
        rows,
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
            .format(at.atOffset(ZoneOffset.UTC)));
  }
}
