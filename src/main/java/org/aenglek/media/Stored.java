package org.aenglek.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aenglek.media.PictureRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store together with its list. A row is written before its bytes, so every byte has a row;
 * bytes that no picture needs any more are harmless and are swept.
 */
@Component
class Stored {
  static final Duration ORPHANS_STAY = Duration.ofDays(1);

  /** What was received may tell where and by whom it was taken: it goes once pictures are made. */
  static final Duration ORIGINALS_STAY = Duration.ofHours(1);

  private static final String ORIGINAL = "/original";

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Path aside;
  private final Store store;

  Stored(
      JdbcClient sql,
      TransactionTemplate transaction,
      Clock clock,
      Settings settings,
      StoreSettings where) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.aside = settings.home().resolve("media-aside");
    this.store = where.isBucket() ? new S3Store(where, clock) : folder(settings, where);
  }

  private static Store folder(Settings settings, StoreSettings where) {
    return new FolderStore(
        where.place().isEmpty() ? settings.home().resolve("media") : Path.of(where.place()));
  }

  /** A file for work in progress; whoever makes it deletes it. */
  Path newFile() throws IOException {
    Files.createDirectories(aside);
    return Files.createTempFile(aside, "", "");
  }

  /**
   * @throws PictureRefused when there is no room for it
   */
  void keepOriginal(String sha, Path bytes) throws IOException {
    transaction.executeWithoutResult(status -> list(sha));
    put(sha + ORIGINAL, bytes);
  }

  private void list(String sha) {
    sql.sql(
            """
            insert into media.stored (sha, since) values (?, ?)
            on conflict (sha) do update set since = excluded.since, has_original = true
            """)
        .params(sha, Columns.at(clock.instant()))
        .update();
  }

  /** The original as a file of its own; whoever asked deletes it. */
  Optional<Path> original(String sha) throws IOException {
    var found = store.find(sha + ORIGINAL).orElse(null);
    if (found == null) return Optional.empty();
    var file = newFile();
    try (found;
        var out = Files.newOutputStream(file)) {
      found.transferTo(out);
    }
    return Optional.of(file);
  }

  void keep(String sha, Shape shape, byte[] bytes) throws IOException {
    var file = newFile();
    try {
      Files.write(file, bytes);
      put(sha + "/" + shape.fileName(), file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  Optional<InputStream> find(String sha, Shape shape) throws IOException {
    return store.find(sha + "/" + shape.fileName());
  }

  private void put(String name, Path bytes) throws IOException {
    try {
      store.put(name, bytes);
    } catch (FileSystemException failed) {
      if (!String.valueOf(failed.getReason()).contains("No space left")) throw failed;
      throw new PictureRefused(Reason.NO_ROOM);
    }
  }

  /** Deletes what no picture needs, and the originals of pictures that are made. */
  void sweep() throws IOException {
    var cutOff = clock.instant().minus(ORPHANS_STAY);
    FolderStore.deleteOlder(aside, cutOff);
    store.clear(cutOff);
    forEach(
        """
        delete from media.stored s where s.since < :before
           and not exists (select from media.picture p where p.sha = s.sha) returning s.sha
        """,
        ORPHANS_STAY,
        this::deleteAll);
    forEach(
        """
        update media.stored s set has_original = false
         where s.has_original and s.since < :before
           and not exists (select from media.picture p
                            where p.sha = s.sha and p.prepared is null and not p.spoilt)
        returning s.sha
        """,
        ORIGINALS_STAY,
        sha -> store.delete(sha + ORIGINAL));
  }

  private interface Deletion {
    void of(String sha) throws IOException;
  }

  /** The rows stay locked while their bytes go: who receives the same bytes meanwhile waits. */
  private void forEach(String statement, Duration age, Deletion deletion) {
    transaction.executeWithoutResult(
        status -> {
          var before = Columns.at(clock.instant().minus(age));
          for (var sha : sql.sql(statement).param("before", before).query(String.class).list()) {
            try {
              deletion.of(sha);
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          }
        });
  }

  private void deleteAll(String sha) throws IOException {
    for (var shape : everyShape()) store.delete(sha + "/" + shape.fileName());
    store.delete(sha + ORIGINAL);
  }

  private static List<Shape> everyShape() {
    return Shape.WIDTHS.stream().flatMap(width -> Shape.both(width).stream()).toList();
  }
}
