package org.aenglek.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import org.aenglek.Aenglek;
import org.aenglek.bench.ProcessorTime.Taken;
import org.aenglek.site.Changes;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A reader with a session, for whom no page is kept. Before each page something changes somewhere,
 * so nothing is remembered either.
 */
final class FreshReader {
  private final String site;
  private final Changes changes;
  private final ProcessorTime time;

  FreshReader(ConfigurableApplicationContext application, Path home) throws IOException {
    this.site = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    this.changes = application.getBean(Changes.class);
    this.time = new ProcessorTime(home);
  }

  /** The site with the sample, in this process. */
  static ConfigurableApplicationContext site(Path home) {
    return SpringApplication.run(
        Aenglek.class,
        "--load=sample",
        "--aenglek.home=" + home,
        "--server.port=0",
        "--management.server.port=0",
        "--aenglek.public-url=http://bench.test");
  }

  /** What one page takes, in the mean of so many. */
  Taken taken(String path, int times) throws IOException {
    return time.taken(() -> read(path, times)).each(times);
  }

  void read(String path, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      changes.happened();
      var connection = (HttpURLConnection) URI.create(site + path).toURL().openConnection();
      connection.setRequestProperty("Cookie", "aenglek-session=1");
      connection.setRequestProperty("Accept-Encoding", "gzip");
      try (var page = connection.getInputStream()) {
        page.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
