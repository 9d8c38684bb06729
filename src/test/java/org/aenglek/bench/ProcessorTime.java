package org.aenglek.bench;

import static java.util.stream.Collectors.toMap;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time of the site in this process and of its embedded PostgreSQL; that of the thread
 * which asks, the reader's, is left out.
 */
final class ProcessorTime {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final ProcessHandle postgres;

  ProcessorTime(Path home) throws IOException {
    var file = home.resolve("postgres/data/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst());
    this.postgres = ProcessHandle.of(pid).orElseThrow();
  }

  /** Something that a reader does. */
  interface Work {
    void run() throws IOException;
  }

  /** In milliseconds. */
  record Taken(double server, double database) {
    double sum() {
      return server + database;
    }

    Taken lesser(Taken other) {
      return sum() <= other.sum() ? this : other;
    }

    Taken each(int times) {
      return new Taken(server / times, database / times);
    }

    @Override
    public String toString() {
      return "%.2f ms: %.2f server, %.2f database".formatted(sum(), server, database);
    }
  }

  Taken taken(Work work) throws IOException {
    double server = server();
    var database = database();
    work.run();
    return new Taken(server() - server, since(database));
  }

  private static double server() {
    long reader = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return (PROCESS.getProcessCpuTime() - reader) / 1e6;
  }

  /** Processes come and go meanwhile; what those took that are gone nobody can say any more. */
  private double since(Map<Long, Duration> before) {
    return database().entrySet().stream()
        .map(one -> one.getValue().minus(before.getOrDefault(one.getKey(), Duration.ZERO)))
        .mapToLong(Duration::toMillis)
        .sum();
  }

  private Map<Long, Duration> database() {
    return Stream.concat(Stream.of(postgres), postgres.children())
        .collect(
            toMap(ProcessHandle::pid, one -> one.info().totalCpuDuration().orElse(Duration.ZERO)));
  }
}
