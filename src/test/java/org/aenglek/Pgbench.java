package org.aenglek;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/**
 * PostgreSQL's own benchmark against the server of a running application: what a bare statement
 * costs there. It comes with PostgreSQL's contributed programs ({@code postgresql-contrib}).
 */
public final class Pgbench {
  private static final Pattern RESULT = Pattern.compile("tps = ([0-9.]+)");
  private static final Pattern ADDRESS =
      Pattern.compile("jdbc:postgresql://([^:/]+)(?::(\\d+))?/([^?]+).*");

  private Pgbench() {}

  /**
   * How often a second the script was done by 16 clients in 8 seconds; empty where there is no
   * pgbench.
   */
  public static OptionalDouble perSecond(ApplicationContext application, String script)
      throws IOException, InterruptedException {
    var file = Files.createTempFile("bare", ".sql");
    try {
      Files.writeString(file, script);
      return result(run(command(application, file), password(application)));
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> command(ApplicationContext application, Path script) {
    var owner = application.getBean(Logins.class).owner();
    var address = ADDRESS.matcher(owner.url());
    if (!address.matches()) throw new IllegalStateException("no address: " + owner.url());
    var command = new ArrayList<>(List.of("pgbench", "-n", "-c", "16", "-j", "2", "-T", "8"));
    command.addAll(List.of("-M", "prepared", "-f", script.toString(), "-h", address.group(1)));
    if (address.group(2) != null) command.addAll(List.of("-p", address.group(2)));
    command.addAll(List.of("-U", owner.user(), address.group(3)));
    return command;
  }

  private static String password(ApplicationContext application) {
    return application.getBean(Logins.class).owner().password();
  }

  private static String run(List<String> command, String password) throws InterruptedException {
    var pgbench = new ProcessBuilder(command).redirectErrorStream(true);
    pgbench.environment().put("PGPASSWORD", password);
    try {
      var process = pgbench.start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) throw new IllegalStateException(said);
      return said;
    } catch (IOException notInstalled) {
      return "";
    }
  }

  private static OptionalDouble result(String said) {
    var tps = RESULT.matcher(said);
    return tps.find()
        ? OptionalDouble.of(Double.parseDouble(tps.group(1)))
        : OptionalDouble.empty();
  }
}
