package org.aenglek.testing;

import java.nio.file.Path;

/**
 * Where the application of the suite keeps what is not in the database: for each of the processes
 * that share the test classes, a folder of its own.
 */
public final class TestHome {
  public static final Path PATH =
      Path.of(System.getProperty("aenglek.test-home", "target/test-home"));

  private TestHome() {}
}
