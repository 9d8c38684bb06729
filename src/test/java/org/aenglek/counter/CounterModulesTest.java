package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.testing.Programs;
import org.junit.jupiter.api.Test;

/** What runs on the phone, tried by Node with the very files that are shipped. */
class CounterModulesTest {
  static final int ROUNDS = 10 * Integer.getInteger("aenglek.rounds", 20);
  private static final Path TESTS = Path.of("src/test/counter");

  @Test
  void everyModuleDoesWhatItSays() throws IOException {
    try (var files = Files.list(TESTS)) {
      var tests = files.map(Path::toString).filter(file -> file.endsWith(".test.mjs")).sorted();
      Programs.mustPass(Stream.concat(Stream.of("node", "--test"), tests).toArray(String[]::new));
    }
  }

  /** Against a server in memory that keeps the contract as far as numbers, safety and limits go. */
  @Test
  void whateverBreaksNothingIsLostDoubledOrOversold() {
    var rounds = Map.of("AENGLEK_ROUNDS", "" + ROUNDS);
    var said = Programs.mustPass(rounds, "node", TESTS.resolve("simulate.mjs").toString());
    System.out.println("counter in memory: " + said.strip());
    assertThat(said).contains("\"rounds\":" + ROUNDS);
  }
}
