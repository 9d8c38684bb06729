package org.aenglek;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A command at the machine, beside the running site and on its database. */
public final class OtherProgram {
  private OtherProgram() {}

  /** How it ended, and what it said. */
  public record Said(int exit, String words) {}

  public static Said asked(DataSource dataSource, String... arguments)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        Stream.concat(
            Stream.of(java, "-cp", System.getProperty("java.class.path"), Aenglek.class.getName()),
            Stream.of(arguments));
    var process = new ProcessBuilder(command.toList());
    process.environment().put("AENGLEK_DATABASE_URL", TestBed.addressOfOwner(dataSource));
    process.environment().remove("AENGLEK_OWNER_URL");
    var running = process.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var words = running.inputReader().readAllAsString();
    return new Said(running.waitFor(), words);
  }
}
