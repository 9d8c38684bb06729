package org.aenglek.bench;

import static java.util.Comparator.comparingDouble;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.aenglek.Aenglek;
import org.aenglek.base.Actor;
import org.aenglek.search.Search;
import org.aenglek.search.Search.Question;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a search takes among 100,000 documents at 50 questions a second. Prints rows of figure,
 * value, budget and verdict.
 */
public final class SearchBench {
  private static final Path HOME = Path.of("target/bench-home");
  private static final int COMMUNITIES = 20_000;
  private static final int OFFERS_IN_EACH = 4;
  private static final int A_SECOND = 50;
  private static final int SECONDS = 20;
  private static final int ROUNDS = 3;
  private static final int WARM_UP = 5_000;
  private static final int PAGE = 20;
  private static final int SUGGESTIONS = 8;
  private static final double BUDGET_MS = 20;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Times in milliseconds. */
  private record Round(double p50, double p99, double most, double cpu) {
    static Round of(double[] times, double cpu) {
      Arrays.sort(times);
      return new Round(
          times[times.length / 2], times[times.length * 99 / 100], times[times.length - 1], cpu);
    }
  }

  private final PrintStream rows;
  private final ConfigurableApplicationContext application;
  private final Search search;

  private SearchBench(PrintStream rows, ConfigurableApplicationContext application) {
    this.rows = rows;
    this.application = application;
    this.search = application.getBean(Search.class);
  }

  public static void main(String[] arguments) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    try (var application =
        SpringApplication.run(
            Aenglek.class,
            "--load=sample",
            "--aenglek.home=" + HOME,
            "--server.port=0",
            "--management.server.port=0",
            "--aenglek.public-url=http://bench.test")) {
      new SearchBench(rows, application).run();
    }
  }

  private void run() throws Exception {
    settle();
    index();
    measure("Search", words -> search.find(Question.of(words, PAGE)));
    measure("Suggestions", words -> search.suggest(begun(words), SUGGESTIONS));
    memory();
  }

  private void settle() {
    if (documents() > COMMUNITIES) return;
    var dataSource = application.getBean(DataSource.class);
    var transaction = application.getBean(TransactionTemplate.class);
    Actor.job("bench")
        .does(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      try {
                        new Nation(DataSourceUtils.getConnection(dataSource))
                            .settle(COMMUNITIES, OFFERS_IN_EACH);
                      } catch (SQLException e) {
                        throw new IllegalStateException(e);
                      }
                    }));
  }

  private long documents() {
    return application
        .getBean(JdbcClient.class)
        .sql("select count(*) from search.document")
        .query(Long.class)
        .single();
  }

  /** What is not read yet is read before the first answer. */
  private void index() {
    long start = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    search.find(Question.of("ban", PAGE));
    row(
        "Index of %,d documents made".formatted(documents()),
        "%.1f s (%.1f s of CPU)"
            .formatted(
                (System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9));
  }

  private void measure(String what, Consumer<String> asking) {
    var random = new Random(1);
    for (int i = 0; i < WARM_UP; i++) asking.accept(Nation.question(random));
    var alone = alone(asking, random);
    row(
        what + ", one at a time, CPU of the thread",
        "median %.1f ms, p99 %.1f, most %.1f".formatted(alone.p50, alone.p99, alone.most));
    var rounds =
        IntStream.range(0, ROUNDS)
            .mapToObj(i -> round(asking, random))
            .sorted(comparingDouble(Round::p99))
            .toList();
    var middle = rounds.get(ROUNDS / 2);
    var asked = "%s, %d a second".formatted(what, A_SECOND);
    row(asked + ", median", "%.1f ms".formatted(middle.p50));
    row(
        asked + ", p99",
        "%.1f ms (rounds %s; most %.1f)".formatted(middle.p99, p99s(rounds), middle.most),
        "≤ %.0f ms".formatted(BUDGET_MS),
        middle.p99 <= BUDGET_MS ? "kept" : "**missed**");
    row(asked + ", CPU for each", "%.1f ms".formatted(middle.cpu));
  }

  /** What a question costs even when others keep the machine busy. */
  private static Round alone(Consumer<String> asking, Random random) {
    var threads = ManagementFactory.getThreadMXBean();
    var times = new double[A_SECOND * SECONDS];
    for (int i = 0; i < times.length; i++) {
      var words = Nation.question(random);
      long start = threads.getCurrentThreadCpuTime();
      asking.accept(words);
      times[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }
    return Round.of(times, Arrays.stream(times).average().orElseThrow());
  }

  private static String p99s(List<Round> rounds) {
    return rounds.stream()
        .map(round -> "%.1f".formatted(round.p99))
        .collect(Collectors.joining(", "));
  }

  /** Questions come at their time whether or not the one before is answered. */
  private static Round round(Consumer<String> asking, Random random) {
    var times = new double[A_SECOND * SECONDS];
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times.length; i++) {
        int number = i;
        long due = start + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
        var words = Nation.question(random);
        await(due);
        threads.execute(
            () -> {
              asking.accept(words);
              times[number] = (System.nanoTime() - due) / 1e6;
            });
      }
    }
    return Round.of(times, (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / times.length);
  }

  private static void await(long due) {
    try {
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As far as somebody typed it. */
  private static String begun(String words) {
    return words.substring(0, 1 + words.length() / 2);
  }

  private void memory() throws IOException {
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    row(
        "Memory of the server with that index",
        "%d MB (%d MB of it heap in use)".formatted(resident(), heap));
    row("Files of the index", "%d MB".formatted(size(HOME.resolve("search")) >> 20));
  }

  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/smaps_rollup")).stream()
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        >> 10;
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void row(String figure, String value) {
    row(figure, value, "–", "–");
  }

  private void row(String figure, String value, String budget, String verdict) {
    rows.println(String.join("|", figure, value, budget, verdict));
  }
}
