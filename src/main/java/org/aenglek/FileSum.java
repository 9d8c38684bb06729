package org.aenglek;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * A file of a backup and its SHA-256, in lines as {@code sha256sum -c} reads them.
 *
 * @param path below the backup's folder, with {@code /} between names
 */
record FileSum(String path, String sha256) {
  private static final int BUFFER = 1 << 17;
  private static final int SUM_DIGITS = 64;
  private static final String BETWEEN = "  ";
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  static List<FileSum> read(Path list) throws IOException {
    try (var lines = Files.lines(list)) {
      return lines
          .map(
              line ->
                  new FileSum(
                      line.substring(SUM_DIGITS + BETWEEN.length()), line.substring(0, SUM_DIGITS)))
          .toList();
    } catch (StringIndexOutOfBoundsException notALine) {
      throw new BackupFailed("The backup is damaged: " + list + " is not a list of files.");
    }
  }

  String line() {
    return sha256 + BETWEEN + path + "\n";
  }

  static String of(Path file) throws IOException {
    var digest = digest();
    try (var in = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Copies a file, which only its owner may read, and answers its sum. To be on the disk is another
   * matter: {@link Folders#force}, which costs less for many at once.
   *
   * @param moved is told of each piece
   */
  static String copy(Path source, Path target, LongConsumer moved) throws IOException {
    try (var in = FileChannel.open(source, StandardOpenOption.READ)) {
      Folders.createPrivate(target.getParent());
      try (var out = FileChannel.open(target, NEW, PostgresPasswords.ownerOnly())) {
        var digest = digest();
        var buffer = ByteBuffer.allocateDirect(BUFFER);
        while (in.read(buffer.clear()) >= 0) {
          digest.update(buffer.flip());
          moved.accept(buffer.position());
          buffer.rewind();
          while (buffer.hasRemaining()) out.write(buffer);
        }
        return HexFormat.of().formatHex(digest.digest());
      }
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
