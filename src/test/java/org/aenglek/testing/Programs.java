package org.aenglek.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Programs of others that look at what is ours. */
public final class Programs {
  private Programs() {}

  /** Runs it to its end and answers what it said; where it is not content, that is the failure. */
  public static String mustPass(String... command) {
    return mustPass(Map.of(), command);
  }

  /** The same with these variables in its environment. */
  public static String mustPass(Map<String, String> environment, String... command) {
    return run(environment, "", command);
  }

  /** The same with this as its input. */
  public static String mustPassOn(String input, String... command) {
    return run(Map.of(), input, command);
  }

  private static String run(Map<String, String> environment, String input, String... command) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var program = builder.start();
      try (var typed = program.getOutputStream()) {
        typed.write(input.getBytes(UTF_8));
      }
      var said = new String(program.getInputStream().readAllBytes(), UTF_8);
      assertThat(program.waitFor()).as(said).isZero();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
