package org.aenglek;

import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where an installation keeps what a backup has to keep.
 *
 * @param home {@code AENGLEK_HOME}
 * @param keys the keys that open what is sealed: {@code AENGLEK_KEYS}, or in the home
 * @param ownServer whether the rows are on a PostgreSQL server of the province's own
 */
record Installation(Path home, Path keys, boolean ownServer) {
  static Installation ofEnvironment() {
    var home = Path.of(variable("AENGLEK_HOME").orElse("var")).toAbsolutePath().normalize();
    var keys = variable("AENGLEK_KEYS").map(Path::of).orElse(home.resolve("keys"));
    return new Installation(
        home, keys.toAbsolutePath().normalize(), variable("AENGLEK_DATABASE_URL").isPresent());
  }

  private static Optional<String> variable(String name) {
    return Optional.of(requireNonNullElse(System.getenv(name), ""))
        .filter(Predicate.not(String::isBlank));
  }

  Path postgres() {
    return home.resolve("postgres");
  }

  Path media() {
    return home.resolve("media");
  }
}
