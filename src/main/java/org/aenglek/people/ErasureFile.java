package org.aenglek.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who was erased and when: a line each, {@code <person> <moment>}, in a file outside the database
 * that is only added to. A database that comes back from a backup does not know of them.
 */
record ErasureFile(Path path) {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureFile.class);

  /** A line of it. */
  record Line(UUID person, Instant at) {}

  /** It is on the disk when this returns. */
  synchronized void add(UUID person, Instant at) {
    try {
      boolean isNew = makeOnce();
      try (var file = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
        write(file, "\n" + person + " " + at + "\n");
        file.force(true);
      }
      if (isNew) force(path.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("the erasure cannot be noted in " + path, e);
    }
  }

  /** A line that was cut off by a crash is none: its erasure was never acknowledged. */
  List<Line> read() {
    if (!Files.exists(path)) return List.of();
    try {
      return Files.readAllLines(path).stream().flatMap(line -> parse(line).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the erasures in " + path + " cannot be read", e);
    }
  }

  private static Optional<Line> parse(String line) {
    if (line.isBlank()) return Optional.empty();
    var words = line.strip().split(" ", 2);
    try {
      return Optional.of(
          new Line(UUID.fromString(words[0]), Instant.parse(words.length > 1 ? words[1] : "")));
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      LOG.warn("a line in the list of erasures cannot be read");
      return Optional.empty();
    }
  }

  private boolean makeOnce() throws IOException {
    if (Files.exists(path)) return false;
    Files.createDirectories(path.toAbsolutePath().getParent());
    var owner = PosixFilePermissions.fromString("rw-------");
    FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(owner))
        .close();
    return true;
  }

  private static void write(FileChannel file, String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) file.write(bytes);
  }

  private static void force(Path folder) throws IOException {
    try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    }
  }
}
