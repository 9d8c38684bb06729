package org.aenglek;

import static java.util.Objects.requireNonNullElse;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.aenglek.trips.RoadsImport;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar aenglek.jar --import-roads}: reads the OpenStreetMap extract that {@code
 * AENGLEK_ROADS} names into {@code AENGLEK_HOME}. It needs no database, and may run beside the
 * server, which sees the roads at its next start.
 */
record RoadsCommand(@Nullable String extract, Path home) implements Command {
  private static final String OPTION = "--import-roads";

  /** Nothing where the arguments ask for the site itself. */
  static Optional<RoadsCommand> asked(String... arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.equals(OPTION))
        .findFirst()
        .map(
            option ->
                new RoadsCommand(
                    System.getenv("AENGLEK_ROADS"),
                    Path.of(requireNonNullElse(System.getenv("AENGLEK_HOME"), "var"))));
  }

  @Override
  public int run(PrintStream out) {
    if (extract == null || extract.isBlank()) {
      out.println("Name an OpenStreetMap extract in AENGLEK_ROADS: a file that ends in .osm.pbf.");
      return 1;
    }
    quieten();
    return new RoadsImport(home, out).run(Path.of(extract)) ? 0 : 1;
  }

  /**
   * The bar says how far it is; what libraries tell of themselves would tear it. The reader of
   * extracts warns of crafted ones: this one is the operator's own.
   */
  private static void quieten() {
    System.setProperty("com.google.protobuf.use_unsafe_pre22_gencode", "true");
    Command.quieten();
  }
}
