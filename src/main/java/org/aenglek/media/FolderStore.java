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
import java.util.Optional;
import java.util.UUID;

/** A folder: written aside, forced to the disk, then given its name. */
final class FolderStore implements Store {
  private static final int SPREAD = 2;
  private final Path folder;

  FolderStore(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public void put(String name, Path bytes) throws IOException {
    var place = place(name);
    Files.createDirectories(place.getParent());
    var aside = place.resolveSibling("." + UUID.randomUUID());
    try {
      Files.copy(bytes, aside);
      force(aside, StandardOpenOption.WRITE);
      Files.move(aside, place, ATOMIC_MOVE);
      force(place.getParent(), StandardOpenOption.READ);
    } finally {
      Files.deleteIfExists(aside);
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
