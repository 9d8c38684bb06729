package org.aenglek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Whole folders at once. */
final class Folders {

  private Folders() {}

  /** Deletes a folder with all that is in it; none is fine. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    for (var path : content(folder).reversed()) Files.delete(path);
  }

  /** The folder and everything below it, parents first; links are not followed. */
  static List<Path> content(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
