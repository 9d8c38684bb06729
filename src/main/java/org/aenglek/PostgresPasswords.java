package org.aenglek;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * The passwords of the three logins: made once, kept in a file that only its owner reads. Without
 * them the data is locked.
 */
final class PostgresPasswords {

  static final String SUPERUSER = "postgres";
  static final String FILE = "passwords.properties";

  private static final Set<StandardOpenOption> NEW_AND_ON_DISK =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);

  private final Path home;
  private final Properties passwords = new Properties();

  private PostgresPasswords(Path home) {
    this.home = home;
  }

  /** Reads the passwords of a folder, or makes them for a new one. */
  static PostgresPasswords of(Path home) throws IOException {
    var file = home.resolve(FILE);
    if (!Files.exists(file)) make(file);
    var passwords = new PostgresPasswords(home);
    try (var lines = Files.newBufferedReader(file)) {
      passwords.passwords.load(lines);
    }
    return passwords;
  }

  private static void make(Path file) throws IOException {
    if (Files.exists(file.resolveSibling("data")))
      throw new CannotStart(
          "The passwords of the database are gone. Bring "
              + file
              + " back from the backup that has the data.");
    var side = file.resolveSibling("passwords.unfinished");
    writeSecret(
        side,
        "%s=%s%naenglek_owner=%s%naenglek=%s%n".formatted(SUPERUSER, random(), random(), random()));
    Files.move(side, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Letters, digits, - and _ only: neither SQL nor a properties file reads them in another way. */
  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  String of(String user) {
    var password = passwords.getProperty(user);
    if (password == null) throw new CannotStart(FILE + " in " + home + " has no line for " + user);
    return password;
  }

  /** The superuser's alone in a file, as initdb wants it; to be deleted afterwards. */
  Path superuserFile() throws IOException {
    var file = home.resolve("password.unfinished");
    writeSecret(file, of(SUPERUSER) + "\n");
    return file;
  }

  private static void writeSecret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    try (var channel = Files.newByteChannel(file, NEW_AND_ON_DISK, ownerOnly())) {
      channel.write(StandardCharsets.US_ASCII.encode(text));
    }
  }

  /** On Windows a person's folders are closed to others anyway. */
  static FileAttribute<?>[] ownerOnly() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix"))
      return new FileAttribute<?>[0];
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
