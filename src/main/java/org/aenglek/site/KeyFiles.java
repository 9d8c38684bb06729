package org.aenglek.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Files with keys, which only their owner may read and which several nodes may share. */
final class KeyFiles {
  private KeyFiles() {}

  /**
   * Written aside, forced to the disk and then named: a half-written key never has the name.
   *
   * @param key what is written where there is no such file
   */
  static Path madeOnce(Path file, Supplier<byte[]> key) throws IOException {
    if (Files.exists(file)) return file;
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var aside = Files.createTempFile(file.getParent(), "new", ".key", owner);
    Files.write(aside, key.get());
    try (var written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    try {
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException otherNode) {
      return file;
    } catch (UnsupportedOperationException noLinks) {
      return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
    return file;
  }
}
