package org.aenglek.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of the site in this process and of its embedded PostgreSQL; that of the thread
 * which asks, the reader's, is left out.
 */
final class ProcessorTime {
  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

  private final ProcessHandle postgres;

  ProcessorTime(Path home) throws IOException {
    var file = home.resolve("postgres/data/postmaster.pid");
    this.postgres =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
  }

  /** In milliseconds. */
  record Taken(double server, double database) {
    double sum() {
      return server + database;
    }

    Taken since(Taken before) {
      return new Taken(server - before.server, database - before.database);
    }

    Taken each(int times) {
      return new Taken(server / times, database / times);
    }

    @Override
    public String toString() {
      return "%.2f ms: %.2f server, %.2f database".formatted(sum(), server, database);
    }
  }

  /** Since each of them began. */
  Taken taken() {
    long reader = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return new Taken((PROCESS.getProcessCpuTime() - reader) / 1e6, database().toMillis());
  }

  private Duration database() {
    return Stream.concat(Stream.of(postgres), postgres.children())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
