package org.aenglek;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes files into a folder and notes their sums. What somebody deletes while it is copied is left
 * out: a database drops tables at any time, and its log tells so.
 */
final class BackupWriter {
  private final Path root;
  private final Progress progress;
  private final List<FileSum> sums = new ArrayList<>();
  private final List<String> folders = new ArrayList<>();

  BackupWriter(Path root, Progress progress) throws IOException {
    this.root = root;
    this.progress = progress;
    Folders.createPrivate(root);
  }

  List<FileSum> sums() {
    return List.copyOf(sums);
  }

  List<String> folders() {
    return List.copyOf(folders);
  }

  void copy(Path source, String name) throws IOException {
    try {
      sums.add(new FileSum(name, FileSum.copy(source, root.resolve(name), progress::moved)));
    } catch (NoSuchFileException gone) {
      if (Files.exists(source)) throw gone;
    }
  }

  /**
   * Copies a folder with all that is in it; none is fine.
   *
   * @param leftOut is asked about each path inside; of a folder, all that is in it is left out too
   */
  void copyAll(Path folder, String name, Predicate<Path> leftOut) throws IOException {
    if (!Files.exists(folder)) return;
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes)
              throws IOException {
            if (leftOut.test(folder.relativize(inside))) return FileVisitResult.SKIP_SUBTREE;
            addFolder(named(inside));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!leftOut.test(folder.relativize(file))) copy(file, named(file));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw e;
          }

          private String named(Path inside) {
            var rest = folder.relativize(inside).toString().replace(File.separatorChar, '/');
            return rest.isEmpty() ? name : name + "/" + rest;
          }
        });
  }

  void addFolder(String name) throws IOException {
    Folders.createPrivate(root.resolve(name));
    folders.add(name);
  }

  void write(String name, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var file = root.resolve(name);
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
            PostgresPasswords.ownerOnly())) {
      channel.write(ByteBuffer.wrap(bytes));
    }
    sums.add(new FileSum(name, FileSum.of(file)));
  }

  /** How much there is in a folder, roughly: it changes while it is counted. */
  static long bytes(Path folder) throws IOException {
    if (!Files.exists(folder)) return 0;
    var total = new long[1];
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            total[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return total[0];
  }
}
