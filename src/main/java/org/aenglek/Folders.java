package org.aenglek;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whole folders at once. */
final class Folders {

  private Folders() {}

  /** Deletes a folder with all that is in it; none is fine. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    for (var path : content(folder).reversed()) Files.delete(path);
  }

  /** Creates a folder, with those above it, that only its owner opens. */
  static void createPrivate(Path folder) throws IOException {
    create(folder, "rwx------");
  }

  /** Creates a folder, with those above it, through which other accounts pass but do not look. */
  static void createPassable(Path folder) throws IOException {
    create(folder, "rwx--x--x");
  }

  private static void create(Path folder, String permissions) throws IOException {
    if (Files.exists(folder)) return;
    var above = folder.getParent();
    if (above != null) create(above, permissions);
    Files.createDirectory(folder);
    PostgresPrograms.permit(folder, permissions);
  }

  /** One at a time; the system drops the lock when we die. Nothing while somebody else has it. */
  static Optional<FileLock> lock(Path folder) throws IOException {
    var file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      var lock = file.tryLock();
      if (lock != null) return Optional.of(lock);
    } catch (OverlappingFileLockException e) {
      // the other one is in this process
    }
    file.close();
    return Optional.empty();
  }

  /** Whether there is nothing in a folder, or no folder. */
  static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) return true;
    try (var paths = Files.list(folder)) {
      return paths.findAny().isEmpty();
    }
  }

  /** A folder with all that is in it is on the disk when this returns. */
  static void force(Path folder) throws IOException {
    for (var path : content(folder)) {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
        force(path, StandardOpenOption.WRITE);
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) forceNames(path);
    }
  }

  /** The names in a folder; Windows writes them by itself and opens no folders. */
  private static void forceNames(Path folder) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix"))
      force(folder, StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** Gives something that is whole its name; it is on the disk when this returns. */
  static void putInPlace(Path whole, Path name) throws IOException {
    Files.move(whole, name, StandardCopyOption.ATOMIC_MOVE);
    forceNames(Objects.requireNonNull(name.getParent()));
  }

  /** The folder and everything below it, parents first; links are not followed. */
  static List<Path> content(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
