package org.aenglek;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * {@code java -jar aenglek.jar --backup=DIR}, beside the running site or without it. The keys go to
 * {@code --backup-keys=DIR}, by default the backup's name with {@code -keys}.
 */
record BackupCommand(Installation installation, String target, Optional<String> keys)
    implements Command {

  /** Nothing where the arguments ask for something else. */
  static Optional<BackupCommand> asked(String... arguments) {
    return Command.option("--backup", arguments)
        .map(
            target ->
                new BackupCommand(
                    Installation.ofEnvironment(),
                    target,
                    Command.option("--backup-keys", arguments)));
  }

  @Override
  public int run(PrintStream out) {
    if (target.isBlank()) {
      out.println("Name a new folder for the backup: --backup=DIR");
      return 1;
    }
    Command.quieten();
    return BackupFailed.told(out, () -> write(out));
  }

  private void write(PrintStream out) throws IOException, SQLException {
    var backup =
        new Backup(
            installation,
            absolute(target),
            absolute(keys.orElse(beside(target))),
            new Clocks().clock(),
            new Progress(out),
            Backup.QUIET_ATTEMPTS);
    var manifest = backup.write();
    out.printf(
        "Backed up %s in %s%s; restored once: all equal%s.%n",
        manifest.summary(),
        backup.target(),
        manifest.keys().isEmpty() ? "" : ", its keys in " + backup.keysTarget(),
        manifest.live() ? "" : " (to itself; somebody was writing all the time)");
  }

  static Path absolute(String name) {
    return Path.of(name).toAbsolutePath().normalize();
  }

  /** Where the keys of a backup are when nobody says otherwise. */
  static String beside(String backup) {
    return absolute(backup) + "-keys";
  }
}
