package org.aenglek.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aenglek.bench.ProcessorTime.Taken;
import org.aenglek.site.Changes;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What a page costs when every question on it is asked of the database: while nobody listens for
 * changes, nothing may be kept or remembered. The readers are another process, wrk.
 */
public final class FreshBench {
  private static final int SECONDS_TO_WARM_UP = 15;
  private static final int SECONDS = 5;
  private static final int READERS = 8;
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
  private static final double BUDGET_MS = 0.6;
  private static final Path HOME = Path.of("target/fresh-home");

  private FreshBench() {}

  /**
   * @param paths of the pages
   */
  public static void main(String[] paths) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    FileSystemUtils.deleteRecursively(HOME);
    try (var application = FreshReader.site(HOME)) {
      application.getBean(Changes.class).stop();
      for (var path : paths) read(application, path, SECONDS_TO_WARM_UP);
      for (var path : paths) {
        var taken = taken(application, path);
        rows.printf(
            Locale.ROOT,
            "`%s` afresh with nothing remembered, CPU|%s|≤ %s ms|%s%n",
            path,
            taken,
            BUDGET_MS,
            taken.sum() <= BUDGET_MS ? "kept" : "**missed**");
      }
    }
  }

  /** What one page takes, in the mean. */
  private static Taken taken(ConfigurableApplicationContext application, String path)
      throws IOException {
    var pages = new int[1];
    return new ProcessorTime(HOME)
        .taken(() -> pages[0] = read(application, path, SECONDS))
        .each(pages[0]);
  }

  /** Answers how many pages were read. */
  private static int read(ConfigurableApplicationContext application, String path, int seconds)
      throws IOException {
    var command =
        "wrk -t1 -c%d -d%d -H Accept-Encoding:gzip http://127.0.0.1:%s%s"
            .formatted(
                READERS,
                seconds,
                application.getEnvironment().getProperty("local.server.port"),
                path);
    var wrk = new ProcessBuilder(command.split(" ")).redirectErrorStream(true).start();
    var said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var requests = REQUESTS.matcher(said);
    if (!requests.find() || said.contains("Non-2xx")) throw new IOException(said);
    return Integer.parseInt(requests.group(1));
  }
}
