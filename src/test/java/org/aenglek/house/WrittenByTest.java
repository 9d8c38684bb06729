package org.aenglek.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that a test writes: it must be committed as it is written. */
final class WrittenByTest {
  private WrittenByTest() {}

  static void mustEqual(String file, String content) {
    var path = Path.of(file);
    try {
      if (Files.exists(path) && Files.readString(path).equals(content)) return;
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError(file + " was out of date and has been written anew: commit it");
  }
}
