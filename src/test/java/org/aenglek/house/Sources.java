package org.aenglek.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, for tests that read them. */
final class Sources {
  static final List<String> MODULES =
      Stream.of(Path.of("src/main/java/org/aenglek").toFile().listFiles())
          .filter(java.io.File::isDirectory)
          .map(java.io.File::getName)
          .sorted()
          .toList();

  private Sources() {}

  /** A file and what is in it. */
  record Source(Path path, String text) {
    /** The folder after the root, which is the module's name. */
    String module() {
      for (var step : path) if (MODULES.contains(step.toString())) return step.toString();
      return "";
    }
  }

  static List<Source> under(String folder, String ending) {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).map(Sources::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path path) {
    try {
      return new Source(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
