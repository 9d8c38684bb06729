package org.aenglek;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar aenglek.jar --restore=DIR} into an empty {@code AENGLEK_HOME}. The keys come
 * from {@code --restore-keys=DIR}, by default the backup's name with {@code -keys}; {@code
 * --without-keys} does without them and without what they open. {@code --erasures=FILE} names a
 * list of erasures that was kept elsewhere.
 */
record RestoreCommand(
    Installation installation, String backup, @Nullable Path keys, Optional<Path> erasures)
    implements Command {

  /** Nothing where the arguments ask for something else. */
  static Optional<RestoreCommand> asked(String... arguments) {
    return Command.option("--restore", arguments)
        .map(
            backup ->
                new RestoreCommand(
                    Installation.ofEnvironment(),
                    backup,
                    keys(backup, arguments),
                    Command.option("--erasures", arguments).map(BackupCommand::absolute)));
  }

  private static @Nullable Path keys(String backup, String... arguments) {
    if (Command.option("--without-keys", arguments).isPresent()) return null;
    return BackupCommand.absolute(
        Command.option("--restore-keys", arguments).orElseGet(() -> BackupCommand.beside(backup)));
  }

  @Override
  public int run(PrintStream out) {
    if (backup.isBlank()) {
      out.println("Name the folder of the backup: --restore=DIR");
      return 1;
    }
    Command.quieten();
    return BackupFailed.told(out, () -> restore(out));
  }

  private void restore(PrintStream out) throws IOException, SQLException {
    var folder = BackupCommand.absolute(backup);
    var manifest = new Restore(installation, folder, keys, erasures, new Progress(out)).run();
    out.println("Restored " + manifest.summary() + "; all equal.");
  }
}
