package org.aenglek.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

/** How long a search takes among 100,000 documents at 50 questions a second. */
public final class SearchBench {
  private static final int COMMUNITIES = 20_000;
  private static final int OFFERS_IN_EACH = 4;
  private static final int A_SECOND = 50;
  private static final int SECONDS = 30;
  private static final int PAGE = 20;

  private SearchBench() {}

  public static void main(String[] arguments) throws Exception {
    try (var application =
        SpringApplication.run(
            Aenglek.class,
            "--load=sample",
            "--aenglek.home=target/bench-home",
            "--server.port=0",
            "--management.server.port=0",
            "--aenglek.public-url=http://bench.test")) {
      settle(application);
      var search = application.getBean(Search.class);
      long start = System.nanoTime();
      search.find(Question.of("ban", PAGE));
      System.out.printf(
          "index of %d documents made in %.1f s%n",
          documents(application), (System.nanoTime() - start) / 1e9);
      ask(search, 20);
      ask(search, SECONDS);
    }
  }

  private static void settle(ConfigurableApplicationContext application) {
    if (documents(application) > COMMUNITIES) return;
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
                      } catch (java.sql.SQLException e) {
                        throw new IllegalStateException(e);
                      }
                    }));
  }

  private static long documents(ConfigurableApplicationContext application) {
    return application
        .getBean(JdbcClient.class)
        .sql("select count(*) from search.document")
        .query(Long.class)
        .single();
  }

  /** Questions come at their time whether or not the one before is answered. */
  private static void ask(Search search, int seconds) throws InterruptedException {
    var random = new Random(1);
    var micros = new long[A_SECOND * seconds];
    var cpu = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    long cpuBefore = cpu.getProcessCpuTime();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < micros.length; i++) {
        long due = start + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        int number = i;
        var question = Question.of(Nation.question(random), PAGE);
        threads.execute(
            () -> {
              search.find(question);
              micros[number] = (System.nanoTime() - due) / 1000;
            });
      }
    }
    double cpuMillis = (cpu.getProcessCpuTime() - cpuBefore) / 1e6 / micros.length;
    Arrays.sort(micros);
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    System.out.printf(
        "%d questions: p50 %.1f ms, p99 %.1f ms, max %.1f ms; %.2f ms of CPU each; heap %d MB%n",
        micros.length,
        micros[micros.length / 2] / 1e3,
        micros[micros.length * 99 / 100] / 1e3,
        micros[micros.length - 1] / 1e3,
        cpuMillis,
        heap);
  }
}
