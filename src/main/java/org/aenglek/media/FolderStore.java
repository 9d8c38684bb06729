package org.aenglek.media;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A folder: written aside, forced to the disk, then given its name. */
final class FolderStore implements Store {
  private static final int SPREAD = 2;
  private final Path folder;
  private final Path aside;

  FolderStore(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.aside = this.folder.resolve("aside");
  }

  @Override
  public void put(String name, Path bytes) throws IOException {
    var place = place(name);
    Files.createDirectories(place.getParent());
    Files.createDirectories(aside);
    var written = aside.resolve(UUID.randomUUID().toString());
    try {
      Files.copy(bytes, written);
      force(written, StandardOpenOption.WRITE);
      Files.move(written, place, ATOMIC_MOVE);
      force(place.getParent(), StandardOpenOption.READ);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  @Override
  public Optional<InputStream> find(String name) throws IOException {
    try {
      return Optional.of(Files.newInputStream(place(name)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(String name) throws IOException {
    var place = place(name);
    Files.deleteIfExists(place);
    try {
      Files.deleteIfExists(place.getParent());
    } catch (DirectoryNotEmptyException others) {
      // The other sizes of the same picture go next.
    }
  }

  @Override
  public void clear(Instant before) throws IOException {
    deleteOlder(aside, before);
  }

  /** The files in a folder that were last written before then. */
  static void deleteOlder(Path folder, Instant before) throws IOException {
    if (!Files.isDirectory(folder)) return;
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** {@code ab/abcdef…/640.webp}: no folder grows too long. */
  private Path place(String name) {
    return folder.resolve(name.substring(0, SPREAD)).resolve(name);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
