package org.aenglek;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What the jar does instead of opening the site, when an argument asks for it. */
interface Command {

  /** Answers the exit code. */
  int run(PrintStream out);

  /** Nothing where the arguments ask for the site itself. */
  static Optional<Command> asked(String... arguments) {
    return Stream.<Optional<? extends Command>>of(
            RoadsCommand.asked(arguments),
            BackupCommand.asked(arguments),
            RestoreCommand.asked(arguments),
            BooksCommand.asked(arguments),
            AreasCommand.asked(arguments))
        .<Command>flatMap(Optional::stream)
        .findFirst();
  }

  /** What follows {@code --name=}; empty where it stands alone, nothing where it does not stand. */
  static Optional<String> option(String name, String... arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.equals(name) || argument.startsWith(name + "="))
        .map(argument -> argument.substring(Math.min(name.length() + 1, argument.length())))
        .findFirst();
  }

  /** A command says itself how far it is; what libraries tell of themselves would be in between. */
  static void quieten() {
    LoggingSystem.get(Command.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
  }
}
